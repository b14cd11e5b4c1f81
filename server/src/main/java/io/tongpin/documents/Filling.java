package io.tongpin.documents;

import io.tongpin.kernel.FieldAccess;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One document that is being completed (补全中的单据): field by field what was sent, or what was there before. Pure. */
final class Filling {

    private static final int MOST_REASONS = 20;

    private final Function<String, FieldAccess> sight;
    private final Document sent;
    private final Earlier earlier;
    private final UnseenFields.Prices prices;
    private final boolean complete;
    private final List<Refusal> refused = new ArrayList<>();

    Filling(
            Function<String, FieldAccess> sight,
            Document sent,
            Earlier earlier,
            UnseenFields.Prices prices,
            boolean complete) {
        this.sight = sight;
        this.sent = sent;
        this.earlier = earlier;
        this.prices = prices;
        this.complete = complete;
    }

    Outcome<Document> done() {
        Document before = earlier.stored();
        List<Document.@Nullable Line> lines = earlier.linesOf(sent);
        List<Document.Line> filled = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            filled.add(line(sent.lines().get(i), lines.get(i)));
        }
        Document whole = new Document(
                sent.id(),
                sent.kind(),
                sent.version(),
                sent.state(),
                sent.number(),
                sent.businessDate(),
                sent.occurredAt(),
                sent.store(),
                value("party", sent.party(), earlier.party()),
                value("warehouse", sent.warehouse(), before == null ? null : before.warehouse()),
                value("toWarehouse", sent.toWarehouse(), before == null ? null : before.toWarehouse()),
                value("till", sent.till(), before == null ? null : before.till()),
                sent.source(),
                sent.reverses(),
                sent.reversedBy(),
                value("note", sent.note(), before == null ? null : before.note()),
                value("reason", sent.reason(), before == null ? null : before.reason()),
                filled,
                list("tenders", sent.tenders(), before == null ? List.of() : before.tenders()),
                list("allocations", sent.allocations(), before == null ? List.of() : before.allocations()),
                list("entries.amount", sent.entries(), before == null ? List.of() : before.entries()),
                sent.custom());
        return refused.isEmpty()
                ? Outcome.done(whole)
                : Outcome.refused(
                        refused.stream().distinct().limit(MOST_REASONS).toList());
    }

    private Document.Line line(Document.Line line, Document.@Nullable Line before) {
        PricedLine kept = before == null ? null : new PricedLine(before, line.quantity(), line.unitFactor());
        BigDecimal price = value("lines.price", line.price(), kept == null ? price(line) : kept.price());
        Money discount = money("lines.discount", line.discount(), kept == null ? null : kept.discount());
        Money amount = amount(line, kept, price, discount);
        BigDecimal rate = value("lines.taxRate", line.taxRate(), before == null ? null : before.taxRate());
        return new Document.Line(
                line.lineNo(),
                line.sku(),
                line.quantity(),
                line.unit(),
                line.unitFactor(),
                value("lines.listPrice", line.listPrice(), kept == null ? null : kept.listPrice()),
                price,
                discount,
                amount,
                rate,
                tax(line, before, amount, rate),
                value("lines.unitCost", line.unitCost(), kept == null ? null : kept.unitCost()),
                orZero(money("lines.landed", line.landed(), kept == null ? null : kept.landed())),
                value("lines.lot", line.lot(), before == null ? null : before.lot()),
                value("lines.expiry", line.expiry(), before == null ? null : before.expiry()),
                line.serials(),
                line.sourceDocument(),
                line.sourceLine(),
                value("lines.counted", line.counted(), before == null ? null : before.counted()),
                value("lines.book", line.book(), before == null ? null : before.book()),
                line.role(),
                value("lines.reason", line.reason(), before == null ? null : before.reason()));
    }

    /** Of a line nobody has priced yet. */
    private @Nullable BigDecimal price(Document.Line line) {
        if (isOpen("lines.price")) {
            return null;
        }
        BigDecimal price = prices.of(line);
        if (price == null && complete && prices != NONE && line.price() == null) {
            refused.add(Refusal.rule("access.price-needed", "line", Integer.toString(line.lineNo())));
        }
        return price;
    }

    /** For kinds whose lines have no price. */
    static final UnseenFields.Prices NONE = line -> null;

    private Money amount(
            Document.Line line, @Nullable PricedLine kept, @Nullable BigDecimal price, @Nullable Money discount) {
        if (isOpen("lines.amount")) {
            return line.amount();
        }
        boolean asBefore = kept != null && same(price, kept.price()) && Objects.equals(discount, kept.discount());
        Money expected = asBefore || price == null
                ? kept == null ? Money.ZERO : kept.amount()
                : PricedLine.of(line.quantity(), price, discount);
        return orZero(money("lines.amount", line.amount(), expected));
    }

    private Money tax(Document.Line line, Document.@Nullable Line before, Money amount, @Nullable BigDecimal rate) {
        if (isOpen("lines.tax")) {
            return line.tax();
        }
        Money expected = rate == null ? Money.ZERO : AmountReading.contained(amount, rate);
        if (before != null && amount.equals(before.amount()) && same(rate, before.taxRate())) {
            expected = before.tax();
        }
        return orZero(money("lines.tax", line.tax(), expected));
    }

    private boolean isOpen(String field) {
        return sight.apply(field) == FieldAccess.EDITABLE;
    }

    private @Nullable Money money(String field, @Nullable Money sent, @Nullable Money kept) {
        return value(field, sent == null || sent.isZero() && !isOpen(field) ? null : sent, kept);
    }

    private <T> List<T> list(String field, List<T> sent, List<T> kept) {
        List<T> chosen = value(field, sent.isEmpty() && !isOpen(field) ? null : sent, kept);
        return chosen == null ? List.of() : chosen;
    }

    /** What was sent, where it may be; what was there, where nothing was. A hidden value is not even confirmed. */
    private <T> @Nullable T value(String field, @Nullable T sent, @Nullable T kept) {
        FieldAccess access = sight.apply(field);
        if (access == FieldAccess.EDITABLE) {
            return sent;
        }
        if (sent != null && !(access == FieldAccess.READ_ONLY && same(sent, kept))) {
            refused.add(new Refusal("access.field-read-only", 403, Map.of("field", field)));
        }
        return kept;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal a && other instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(one, other);
    }

    private static Money orZero(@Nullable Money money) {
        return money == null ? Money.ZERO : money;
    }
}
