package io.tongpin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.StoreScope;
import io.tongpin.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Page by page, whoever asks, the stock is what one look at every shelf would find, in the same order: also where a shop has
 * few articles of a big catalogue, or only its last ones.
 */
class StockPagesTest {

    private static final int ARTICLES = 1_200;
    private static final int SHOPS = 2;

    private final TestDatabase database = TestDatabase.fresh().wrongOnPurpose();
    private final SmallChain chain = new SmallChain(database);

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areThoseOfOneLookAtEveryShelf(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        fill(dice, seed % 2 == 0);
        int found = 0;
        for (int round = 0; round < 20; round++) {
            Actor actor = someone(dice);
            int limit = dice.nextInt(2, 60);
            boolean nonzero = dice.nextBoolean();

            List<String> read = pages(actor, nonzero, limit);

            assertThat(read)
                    .as("seed %d, round %d: %d at a time by %s", seed, round, limit, actor)
                    .isEqualTo(atOneLook(actor, nonzero));
            assertThat(sums(actor, nonzero))
                    .as("seed %d, round %d: sums for %s", seed, round, actor)
                    .isEqualTo(sumsAtOneLook(actor, nonzero));
            found += read.size();
        }
        assertThat(found).isGreaterThan(2_000);
    }

    /** The first shop has nearly everything, the second something here and there or only the end of the catalogue. */
    private void fill(SplittableRandom dice, boolean late) {
        chain.article("Z1", "最后一件", null);
        database.asOwner().sql("""
                insert into catalog.sku (company_id, id, code, name, style_id, size, barcodes, internal_barcodes, version,
                                         archived, code_key, name_key, initials, search)
                select 1, md5(n::text)::uuid, 'G' || lpad(n::text, 6, '0'), '商品 ' || n, y.id, 'T' || n, '{}', '{}', 1,
                       false, 'g' || n, '商品', 'sp', ''
                  from generate_series(1, :articles) n, catalog.style y where y.code = 'Z1'
                """).param("articles", ARTICLES).update();
        for (int n = 1; n <= ARTICLES; n++) {
            for (int shop = 1; shop <= SHOPS; shop++) {
                boolean second = late ? n > ARTICLES - 40 : dice.nextInt(100) == 0;
                boolean there = shop == 1 ? dice.nextInt(10) > 0 : second;
                if (there) {
                    lay(chain.shelf(shop).warehouse(), n, dice.nextInt(3));
                }
            }
        }
    }

    private void lay(UUID warehouse, int article, int pieces) {
        database.asOwner()
                .sql("""
                insert into stockledger.balance (company_id, warehouse_id, sku_id, on_hand, reserved, booked)
                values (1, :warehouse, md5(:article::text)::uuid, :pieces, :article % 7 / 6, :pieces * 12)
                """)
                .param("warehouse", warehouse)
                .param("article", article)
                .param("pieces", pieces)
                .update();
    }

    private Actor someone(SplittableRandom dice) {
        List<UUID> shops = new ArrayList<>();
        for (int shop = 1; shop <= SHOPS; shop++) {
            if (dice.nextBoolean()) {
                shops.add(chain.store(shop).id());
            }
        }
        StoreScope reach = shops.isEmpty() ? StoreScope.EVERYWHERE : StoreScope.in(Set.copyOf(shops));
        return new Actor(
                SmallChain.COMPANY,
                chain.ids.next(),
                "店长",
                List.of(new Actor.Grant(reach, Set.of("*"))),
                shops.isEmpty() ? null : shops.getFirst(),
                null);
    }

    private List<String> pages(Actor actor, boolean nonzero, int limit) {
        StockReport report = new StockReport(new io.tongpin.platform.Database(database.app(), database.engine()));
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var page = report.list(actor, new StockQuery(null, null, null, null, nonzero, false, cursor, limit, false));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(row -> seen.add(row.skuCode() + " " + row.warehouseCode()));
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }

    private String sums(Actor actor, boolean nonzero) {
        StockReport report = new StockReport(new io.tongpin.platform.Database(database.app(), database.engine()));
        StockReport.Sums sums = Objects.requireNonNull(
                report.list(actor, new StockQuery(null, null, null, null, nonzero, false, null, 1, true))
                        .sums());
        return sums.count() + " places, " + sums.onHand() + " of " + sums.reserved() + " reserved, " + sums.value();
    }

    private String sumsAtOneLook(Actor actor, boolean nonzero) {
        StoreScope reach = actor.reach("stock", "view");
        List<long[]> balances = database
                .asOwner()
                .sql("""
                        select w.store_id, b.on_hand, b.reserved, b.booked
                          from stockledger.balance b
                          join organization.warehouse w on w.id = b.warehouse_id
                        """)
                .query((row, n) -> reach.covers(row.getObject(1, UUID.class))
                        ? new long[] {row.getLong(2), row.getLong(3), row.getLong(4)}
                        : new long[0])
                .list()
                .stream()
                .filter(balance -> balance.length > 0 && (!nonzero || balance[0] != 0 || balance[1] != 0))
                .toList();
        return balances.size() + " places, " + Quantity.of(sum(balances, 0)) + " of " + Quantity.of(sum(balances, 1))
                + " reserved, " + Money.of(sum(balances, 2) + ".00");
    }

    private static String sum(List<long[]> balances, int column) {
        return String.valueOf(
                balances.stream().mapToLong(balance -> balance[column]).sum());
    }

    private List<String> atOneLook(Actor actor, boolean nonzero) {
        StoreScope reach = actor.reach("stock", "view");
        return database
                .asOwner()
                .sql("""
                        select s.code || ' ' || w.code, w.store_id, b.on_hand, b.reserved
                          from stockledger.balance b
                          join catalog.sku s on s.id = b.sku_id
                          join organization.warehouse w on w.id = b.warehouse_id
                         order by s.code, w.code
                        """)
                .query((row, n) -> reach.covers(row.getObject(2, UUID.class))
                                && (!nonzero || row.getInt(3) != 0 || row.getInt(4) != 0)
                        ? row.getString(1)
                        : "")
                .list()
                .stream()
                .filter(row -> !row.isEmpty())
                .toList();
    }
}
