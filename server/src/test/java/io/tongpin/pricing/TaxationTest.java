package io.tongpin.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.RoundingUnit;
import io.tongpin.pricing.Tax.Trait;
import io.tongpin.pricing.TaxRounding.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaxationTest {

    private static final Tax VAT_INSIDE = Tax.percent("vat13", new BigDecimal("13"), Trait.INCLUDED_IN_PRICE);

    @Test
    void anIncludedTaxComesOutOfThePrice() {
        Taxed taxed = new Taxation(TaxRounding.USUAL).of(List.of(line("3", "59.90", "10", VAT_INSIDE)));

        assertThat(taxed.total()).isEqualByComparingTo("161.73");
        assertThat(taxed.tax()).isEqualByComparingTo("18.61");
        assertThat(taxed.untaxed()).isEqualByComparingTo("143.12");
    }

    @Test
    void twoIncludedTaxesShareOnePriceWhicheverRaisesTheOther() {
        Tax first = Tax.percent("a", BigDecimal.TEN, Trait.INCLUDED_IN_PRICE, Trait.RAISES_NEXT_BASE);
        Tax second = Tax.percent("b", new BigDecimal("20"), Trait.INCLUDED_IN_PRICE);
        Tax bare = Tax.percent("c", new BigDecimal("20"), Trait.INCLUDED_IN_PRICE, Trait.ON_BARE_BASE);

        assertThat(amounts(line("1", "132.00", "0", first, second))).containsExactly("100.00", "10.00", "22.00");
        assertThat(amounts(line("1", "130.00", "0", first, bare))).containsExactly("100.00", "10.00", "20.00");
    }

    @Test
    void aLevyForEachPieceMayBeInThePriceToo() {
        Tax levy = new Tax(
                "levy", Tax.Kind.FIXED, BigDecimal.ONE, Set.of(Trait.INCLUDED_IN_PRICE, Trait.RAISES_NEXT_BASE));
        Tax vat = Tax.percent("vat", BigDecimal.TEN, Trait.INCLUDED_IN_PRICE);

        assertThat(amounts(line("2", "12.10", "0", levy, vat))).containsExactly("20.00", "2.00", "2.20");
    }

    @Test
    void anExactHalfIsAHalfHoweverManyLinesAddUpToIt() {
        // A sixth of 0.01 each: three of them are exactly half a cent.
        Tax sixth = Tax.percent("sixth", new BigDecimal("20"), Trait.INCLUDED_IN_PRICE);
        TaxRounding document = new TaxRounding(RoundingUnit.CENT, RoundingMode.HALF_UP, Level.DOCUMENT);

        Taxed taxed = new Taxation(document).of(Collections.nCopies(3, line("1", "0.01", "0", sixth)));

        assertThat(taxed.tax()).isEqualByComparingTo("0.01");
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void taxAndBaseAddUpToTheTotalAndAReturnMirrorsTheSale(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TaxLine> sale = new ArrayList<>();
        List<TaxLine> mirror = new ArrayList<>();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            Tax tax = Tax.percent("vat", new BigDecimal(random.nextInt(0, 30)), Trait.INCLUDED_IN_PRICE);
            TaxLine line =
                    line("" + random.nextInt(1, 9), random.nextInt(99_999) / 100.0 + "", "" + random.nextInt(100), tax);
            sale.add(line);
            mirror.add(new TaxLine(line.quantity().negate(), line.unitPrice(), line.discountPercent(), line.taxes()));
        }
        for (Level level : Level.values()) {
            Taxation taxation = new Taxation(new TaxRounding(RoundingUnit.CENT, RoundingMode.HALF_UP, level));
            Taxed sold = taxation.of(sale);
            Taxed back = taxation.of(mirror);

            assertThat(sold.untaxed().add(sold.tax())).isEqualByComparingTo(sold.total());
            assertThat(back.total()).isEqualByComparingTo(sold.total().negate());
            assertThat(back.tax()).isEqualByComparingTo(sold.tax().negate());
        }
    }

    private static List<String> amounts(TaxLine line) {
        Taxed taxed = new Taxation(TaxRounding.USUAL).of(List.of(line));
        List<String> amounts = new ArrayList<>(List.of(taxed.untaxed().toPlainString()));
        taxed.taxes().forEach(tax -> amounts.add(tax.amount().toPlainString()));
        return amounts;
    }

    private static TaxLine line(String quantity, String price, String discountPercent, Tax... taxes) {
        return new TaxLine(
                new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(discountPercent), List.of(taxes));
    }
}
