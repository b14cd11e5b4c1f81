package io.tongpin.exchange.chain;

import io.tongpin.exchange.chain.ChainDocument.Kind;
import io.tongpin.exchange.chain.ChainDocument.Line;
import io.tongpin.exchange.reading.Row;
import io.tongpin.exchange.values.DateText;
import io.tongpin.exchange.values.MomentText;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a checked document of the rows that belong to it, or says everything that is wrong with them. */
final class DocumentBuilder {

    private static final List<String> METHODS = List.of("cash", "bank", "wechat", "alipay", "card", "on_account");
    private static final List<String> DIRECTIONS = List.of("in", "out");

    private final Known known;
    private final MomentText moments;
    private final DateText days;

    DocumentBuilder(Known known, MomentText moments, DateText days) {
        this.known = known;
        this.moments = moments;
        this.days = days;
    }

    Outcome<ChainDocument> build(Bundle bundle, Instant opening) {
        List<Refusal> why = new ArrayList<>();
        Fields head = new Fields(bundle.head(), why);
        ChainDocument document = switch (bundle.kind()) {
            case OPENING_STOCK -> opening(bundle, head, opening, why);
            case PURCHASE_ORDER -> purchaseOrder(bundle, head, why);
            case RECEIPT -> receipt(bundle, head, why);
            case SUPPLIER_RETURN -> supplierReturn(bundle, head, why);
            case TRANSFER_OUT, TRANSFER_IN -> transfer(bundle, head, why);
            case SALE, SALE_RETURN -> sale(bundle, head, why);
            case ADJUSTMENT -> adjustment(bundle, head, why);
            case PAYMENT_IN, PAYMENT_OUT -> payment(head);
        };
        return why.isEmpty() ? Outcome.done(document) : Outcome.refused(why);
    }

    private ChainDocument opening(Bundle bundle, Fields head, Instant time, List<Refusal> why) {
        List<Line> lines = new ArrayList<>();
        for (Row row : bundle.lines()) {
            Fields f = new Fields(row, why);
            String sku = stocked(f);
            lines.add(new LineOf(f, lines.size() + 1, sku, f.quantity("qty"))
                    .cost(f.cost("unit_cost"))
                    .line());
        }
        String store = head.known("store_code", known.stores);
        return new HeadOf(Kind.OPENING_STOCK, head, bundle.number(), 0, time, store).with(lines);
    }

    private ChainDocument purchaseOrder(Bundle bundle, Fields head, List<Refusal> why) {
        Instant time = head.day("order_date", days).atStartOfDay(days.zone()).toInstant();
        head.day("expected_date", days);
        List<Line> lines = lines(
                bundle, why, f -> new LineOf(f, number(f), stocked(f), f.quantity("qty")).cost(f.cost("unit_price")));
        return new HeadOf(Kind.PURCHASE_ORDER, head, bundle.number(), 0, time, head.known("store_code", known.stores))
                .party(head.known("supplier_code", known.suppliers))
                .with(lines);
    }

    private ChainDocument receipt(Bundle bundle, Fields head, List<Refusal> why) {
        List<Line> lines = lines(
                bundle,
                why,
                f -> new LineOf(f, number(f), stocked(f), f.quantity("qty"))
                        .cost(f.cost("unit_cost"))
                        .landed(f.price("landed_cost_amount"))
                        .from(source(f, f.code("po_no"), "po_line_no")));
        Money freight = head.price("freight_amount");
        Money split = lines.stream().map(Line::landed).reduce(Money.ZERO, Money::plus);
        if (why.isEmpty() && !freight.equals(split)) {
            head.refuse("freight_amount", "import.freight-differs", "sum", split.toString());
        }
        return new HeadOf(
                        Kind.RECEIPT,
                        head,
                        bundle.number(),
                        head.whole("seq"),
                        head.moment("ts", moments),
                        head.known("store_code", known.stores))
                .party(head.known("supplier_code", known.suppliers))
                .source(head.code("po_no"))
                .amount(freight)
                .with(lines);
    }

    private ChainDocument supplierReturn(Bundle bundle, Fields head, List<Refusal> why) {
        String receipt = head.code("receipt_no");
        List<Line> lines = lines(
                bundle,
                why,
                f -> new LineOf(f, number(f), stocked(f), f.quantity("qty"))
                        .cost(f.cost("unit_cost"))
                        .from(source(f, receipt, "receipt_line_no")));
        return new HeadOf(
                        Kind.SUPPLIER_RETURN,
                        head,
                        bundle.number(),
                        head.whole("seq"),
                        head.moment("ts", moments),
                        head.known("store_code", known.stores))
                .party(head.known("supplier_code", known.suppliers))
                .source(receipt)
                .with(lines);
    }

    private ChainDocument transfer(Bundle bundle, Fields head, List<Refusal> why) {
        boolean out = bundle.kind() == Kind.TRANSFER_OUT;
        List<Line> lines = lines(bundle, why, f -> new LineOf(f, number(f), stocked(f), f.quantity("qty")));
        long shipped = head.whole("out_seq");
        long received = head.whole("in_seq");
        if (shipped >= received) {
            head.refuse("in_seq", "import.received-before-shipped");
        }
        String from = head.known("from_store", known.stores);
        String to = head.known("to_store", known.stores);
        if (from.equals(to)) {
            head.refuse("to_store", "import.same-store");
        }
        Instant left = head.moment("shipped_ts", moments);
        Instant arrived = head.moment("received_ts", moments);
        return new HeadOf(bundle.kind(), head, bundle.number(), out ? shipped : received, out ? left : arrived, from)
                .to(to)
                .with(lines);
    }

    private ChainDocument sale(Bundle bundle, Fields head, List<Refusal> why) {
        boolean sale = bundle.kind() == Kind.SALE;
        List<Line> lines = lines(bundle, why, f -> saleLine(f, sale));
        String customer = head.knownOrNone("customer_code", known.customers);
        String method = head.choice(sale ? "payment_method" : "refund_method", METHODS);
        if (method.equals("on_account") && customer.isEmpty()) {
            head.refuse("customer_code", "import.debtor-missing");
        }
        return new HeadOf(
                        bundle.kind(),
                        head,
                        bundle.number(),
                        head.whole("seq"),
                        head.moment("ts", moments),
                        head.known("store_code", known.stores))
                .party(customer)
                .method(method)
                .with(lines);
    }

    private LineOf saleLine(Fields f, boolean sale) {
        LineOf line = new LineOf(f, number(f), f.known("sku_code", known.skus), f.quantity("qty"));
        Money price = f.price("unit_price");
        Money amount = f.amount("amount");
        Money expected = Money.roundedHalfUp(line.quantity().value().multiply(price.amount()));
        if (!amount.equals(expected)) {
            f.refuse("amount", "import.amount-differs", "expected", expected.toString());
        }
        line.sold(sale ? f.price("list_price") : price, price, amount);
        boolean linked = !sale && !f.cell("orig_sale_no").isBlank();
        return linked ? line.from(source(f, f.code("orig_sale_no"), "orig_line_no")) : line;
    }

    private ChainDocument adjustment(Bundle bundle, Fields head, List<Refusal> why) {
        List<Line> lines = lines(
                bundle,
                why,
                f -> new LineOf(f, number(f), stocked(f), f.difference("qty_delta")).reason(f.text("reason")));
        return new HeadOf(
                        Kind.ADJUSTMENT,
                        head,
                        bundle.number(),
                        head.whole("seq"),
                        head.moment("ts", moments),
                        head.known("store_code", known.stores))
                .with(lines);
    }

    private ChainDocument payment(Fields head) {
        boolean in = head.choice("direction", DIRECTIONS).equals("in");
        String against = head.code("against_doc");
        if (!against.isEmpty() && !known.mayHaveDocument(against)) {
            head.refuse("against_doc", "import.document-unknown");
        }
        head.choice("party_type", in ? List.of("customer") : List.of("supplier"));
        Money amount = head.price("amount");
        if (amount.isZero()) {
            head.refuse("amount", "import.amount-zero");
        }
        String number = head.code("payment_no");
        Kind kind = in ? Kind.PAYMENT_IN : Kind.PAYMENT_OUT;
        return new HeadOf(kind, head, number, 0, head.moment("ts", moments), "")
                .party(head.known("party_code", in ? known.customers : known.suppliers))
                .source(against)
                .method(head.choice("method", METHODS.subList(0, METHODS.size() - 1)))
                .amount(amount)
                .with(List.of());
    }

    private String stocked(Fields f) {
        String sku = f.known("sku_code", known.skus);
        if (known.services.contains(sku)) {
            f.refuse("sku_code", "import.service-has-no-stock");
        }
        return sku;
    }

    private static int number(Fields f) {
        return (int) f.whole("line_no");
    }

    /** The line a line goes back to: the same article must stand there. */
    private Source source(Fields f, String document, String key) {
        int line = (int) f.whole(key);
        if (!document.isEmpty() && !known.lines.mayHave(document, line, f.code("sku_code"))) {
            f.refuse(key, "import.source-line-unknown", "document", document);
        }
        return new Source(document, line);
    }

    private static List<Line> lines(
            Bundle bundle, List<Refusal> why, java.util.function.Function<Fields, LineOf> read) {
        List<Line> lines = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Row row : bundle.lines()) {
            Fields f = new Fields(row, why);
            Line line = read.apply(f).line();
            if (!numbers.add(line.lineNo())) {
                f.refuse("line_no", "import.line-twice", "document", bundle.number());
            }
            lines.add(line);
        }
        return lines;
    }

    record Source(String document, int line) {}
}
