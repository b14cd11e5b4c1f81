package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenLineTest {

    /** Five boxes of twelve at 120.00 a box, 10.00 off, of which 13 % tax are 67.88. */
    private final Document.Line boxes = line("5", "箱", "12", "120.00", "10.00", "590.00", "0.13", "67.88");

    private final Document order = new Document(
            new UUID(1, 1),
            "purchase-order",
            1,
            Document.State.POSTED,
            "CD-1",
            LocalDate.of(2026, 1, 5),
            null,
            new UUID(2, 2),
            new UUID(3, 3),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(boxes),
            List.of(),
            List.of(),
            List.of(),
            Map.of());

    @Test
    void anUntouchedLineStaysAsItWasWrittenToTheCent() {
        Document.Line rest = new OpenLine(boxes, Quantity.ZERO).as(1, order);

        assertThat(rest.quantity()).isEqualTo(Quantity.of(5));
        assertThat(rest.unit()).isEqualTo("箱");
        assertThat(rest.amount()).isEqualTo(Money.of("590.00"));
        assertThat(rest.tax()).isEqualTo(Money.of("67.88"));
        assertThat(rest.sourceRef()).isEqualTo(new LineRef(order.id(), 7));
    }

    @Test
    void wholeBoxesStayBoxes() {
        Document.Line rest = new OpenLine(boxes, Quantity.of(24)).as(1, order);

        // 3 × 120.00 − 10.00 × 36/60 = 354.00; 354.00 × 13/113 = 40.7256…
        assertThat(rest.quantity()).isEqualTo(Quantity.of(3));
        assertThat(rest.discount()).isEqualTo(Money.of("6.00"));
        assertThat(rest.amount()).isEqualTo(Money.of("354.00"));
        assertThat(rest.tax()).isEqualTo(Money.of("40.73"));
    }

    @Test
    void anOpenedBoxIsCountedInPieces() {
        Document.Line rest = new OpenLine(boxes, Quantity.of(7)).as(1, order);

        // 53 × 10.00 − 10.00 × 53/60 = 521.17
        assertThat(rest.quantity()).isEqualTo(Quantity.of(53));
        assertThat(rest.unit()).isNull();
        assertThat(rest.unitFactor()).isEqualTo(Quantity.of(1));
        assertThat(rest.price()).isEqualByComparingTo("10");
        assertThat(rest.amount()).isEqualTo(Money.of("521.17"));
    }

    @Test
    void withoutAPriceTheAmountIsShared() {
        Document.Line free = line("3", null, "1", null, null, "10.00", null, "1.00");

        Document.Line rest = new OpenLine(free, Quantity.of(1)).as(1, order);

        assertThat(rest.amount()).isEqualTo(Money.of("6.67"));
        assertThat(rest.tax()).isEqualTo(Money.of("0.67"));
    }

    @Test
    void moreThanWasOrderedLeavesNothing() {
        assertThat(new OpenLine(boxes, Quantity.of(61)).open().signum()).isNegative();
    }

    private static Document.Line line(
            String quantity,
            @Nullable String unit,
            String factor,
            @Nullable String price,
            @Nullable String discount,
            String amount,
            @Nullable String rate,
            String tax) {
        return new Document.Line(
                7,
                new UUID(4, 4),
                Quantity.of(quantity),
                unit,
                Quantity.of(factor),
                null,
                price == null ? null : new BigDecimal(price),
                discount == null ? null : Money.of(discount),
                Money.of(amount),
                rate == null ? null : new BigDecimal(rate),
                Money.of(tax),
                UnitCost.of("1"),
                Money.of("3.00"),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
