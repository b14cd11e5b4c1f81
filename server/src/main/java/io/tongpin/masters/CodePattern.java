package io.tongpin.masters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What codes look like (编码规则): text as it stands, the codes of other records such as {@code {brand}}, and one running number
 * of at least so many digits, {@code {n:4}}. Pure.
 */
public final class CodePattern {

    private static final int LONGEST = 60;
    private static final String NUMBER = "n";
    private static final Pattern PART = Pattern.compile("\\{([a-zA-Z]+)(?::([1-9]))?}");
    private static final Pattern SIGN = Pattern.compile("[.*+?^${}()|\\[\\]\\\\/]");

    /** @param name what is put there; null is text as it stands */
    private record Piece(@org.jspecify.annotations.Nullable String name, String text, int digits) {

        boolean isNumber() {
            return NUMBER.equals(name);
        }
    }

    private final List<Piece> pieces;

    private CodePattern(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** @param parts what may stand in it beside the number; empty if the text is no pattern */
    public static Optional<CodePattern> parse(String text, Set<String> parts) {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = PART.matcher(text);
        int end = 0;
        while (found.find()) {
            pieces.add(literal(text.substring(end, found.start())));
            boolean number = found.group(1).equals(NUMBER);
            if (!number && (found.group(2) != null || !parts.contains(found.group(1)))) {
                return Optional.empty();
            }
            pieces.add(new Piece(found.group(1), "", found.group(2) == null ? 1 : Integer.parseInt(found.group(2))));
            end = found.end();
        }
        pieces.add(literal(text.substring(end)));
        boolean usable = text.length() <= LONGEST
                && text.equals(text.strip())
                && text.codePoints().noneMatch(Character::isISOControl)
                && pieces.stream().noneMatch(piece -> piece.text().matches(".*[{}].*"))
                && pieces.stream().filter(Piece::isNumber).count() == 1;
        return usable ? Optional.of(new CodePattern(pieces)) : Optional.empty();
    }

    private static Piece literal(String text) {
        return new Piece(null, text, 0);
    }

    /** The records whose codes stand in it. */
    public List<String> parts() {
        return pieces.stream()
                .filter(piece -> piece.name() != null && !piece.isNumber())
                .map(Piece::name)
                .distinct()
                .toList();
    }

    /** What stands before the number. */
    public String before(Map<String, String> codes) {
        return join(pieces.subList(0, numberAt()), codes);
    }

    /** What stands behind the number. */
    public String behind(Map<String, String> codes) {
        return join(pieces.subList(numberAt() + 1, pieces.size()), codes);
    }

    public String code(Map<String, String> codes, long n) {
        return before(codes) + ("%0" + pieces.get(numberAt()).digits() + "d").formatted(n) + behind(codes);
    }

    private int numberAt() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).isNumber()) {
                return i;
            }
        }
        throw new IllegalStateException("every pattern has a number");
    }

    private static String join(List<Piece> some, Map<String, String> codes) {
        StringBuilder text = new StringBuilder();
        some.forEach(piece -> text.append(piece.name() == null ? piece.text() : codes.getOrDefault(piece.name(), "")));
        return text.toString();
    }

    /** A regular expression, for browsers too, of what a code by this rule looks like, whoever's codes stand in it. */
    public String shape() {
        StringBuilder shape = new StringBuilder("^");
        for (Piece piece : pieces) {
            if (piece.isNumber()) {
                shape.append("[0-9]{").append(piece.digits()).append(",}");
            } else {
                shape.append(piece.name() == null ? quoted(piece.text()) : ".+");
            }
        }
        return shape.append('$').toString();
    }

    static String quoted(String text) {
        return SIGN.matcher(text).replaceAll("\\\\$0");
    }

    public boolean matches(String code) {
        return Pattern.compile(shape()).matcher(code).matches();
    }
}
