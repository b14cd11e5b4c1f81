package io.tongpin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Masters;
import io.tongpin.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BooksAreRight.class)
class SkuSearchTest {

    private static final int MOST = 20;

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final Masters masters = Masters.founded(database);
    private final Catalog catalog = masters.catalog;
    private final SizeGroup heights = masters.saved(
            catalog.sizeGroups(), new SizeGroup(masters.ids.next(), "H", "身高", List.of("155", "160"), 0, false));
    private final Unit pieces = masters.pieces();
    private final Color white = color("W", "米白色");
    private final Color black = color("B", "黑色");

    @BeforeEach
    void hang() {
        hang("A1", "青禾短款羽绒服", "6901234567892");
        hang("A2", "青禾纯棉衬衫", "6901234567908");
        hang("A3", "Mountain wool coat", "6901234567915");
    }

    @Test
    void wordsAreFoundAnywhereAlsoColourAndSize() {
        assertThat(exactly("羽绒服 白色 160")).containsExactly("A1-W-160");
        assertThat(exactly("chenshan heise")).containsExactlyInAnyOrder("A2-B-155", "A2-B-160");
        assertThat(exactly("qh bs 155")).containsExactlyInAnyOrder("A1-W-155", "A2-W-155");
        assertThat(exactly("黑色")).hasSize(6);
    }

    @Test
    void whatIsNowhereIsFoundByWhatIsCalledNearlySo() {
        assertThat(nearly("羽荣服")).allMatch(code -> code.startsWith("A1")).hasSize(4);
        assertThat(nearly("yurngfu")).allMatch(code -> code.startsWith("A1")).hasSize(4);
        assertThat(nearly("moutnain coat heise 160")).containsExactly("A3-B-160");
        assertThat(nearly("青禾 衬山 白瑟")).containsExactlyInAnyOrder("A2-W-155", "A2-W-160");
    }

    @Test
    void anotherNumberIsNotNearAndWhatIsThereHidesWhatIsNear() {
        assertThat(found("6901234567893").skus()).isEmpty();
        assertThat(found("zzqwvx").skus()).isEmpty();
        hang("A4", "羽荣服饰礼盒", "6901234567922");
        assertThat(exactly("羽荣服")).allMatch(code -> code.startsWith("A4")).hasSize(4);
    }

    private List<String> exactly(String typed) {
        SkuSearch.Found found = found(typed);
        assertThat(found.near()).as(typed).isFalse();
        return codes(found);
    }

    private List<String> nearly(String typed) {
        SkuSearch.Found found = found(typed);
        assertThat(found.near()).as(typed).isTrue();
        return codes(found);
    }

    private SkuSearch.Found found(String typed) {
        return catalog.search().find(Masters.COMPANY, null, typed, MOST);
    }

    private static List<String> codes(SkuSearch.Found found) {
        return found.skus().stream().map(SkuFacts::code).toList();
    }

    private Color color(String code, String name) {
        return masters.saved(catalog.colors(), new Color(masters.ids.next(), code, name, 0, false));
    }

    private void hang(String code, String name, String barcode) {
        UUID id = masters.ids.next();
        Style style = new Style(
                id,
                code,
                name,
                null,
                null,
                null,
                heights.id(),
                pieces.id(),
                List.of(),
                new BigDecimal("99"),
                BigDecimal.ZERO,
                true,
                false,
                false,
                null,
                null,
                0,
                false);
        List<Sku> skus = new ArrayList<>();
        for (Color color : List.of(white, black)) {
            for (String size : heights.sizes()) {
                List<String> barcodes = skus.isEmpty() ? List.of(barcode) : List.of();
                skus.add(new Sku(
                        masters.ids.next(),
                        code + "-" + color.code() + "-" + size,
                        name,
                        id,
                        color.id(),
                        size,
                        null,
                        barcodes,
                        List.of(),
                        0,
                        false));
            }
        }
        catalog.styles()
                .save(masters.actor, masters.ids.next(), new StyleWithSkus(style, skus))
                .orThrow();
    }
}
