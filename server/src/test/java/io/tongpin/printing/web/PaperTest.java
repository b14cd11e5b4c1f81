package io.tongpin.printing.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.documents.SeenDocument;
import io.tongpin.printing.Paper;
import io.tongpin.printing.PaperWords;
import io.tongpin.printing.PrintTemplate;
import io.tongpin.printing.PrintedKind;
import io.tongpin.printing.SlipOf;
import io.tongpin.printing.layout.Leaf;
import io.tongpin.printing.layout.Mark;
import io.tongpin.printing.layout.PageAsText;
import io.tongpin.printing.layout.PdfFile;
import io.tongpin.printing.layout.RollLayout;
import io.tongpin.printing.layout.Slip;
import io.tongpin.printing.layout.SlipLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.json.JsonMapper;

/** What stands on papers and where: golden pages that a bookkeeper can read, and rules that hold for every paper (纸面). */
class PaperTest {

    private static final DefinedPapers KINDS = new DefinedPapers(JsonMapper.shared());
    private static final SlipOf.Firm FIRM = new SlipOf.Firm("同频服饰有限公司", "CNY");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/printing");

    private static PrintedKind kind(String code) {
        return KINDS.find(code).orElseThrow();
    }

    private static Slip slip(PrintedKind kind, Paper paper, SeenDocument document, int times, Locale language) {
        PaperWords words = KINDS.words(language);
        return new SlipOf(kind, kind.usual(paper, words), words, FIRM).of(document, times);
    }

    private static List<Leaf> leaves(String code, Paper paper, Locale language) {
        PrintedKind kind = kind(code);
        return laid(slip(kind, paper, Sample.of(kind), 3, language), paper);
    }

    private static List<Leaf> laid(Slip slip, Paper paper) {
        return paper.roll() ? RollLayout.of(slip, paper) : SlipLayout.of(slip, paper);
    }

    /** Written anew by {@code -Dgolden.rewrite=true}, and then looked at. */
    @ParameterizedTest
    @CsvSource({
        "sales-delivery, A4, zh-CN",
        "sales-delivery, HALF_SLIP, zh-CN",
        "sales-delivery, THIRD_SLIP, zh-CN",
        "purchase-receipt, A5, zh-TW",
        "retail-sale, ROLL_80, zh-CN",
        "retail-sale, ROLL_58, en",
        "customer-receipt, HALF_SLIP, zh-CN",
        "expense, A5, zh-CN",
        "stocktake, A4, zh-CN",
    })
    void goldenPages(String code, Paper paper, String language) throws IOException {
        String pages = PageAsText.of(leaves(code, paper, Locale.forLanguageTag(language)));

        Path file = GOLDEN.resolve(code + "-" + paper.code() + ".txt");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, pages);
        }
        assertThat(pages).isEqualTo(Files.readString(file));
    }

    @Test
    void thePdfSaysWhatThePagesSayAndIsTheSameEveryTime() throws IOException {
        List<Leaf> leaves = leaves("sales-delivery", Paper.HALF_SLIP, Locale.SIMPLIFIED_CHINESE);

        byte[] pdf = PdfFile.of(leaves, "t", new UUID(1, 2), Instant.EPOCH);

        assertThat(pdf).isEqualTo(PdfFile.of(leaves, "t", new UUID(1, 2), Instant.EPOCH));
        assertThat(pdf.length).isBetween(5_000, 150_000); // The font's characters, and not the font.
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(leaves.size());
            for (int i = 0; i < leaves.size(); i++) {
                String text = bare(new PdfTextExtractor(reader).getTextFromPage(i + 1));
                assertThat(words(leaves.get(i)))
                        .isNotEmpty()
                        .allSatisfy(words -> assertThat(text).contains(bare(words)));
            }
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<String> words(Leaf leaf) {
        return leaf.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).words())
                .toList();
    }

    /** A field that somebody does not see leaves no trace: no column, no sum, no capitals. */
    @Test
    void whatIsNotSeenIsNotOnThePaper() {
        PrintedKind kind = kind("sales-delivery");
        SeenDocument whole = Sample.of(kind);
        Map<String, String> head = new HashMap<>(whole.head());
        head.keySet().removeIf(key -> key.startsWith("totals.") || key.startsWith("party"));
        List<Map<String, String>> lines = whole.lines().stream()
                .map(line -> {
                    Map<String, String> seen = new HashMap<>(line);
                    seen.keySet().removeAll(List.of("price", "amount", "listPrice", "tax"));
                    return seen;
                })
                .toList();
        SeenDocument seen = new SeenDocument(whole.id(), whole.kind(), head, lines, List.of(), List.of());

        String pages = PageAsText.of(laid(slip(kind, Paper.A4, seen, 1, Locale.SIMPLIFIED_CHINESE), Paper.A4));

        assertThat(pages).contains("短袖衬衫", "数量").doesNotContain("单价", "金额", "199.85", "人民币", "客户：", "示例客户");
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, 【草稿】", "SUBMITTED, 【未过账】", "REVERSED, 【作废】", "DISCARDED, 【作废】"})
    void whatItIsNotToBeMistakenForStandsOnEveryPage(String state, String mark) {
        PrintedKind kind = kind("sales-delivery");
        SeenDocument posted = Sample.of(kind);
        Map<String, String> head = new HashMap<>(posted.head());
        head.put("state", state);
        SeenDocument seen =
                new SeenDocument(posted.id(), posted.kind(), head, posted.lines(), List.of(), posted.tenders());

        List<Leaf> leaves = laid(slip(kind, Paper.THIRD_SLIP, seen, 1, Locale.SIMPLIFIED_CHINESE), Paper.THIRD_SLIP);

        assertThat(leaves)
                .hasSizeGreaterThan(1)
                .allSatisfy(leaf -> assertThat(words(leaf)).contains(mark).noneMatch(words -> words.contains("补打")));
    }

    /** Whatever is printed on whatever paper: every line is there once, and nothing beyond the edge. */
    @Test
    void nothingIsLostAndNothingRunsOverTheEdge() {
        long seed = new Random().nextLong();
        Random dice = new Random(seed);
        List<Paper> sheets = List.of(Paper.A4, Paper.A5, Paper.HALF_SLIP, Paper.THIRD_SLIP, Paper.ROLL_58);
        for (int i = 0; i < 25; i++) {
            Paper paper = sheets.get(dice.nextInt(sheets.size()));
            Slip slip = random(dice, paper);

            List<Leaf> leaves = laid(slip, paper);

            String all = bare(String.join(
                    "", leaves.stream().flatMap(l -> words(l).stream()).toList()));
            for (List<String> row : slip.rows()) {
                assertThat(occurrences(all, row.getFirst()))
                        .as("seed %d, %s", seed, paper)
                        .isEqualTo(1);
            }
            for (Leaf leaf : leaves) {
                assertThat(leaf.marks()).as("seed %d, %s", seed, paper).allMatch(mark -> within(mark, leaf));
            }
        }
    }

    private static Slip random(Random dice, Paper paper) {
        PrintedKind kind = kind("sales-delivery");
        List<Map<String, String>> lines = new ArrayList<>();
        int count = dice.nextInt(40);
        for (int n = 1; n <= count; n++) {
            Map<String, String> line = new HashMap<>();
            line.put("name", "#" + n + "#");
            line.put("serials", "序列号 ".repeat(dice.nextInt(10) == 0 ? dice.nextInt(300) : dice.nextInt(5)));
            line.put("quantity", "" + dice.nextInt(1000));
            line.put("amount", dice.nextInt(100_000) + ".00");
            lines.add(line);
        }
        SeenDocument document = new SeenDocument(
                new UUID(0, 1),
                kind.code(),
                Map.of(
                        "number",
                        "XS-1",
                        "state",
                        "POSTED",
                        "note",
                        "备".repeat(dice.nextInt(90)),
                        "totals.amount",
                        "1.00"),
                lines,
                List.of(),
                List.of());
        PrintTemplate template = new PrintTemplate(
                List.of("note"),
                List.of(
                        new PrintTemplate.Column("name", 10, ""),
                        new PrintTemplate.Column("serials", 20, ""),
                        new PrintTemplate.Column("quantity", 8, ""),
                        new PrintTemplate.Column("amount", 8, "")),
                "页脚".repeat(dice.nextInt(40)),
                7 + dice.nextInt(4),
                true,
                true,
                dice.nextBoolean(),
                List.of("制单", "审核"));
        return new SlipOf(kind, template, KINDS.words(Locale.SIMPLIFIED_CHINESE), FIRM)
                .of(document, 1 + dice.nextInt(2));
    }

    private static int occurrences(String all, String one) {
        return all.split(java.util.regex.Pattern.quote(one), -1).length - 1;
    }

    private static boolean within(Mark mark, Leaf leaf) {
        return switch (mark) {
            case Mark.Text(float x, float y, float size, String words) ->
                x >= 0
                        && y <= leaf.height()
                        && x + io.tongpin.printing.layout.PaperFont.width(words, size) <= leaf.width();
            case Mark.Rule(float x1, float y1, float x2, float y2, float width) ->
                x2 <= leaf.width() && y2 <= leaf.height();
            case Mark.Code(List<Mark.Box> boxes) ->
                boxes.stream().allMatch(b -> b.x() + b.width() <= leaf.width() && b.y() + b.height() <= leaf.height());
        };
    }
}
