package io.tongpin.printing;

import io.tongpin.documents.SeenDocument;
import io.tongpin.kernel.Money;
import io.tongpin.printing.layout.Slip;
import io.tongpin.printing.layout.Sums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts what somebody sees of a document into the words of its paper (成文), as the template wants it. Pure. What they do not see
 * has no place on it: no field, no column, no sum, no amount in capitals.
 */
public final class SlipOf {

    private static final String AMOUNT = "amount";

    private final PrintedKind kind;
    private final PrintTemplate template;
    private final PaperWords words;
    private final Firm firm;

    /** Whose paper it is; {@code currency} as ISO names it. */
    public record Firm(String name, String currency) {}

    /** A field or column that the template wants, and the title it has there. */
    private record Wanted(PrintedKind.Part part, PrintTemplate.Column column) {}

    public SlipOf(PrintedKind kind, PrintTemplate template, PaperWords words, Firm firm) {
        this.kind = kind;
        this.template = template;
        this.words = words;
        this.firm = firm;
    }

    /** @param times how often it has been printed, this time included */
    public Slip of(SeenDocument document, int times) {
        List<Map<String, String>> lines = lines(document);
        List<Wanted> wanted = wanted(lines);
        List<Slip.Column> columns = wanted.stream().map(this::column).toList();
        List<List<String>> rows = lines.stream()
                .map(line -> wanted.stream().map(one -> cell(one.part(), line)).toList())
                .toList();
        boolean money = wanted.stream().anyMatch(one -> one.part().key().equals(AMOUNT));
        return new Slip(
                firm.name(),
                kind.name(words.language()),
                document.head().getOrDefault("number", ""),
                template.code(),
                marks(document),
                times > 1 ? words.say("copy", "n", "" + (times - 1)) : "",
                facts(document),
                columns,
                rows,
                Sums.of(columns, rows),
                words.say("sum"),
                template.pageSums(),
                words.say("page-sum"),
                money ? closing(document) : List.of(),
                template.footer(),
                template.signatures(),
                words.say("page"),
                template.fontSize());
    }

    private List<Map<String, String>> lines(SeenDocument document) {
        return switch (kind.table()) {
            case GOODS -> document.lines();
            case ACCOUNTS -> document.entries();
            case MONEY -> document.tenders();
        };
    }

    /** The columns that somebody sees in one line at least; one of words that nothing stands in takes no room. */
    private List<Wanted> wanted(List<Map<String, String>> lines) {
        List<Wanted> wanted = new ArrayList<>();
        for (PrintTemplate.Column column : template.columns()) {
            kind.column(column.key())
                    .filter(part -> lines.stream().anyMatch(line -> shows(part, line)))
                    .ifPresent(part -> wanted.add(new Wanted(part, column)));
        }
        return wanted;
    }

    /** A figure that is still to come, as on a stocktake, is written in by hand. */
    private static boolean shows(PrintedKind.Part part, Map<String, String> line) {
        String value = line.get(part.key());
        return value != null && (part.figure() || !value.isEmpty());
    }

    private Slip.Column column(Wanted one) {
        String title = one.column().title().isBlank()
                ? one.part().name(words.language())
                : one.column().title();
        return new Slip.Column(
                title, one.column().width(), one.part().figure(), one.part().summed());
    }

    private List<String> marks(SeenDocument document) {
        List<String> marks = new ArrayList<>();
        if (!document.head().getOrDefault("reverses", "").isEmpty()) {
            marks.add(words.say("mark.reversal"));
        }
        String state = document.head().getOrDefault("state", "");
        if (!state.equals("POSTED")) {
            marks.add(words.say("mark." + state));
        }
        return marks;
    }

    private List<Slip.Fact> facts(SeenDocument document) {
        List<Slip.Fact> facts = new ArrayList<>();
        for (String key : template.head()) {
            Optional<PrintedKind.Part> part = kind.field(key);
            String value = part.map(one -> value(one, document.head())).orElse("");
            if (!value.isEmpty()) {
                facts.add(new Slip.Fact(part.orElseThrow().name(words.language()), value));
            }
        }
        return facts;
    }

    /** Places and parties stand there by name. */
    private String value(PrintedKind.Part part, Map<String, String> head) {
        return switch (part.type()) {
            case "party", "store", "warehouse" -> head.getOrDefault(part.key() + "Name", "");
            case "till" -> "";
            default -> cell(part, head);
        };
    }

    private String cell(PrintedKind.Part part, Map<String, String> line) {
        String value = line.getOrDefault(part.key(), "");
        if (value.isEmpty()) {
            return "";
        }
        return switch (part.type()) {
            case "choice" ->
                Optional.ofNullable(part.choices().get(value))
                        .map(names -> names.getOrDefault(words.language(), value))
                        .orElse(value);
            case "percent" -> plain(new BigDecimal(value).movePointRight(2), 0) + "%";
            case "price", "readonly-price", "cost" -> plain(new BigDecimal(value), 2);
            default -> value;
        };
    }

    /** Without needless zeros beyond these decimals. */
    private static String plain(BigDecimal figure, int decimals) {
        BigDecimal bare = figure.stripTrailingZeros();
        return (bare.scale() < decimals ? bare.setScale(decimals) : bare).toPlainString();
    }

    /** A price as labels and papers have it. */
    public static String price(String figure) {
        return plain(new BigDecimal(figure), 2);
    }

    private List<Slip.Fact> closing(SeenDocument document) {
        List<Slip.Fact> closing = new ArrayList<>();
        String amount = document.head().getOrDefault("totals." + AMOUNT, "");
        if (template.capitals() && !amount.isEmpty()) {
            String capitals = CapitalAmount.of(Money.of(amount), firm.currency(), words.language());
            closing.add(new Slip.Fact(words.say("capitals"), capitals + "（" + figure(amount) + "）"));
        }
        if (kind.table() != PrintedKind.Table.MONEY && !document.tenders().isEmpty()) {
            closing.add(new Slip.Fact(words.say("paid"), tenders(document)));
        }
        String due = document.head().getOrDefault("totals.due", "");
        if (!due.isEmpty() && Money.of(due).signum() != 0) {
            closing.add(new Slip.Fact(words.say("due"), figure(due)));
        }
        return closing;
    }

    private String figure(String amount) {
        return (firm.currency().equals("CNY") ? "¥" : firm.currency() + " ")
                + String.format(words.language(), "%,.2f", new BigDecimal(amount));
    }

    private String tenders(SeenDocument document) {
        return document.tenders().stream()
                .map(tender -> words.say("method." + tender.getOrDefault("method", "")) + " "
                        + figure(tender.getOrDefault(AMOUNT, "0")))
                .collect(Collectors.joining("  "));
    }
}
