package io.tongpin.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.pricing.PriceLine.Formula;
import io.tongpin.pricing.PriceLine.Goods;
import io.tongpin.pricing.PriceLines.Precedence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceLinesTest {

    private static final UUID SKU = new UUID(0, 1);
    private static final UUID STYLE = new UUID(0, 2);
    private static final UUID SHIRTS = new UUID(0, 3);
    private static final UUID GOLD = new UUID(0, 4);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final BigDecimal LIST = new BigDecimal("100");

    @Test
    void theMostSpecificLineWinsHoweverTheListIsSorted() {
        PriceLines lines = lines(
                Precedence.MOST_SPECIFIC,
                line(new Goods.All(), "0", "90"),
                line(new Goods.Category(SHIRTS), "0", "80"),
                line(new Goods.Style(STYLE), "0", "70"),
                line(new Goods.Style(STYLE), "10", "60"),
                line(new Goods.Sku(SKU), "20", "50"));

        assertThat(lines.price(ask("1"), LIST)).contains(new BigDecimal("70"));
        assertThat(lines.price(ask("-10"), LIST)).contains(new BigDecimal("60"));
        assertThat(lines.price(ask("20"), LIST)).contains(new BigDecimal("50"));
    }

    @Test
    void orTheFirstThatFits() {
        PriceLines lines =
                lines(Precedence.AS_LISTED, line(new Goods.All(), "5", "90"), line(new Goods.Sku(SKU), "0", "50"));

        assertThat(lines.price(ask("5"), LIST)).contains(new BigDecimal("90"));
        assertThat(lines.price(ask("4"), LIST)).contains(new BigDecimal("50"));
    }

    @Test
    void aNewerPriceReplacesAnOlderOneFromItsFirstDayOn() {
        PriceLine old = new PriceLine(new Goods.All(), BigDecimal.ZERO, Validity.ALWAYS, fixed("10"));
        PriceLine fresh = new PriceLine(new Goods.All(), BigDecimal.ZERO, Validity.days(MAY, null), fixed("12"));
        PriceLines lines = lines(Precedence.MOST_SPECIFIC, old, fresh);

        assertThat(lines.price(ask("1", MAY.atStartOfDay().minusNanos(1)), null))
                .contains(new BigDecimal("10"));
        assertThat(lines.price(ask("1", MAY.atStartOfDay()), null)).contains(new BigDecimal("12"));
    }

    @Test
    void withoutALineAndWithoutAListPriceThereIsNoPrice() {
        assertThat(lines(Precedence.AS_LISTED).price(ask("1"), null)).isEmpty();
        PriceLine share = new PriceLine(new Goods.All(), BigDecimal.ZERO, Validity.ALWAYS, PriceLine.factor("0.9"));
        assertThat(lines(Precedence.AS_LISTED, share).price(ask("1"), null)).isEmpty();
    }

    @Test
    void aCampaignOnlyEverMakesGoodsCheaper() {
        Validity may = Validity.days(MAY, MAY.plusDays(6));
        Campaign forGold = new Campaign(null, null, GOLD, may, new BigDecimal("60"));
        Campaign dear = new Campaign(null, null, null, may, new BigDecimal("120"));
        List<Campaign> both = List.of(forGold, dear);

        assertThat(Campaign.best(LIST, both, ask("1", MAY.atTime(9, 0)), null)).isEqualTo(new BigDecimal("60"));
        assertThat(Campaign.best(LIST, both, ask("1", MAY.plusDays(7).atStartOfDay()), null))
                .isEqualTo(LIST);
        assertThat(Campaign.best(LIST, both, ask("1", null), null)).isEqualTo(LIST);
    }

    private static PriceLines lines(Precedence precedence, PriceLine... lines) {
        return new PriceLines(List.of(lines), precedence);
    }

    private static PriceLine line(Goods goods, String from, String price) {
        return new PriceLine(goods, new BigDecimal(from), Validity.ALWAYS, fixed(price));
    }

    private static Formula fixed(String price) {
        return new Formula.Fixed(new BigDecimal(price));
    }

    private static PriceAsk ask(String quantity) {
        return ask(quantity, MAY.atStartOfDay());
    }

    private static PriceAsk ask(String quantity, @Nullable LocalDateTime when) {
        return new PriceAsk(SKU, STYLE, Set.of(SHIRTS), new BigDecimal(quantity), when, null, Set.of(GOLD));
    }
}
