package io.tongpin.printing;

import io.tongpin.printing.layout.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a label of what is known of an article, by its template (制成标签). */
public final class LabelOf {

    /** On a label of one hand's breadth these stand on one line. */
    private static final Set<String> SHORT = Set.of("style", "color", "size");

    private LabelOf() {}

    /**
     * @param facts words by part; what is not there is not on the label
     * @param code what a machine reads
     */
    public static Tag of(LabelTemplate template, Paper paper, Map<String, String> facts, String code) {
        List<Tag.Line> lines = new ArrayList<>();
        boolean joined = false;
        for (String part : template.parts()) {
            String words = part.equals("words") ? template.words() : facts.getOrDefault(part, "");
            if (words.isBlank()) {
                continue;
            }
            boolean small = SHORT.contains(part) && paper != Paper.HANG_TAG;
            if (small && joined) {
                Tag.Line before = lines.removeLast();
                lines.add(new Tag.Line(before.words() + " " + words, Tag.Size.SMALL));
            } else {
                lines.add(new Tag.Line(words, small ? Tag.Size.SMALL : sizeOf(part)));
            }
            joined = small;
        }
        LabelTemplate.Coding coding = template.coding();
        boolean both = coding == LabelTemplate.Coding.BOTH;
        return new Tag(
                lines,
                code,
                both || coding == LabelTemplate.Coding.BARS,
                both || coding == LabelTemplate.Coding.SQUARE);
    }

    private static Tag.Size sizeOf(String part) {
        return switch (part) {
            case "price" -> Tag.Size.LARGE;
            case "company", "words" -> Tag.Size.SMALL;
            default -> Tag.Size.USUAL;
        };
    }
}
