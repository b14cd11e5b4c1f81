package io.tongpin.golden;

import io.tongpin.documents.Document;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of goods in words: {@code SHIRT 5 at 10.00 less 1.00 rate 0.13 of D1/1}. What is not said is worked out as a
 * screen would: amount from price or cost, tax from the rate.
 */
final class LineWords {

    private final World world;
    private final Phrase words;
    private final int no;

    private Quantity quantity = Quantity.ZERO;
    private Quantity factor = Quantity.of(1);
    private @Nullable BigDecimal price;
    private @Nullable Money discount;
    private @Nullable Money amount;
    private @Nullable BigDecimal rate;
    private @Nullable Money tax;
    private @Nullable UnitCost cost;
    private Money landed = Money.ZERO;
    private @Nullable String lot;
    private @Nullable LocalDate expiry;
    private List<String> serials = List.of();
    private @Nullable UUID source;
    private @Nullable Integer sourceLine;
    private @Nullable Quantity counted;
    private @Nullable Quantity book;
    private @Nullable String role;
    private @Nullable String reason;

    private LineWords(World world, String text, int no) {
        this.world = world;
        this.words = new Phrase(text);
        this.no = no;
    }

    static Document.Line read(World world, String text, int no) {
        return new LineWords(world, text, no).line();
    }

    private Document.Line line() {
        String article = words.next();
        UUID sku = article.equals("?") ? new UUID(7, 7) : world.article(article).id();
        if (!words.take("counted")) {
            quantity = Quantity.of(words.next());
        } else {
            counted = Quantity.of(words.next());
        }
        while (words.more()) {
            word();
        }
        Money worked = amount == null ? worked() : amount;
        return new Document.Line(
                no,
                sku,
                quantity,
                null,
                factor,
                null,
                price,
                discount,
                worked,
                rate,
                tax == null ? tax(worked) : tax,
                cost,
                landed,
                lot,
                expiry,
                serials,
                source,
                sourceLine,
                counted,
                book,
                role,
                reason);
    }

    private void word() {
        if (words.take("at")) {
            price = new BigDecimal(words.next());
        } else if (words.take("for")) {
            amount = Money.of(words.next());
        } else if (words.take("less")) {
            discount = Money.of(words.next());
        } else if (words.take("rate")) {
            rate = new BigDecimal(words.next());
        } else if (words.take("tax")) {
            tax = Money.of(words.next());
        } else if (words.take("cost")) {
            cost = UnitCost.of(words.next());
        } else if (words.take("landed")) {
            landed = Money.of(words.next());
        } else if (words.take("by")) {
            factor = Quantity.of(words.next());
        } else if (words.take("of")) {
            from(words.next());
        } else {
            rareWord();
        }
    }

    private void rareWord() {
        if (words.take("lot")) {
            lot = words.next();
        } else if (words.take("expires")) {
            expiry = LocalDate.parse(words.next());
        } else if (words.take("serials")) {
            serials = List.of(words.next().split(","));
        } else if (words.take("counted")) {
            counted = Quantity.of(words.next());
        } else if (words.take("book")) {
            book = Quantity.of(words.next());
        } else if (words.take("as")) {
            role = words.next();
        } else if (words.take("because")) {
            reason = words.next();
        } else {
            throw words.notUnderstood();
        }
    }

    /** {@code D1/2} is the second line of D1. */
    private void from(String reference) {
        String[] parts = reference.split("/");
        source = world.id(parts[0]);
        sourceLine = parts.length > 1 ? Integer.valueOf(parts[1]) : 1;
    }

    private Money worked() {
        BigDecimal each = price != null ? price : cost != null ? cost.value() : BigDecimal.ZERO;
        Money before = Money.roundedHalfUp(quantity.value().multiply(each));
        return discount == null ? before : before.minus(discount);
    }

    private Money tax(Money of) {
        return rate == null
                ? Money.ZERO
                : new Money(of.amount().multiply(rate).divide(rate.add(BigDecimal.ONE), 2, RoundingMode.HALF_UP));
    }
}
