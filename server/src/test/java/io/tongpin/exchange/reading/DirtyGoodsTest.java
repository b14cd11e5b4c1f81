package io.tongpin.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.exchange.goods.Goods;
import io.tongpin.exchange.goods.GoodsList;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A goods list with every other row damaged: good rows go in exactly as given, bad ones are listed by number. */
class DirtyGoodsTest {

    @Test
    void everyRowGetsItsVerdict() throws IOException {
        List<List<String>> verdicts =
                BadInputs.records(Files.readString(BadInputs.folder().resolve("dirty-goods.verdicts.csv"), UTF_8));
        Gone gone = Gone.through(BadInputs.folder().resolve("dirty-goods.csv"), GoodsList.COLUMNS);
        GoodsList list = new GoodsList();

        assertThat(gone.refused()).isEmpty();
        assertThat(gone.rows()).hasSize(verdicts.size() - 1);
        for (int i = 0; i < gone.rows().size(); i++) {
            assertVerdict(
                    verdicts.get(i + 1),
                    gone.rows().get(i),
                    list.read(gone.rows().get(i)));
        }
    }

    private static void assertVerdict(List<String> verdict, Row row, Outcome<Goods> outcome) {
        String as = String.join(",", verdict);
        switch (outcome) {
            case Outcome.Done<Goods>(Goods goods) -> {
                assertThat(verdict.get(1)).as(as).isIn("accept", "may");
                assertThat(goods.name()).isEqualTo(row.text("name"));
                assertThat(goods.spec()).isEqualTo(row.text("spec"));
                if (verdict.get(1).equals("accept")) {
                    assertThat(goods.barcode()).as(as).isEqualTo(row.text("barcode"));
                    assertThat(Objects.requireNonNull(goods.cost()).value())
                            .as(as)
                            .isEqualByComparingTo(row.text("cost"));
                    assertThat(goods.price().amount()).as(as).isEqualByComparingTo(row.text("price"));
                    assertThat(Objects.requireNonNull(goods.quantity()).value())
                            .as(as)
                            .isEqualByComparingTo(row.text("quantity"));
                } else {
                    assertValue(as, verdict.get(2), verdict.get(4), goods);
                }
            }
            case Outcome.Refused<Goods>(List<Refusal> why) -> {
                assertThat(verdict.get(1)).as(as).isIn("reject", "may");
                assertThat(why).as(as).hasSize(1);
                assertThat(why.getFirst().facts()).containsEntry("row", verdict.getFirst());
                assertThat(why.getFirst().facts().get("column")).isIn(titles(verdict.get(2)));
            }
        }
    }

    private static void assertValue(String as, String field, String value, Goods goods) {
        switch (field) {
            case "price" -> assertThat(goods.price().amount()).as(as).isEqualByComparingTo(new BigDecimal(value));
            case "qty" ->
                assertThat(Objects.requireNonNull(goods.quantity()).value())
                        .as(as)
                        .isEqualByComparingTo(new BigDecimal(value));
            default -> assertThat(goods.barcode()).as(as).isEqualTo(value);
        }
    }

    private static List<String> titles(String field) {
        return switch (field) {
            case "price" -> List.of("零售价");
            case "qty" -> List.of("数量");
            default -> List.of("条码");
        };
    }
}
