package io.tongpin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.RowRefusal;
import io.tongpin.masters.Wanted;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Masters;
import io.tongpin.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BooksAreRight.class)
class StylesTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final Masters masters = Masters.founded(database);
    private final Catalog catalog = masters.catalog;
    private final Unit pieces = masters.pieces();
    private final SizeGroup letters = masters.saved(
            catalog.sizeGroups(), new SizeGroup(masters.ids.next(), "SML", "字母码", List.of("S", "M", "L"), 0, false));
    private final Color red = masters.saved(catalog.colors(), new Color(masters.ids.next(), "R", "大红", 0, false));

    @Test
    void aStyleIsSavedWithItsSkusAndBarcodesAsOneCommand() {
        StyleWithSkus saved = save(tee("T1", List.of("6901234567892")));

        assertThat(saved.style().version()).isEqualTo(1);
        assertThat(saved.skus()).extracting(Sku::code).containsExactly("T1-R-L", "T1-R-M", "T1-R-S");
        assertThat(groupsInLog(saved.style().id())).isEqualTo(4);
        Map<UUID, SkuFacts> facts = catalog.skus()
                .byIds(Masters.COMPANY, saved.skus().stream().map(Sku::id).toList());
        assertThat(facts.values()).allSatisfy(sku -> {
            assertThat(sku.color()).isEqualTo("大红");
            assertThat(sku.unit()).isEqualTo("件");
            assertThat(sku.listPrice()).isEqualTo(new BigDecimal("99.00"));
            assertThat(sku.taxRate()).isEqualTo(new BigDecimal("0.13"));
            assertThat(sku.stocked()).isTrue();
        });
        assertThat(byBarcode("6901234567892")).isEqualTo("T1-R-S");
    }

    @Test
    void theSameCommandTwiceSavesOnce() {
        UUID command = masters.ids.next();
        StyleWithSkus tee = tee("T1", List.of());

        StyleWithSkus first = catalog.styles().save(masters.actor, command, tee).orThrow();
        StyleWithSkus again = catalog.styles().save(masters.actor, command, tee).orThrow();

        assertThat(again).isEqualTo(first);
        assertThat(codes(catalog.styles().save(masters.actor, command, tee("T2", List.of()))))
                .containsExactly("command.id-reused");
    }

    @Test
    void aBarcodeBelongsToOneLiveSku() {
        StyleWithSkus first = save(tee("T1", List.of("6901234567892")));
        StyleWithSkus second = tee("T2", List.of("6901234567892"));

        assertThat(refused(second)).containsExactly("catalog.barcode-taken");
        assertThat(catalog.styleRecords().find(Masters.COMPANY, second.style().id()))
                .isNull();

        catalog.styles()
                .archive(masters.actor, masters.ids.next(), first.style().id())
                .orThrow();
        save(second);

        assertThat(byBarcode("6901234567892")).isEqualTo("T2-R-S");
        assertThat(codes(catalog.styles()
                        .restore(
                                masters.actor, masters.ids.next(), first.style().id())))
                .containsExactly("catalog.barcode-taken");
    }

    @Test
    void barcodesAreGlobalNumbersOrDeclaredInternal() {
        assertThat(refused(tee("T1", List.of("6901234567890")))).containsExactly("catalog.barcode-check-digit");
        assertThat(refused(tee("T1", List.of("A-1")))).containsExactly("catalog.barcode-not-gtin");
        assertThat(refused(tee("T1", List.of("6901234567892", "6901234567892"))))
                .containsExactly("catalog.barcode-taken");

        StyleWithSkus tee = tee("T1", List.of());
        save(new StyleWithSkus(tee.style(), List.of(with(tee.skus().getFirst(), List.of("店内-0001")))));

        assertThat(byBarcode("店内-0001")).isEqualTo("T1-R-S");
    }

    @Test
    void sizesAreTheGroupsAndOneIsNotRemovedWhileGoodsHaveIt() {
        StyleWithSkus tee = tee("T1", List.of());
        Sku odd = sku(tee.style(), "XXL", List.of());

        assertThat(refused(new StyleWithSkus(tee.style(), List.of(odd)))).containsExactly("catalog.size-not-in-group");
        assertThat(refused(new StyleWithSkus(tee.style(), List.of(tee.skus().getFirst(), twin(tee)))))
                .containsExactly("catalog.sku-twice");

        save(tee);
        assertThat(codes(catalog.sizeGroups()
                        .save(
                                masters.actor,
                                masters.ids.next(),
                                new SizeGroup(letters.id(), "SML", "字母码", List.of("M", "L"), 1, false))))
                .containsExactly("catalog.size-in-use");
    }

    @Test
    void aStaleVersionIsRefusedAndNothingMoves() {
        StyleWithSkus saved = save(tee("T1", List.of()));
        save(new StyleWithSkus(named(saved.style(), "新名字", 1), List.of()));

        assertThat(refused(new StyleWithSkus(named(saved.style(), "旧人改名", 1), List.of())))
                .containsExactly("master.version-conflict");

        StyleWithSkus now = Objects.requireNonNull(
                catalog.styles().find(Masters.COMPANY, saved.style().id()));
        assertThat(now.style().name()).isEqualTo("新名字");
        assertThat(now.skus()).extracting(Sku::name).containsOnly("新名字");
    }

    @Test
    void howGoodsAreCountedIsSettledWithTheFirstSku() {
        StyleWithSkus saved = save(tee("T1", List.of()));
        Style is = saved.style();
        Style service = new Style(
                is.id(),
                is.code(),
                is.name(),
                null,
                null,
                null,
                letters.id(),
                pieces.id(),
                List.of(),
                is.listPrice(),
                is.taxRate(),
                false,
                false,
                false,
                null,
                null,
                1,
                false);

        assertThat(refused(new StyleWithSkus(service, List.of()))).containsExactly("catalog.tracking-fixed");
    }

    @Test
    void packsAreToldByNameAndFactor() {
        Unit carton = masters.saved(catalog.units(), new Unit(masters.ids.next(), "箱", "箱", 0, 0, false));
        StyleWithSkus tee = tee("T1", List.of());
        Style boxed = new Style(
                tee.style().id(),
                "T1",
                "T1",
                null,
                null,
                null,
                letters.id(),
                pieces.id(),
                List.of(new PackUnit(carton.id(), new BigDecimal("12")).text()),
                null,
                BigDecimal.ZERO,
                true,
                false,
                false,
                null,
                null,
                0,
                false);
        save(new StyleWithSkus(boxed, tee.skus()));

        SkuFacts facts = catalog.skus()
                .byIds(Masters.COMPANY, List.of(tee.skus().getFirst().id()))
                .values()
                .iterator()
                .next();

        assertThat(facts.packs()).containsExactly(new SkuFacts.Pack("箱", new BigDecimal("12")));
        assertThat(facts.listPrice()).isNull();
    }

    @Test
    void thousandsAreSavedInOneTransactionAndTheSecondTimeNothingIsWritten() {
        List<StyleWithSkus> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(tee("B%04d".formatted(i), List.of()));
        }

        assertThat(saveAll(many)).isEmpty();
        long logged = ops();
        assertThat(saveAll(rebased(many))).isEmpty();

        assertThat(ops()).isEqualTo(logged);
        assertThat(catalog.skuRecords().list(Masters.COMPANY, Wanted.live()).items())
                .hasSize(500);
    }

    @Test
    void oneBadStyleOfManyIsNamedByItsRowAndNoneIsWritten() {
        List<StyleWithSkus> many = List.of(tee("A", List.of()), tee("B", List.of("1")), tee("A", List.of()));
        long logged = ops();

        assertThat(saveAll(many))
                .extracting(RowRefusal::row, no -> no.why().code())
                .contains(org.assertj.core.groups.Tuple.tuple(1, "catalog.barcode-not-gtin"))
                .contains(org.assertj.core.groups.Tuple.tuple(2, "master.code-taken"));
        assertThat(ops()).isEqualTo(logged);
    }

    private List<RowRefusal> saveAll(List<StyleWithSkus> many) {
        return masters.database.write(
                Masters.COMPANY, tx -> catalog.styles().saveAll(tx, masters.actor, masters.ids.next(), many));
    }

    private List<StyleWithSkus> rebased(List<StyleWithSkus> many) {
        return many.stream()
                .map(one -> new StyleWithSkus(named(one.style(), one.style().name(), 1), one.skus()))
                .toList();
    }

    private StyleWithSkus save(StyleWithSkus style) {
        return catalog.styles().save(masters.actor, masters.ids.next(), style).orThrow();
    }

    private List<String> refused(StyleWithSkus style) {
        return codes(catalog.styles().save(masters.actor, masters.ids.next(), style));
    }

    private StyleWithSkus tee(String code, List<String> barcodesOfS) {
        Style style = new Style(
                masters.ids.next(),
                code,
                "T恤 " + code,
                null,
                null,
                null,
                letters.id(),
                pieces.id(),
                List.of(),
                new BigDecimal("99"),
                new BigDecimal("0.13"),
                true,
                false,
                false,
                null,
                null,
                0,
                false);
        return new StyleWithSkus(
                style, List.of(sku(style, "S", barcodesOfS), sku(style, "M", List.of()), sku(style, "L", List.of())));
    }

    private Sku sku(Style style, String size, List<String> barcodes) {
        return new Sku(
                masters.ids.next(),
                style.code() + "-R-" + size,
                style.name(),
                style.id(),
                red.id(),
                size,
                null,
                barcodes,
                List.of(),
                0,
                false);
    }

    private Sku twin(StyleWithSkus tee) {
        Sku first = tee.skus().getFirst();
        return new Sku(
                masters.ids.next(),
                "TWIN",
                first.name(),
                first.style(),
                red.id(),
                first.size(),
                null,
                List.of(),
                List.of(),
                0,
                false);
    }

    private static Sku with(Sku sku, List<String> internal) {
        return new Sku(
                sku.id(),
                sku.code(),
                sku.name(),
                sku.style(),
                sku.color(),
                sku.size(),
                null,
                List.of(),
                internal,
                0,
                false);
    }

    private static Style named(Style style, String name, int version) {
        return new Style(
                style.id(),
                style.code(),
                name,
                style.category(),
                style.brand(),
                style.season(),
                style.sizeGroup(),
                style.unit(),
                style.packUnits(),
                style.listPrice(),
                style.taxRate(),
                style.stocked(),
                style.trackLots(),
                style.trackSerials(),
                style.supplier(),
                style.note(),
                version,
                false);
    }

    private @Nullable String byBarcode(String barcode) {
        SkuFacts sku = masters.database
                .read(Masters.COMPANY, tx -> catalog.skus().byBarcodes(tx, List.of(barcode)))
                .get(barcode);
        return sku == null ? null : sku.code();
    }

    private long groupsInLog(UUID style) {
        return database.asOwner().sql("""
                        select count(*) from changes.op
                         where tx_group = (select tx_group from changes.op where entity_id = ? and version = 1)
                        """).param(style).query(Long.class).single();
    }

    private long ops() {
        return database.asOwner()
                .sql("select count(*) from changes.op")
                .query(Long.class)
                .single();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Refusal> why)
                ? why.stream().map(Refusal::code).toList()
                : List.of("done");
    }
}
