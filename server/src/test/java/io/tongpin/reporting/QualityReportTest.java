package io.tongpin.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.catalog.Sku;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.FieldClass;
import io.tongpin.kernel.Actor;
import io.tongpin.party.Party;
import io.tongpin.platform.Refused;
import io.tongpin.reporting.Quality.Line;
import io.tongpin.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One record is planted for each rule beside one that is right, and the rule finds exactly it. Today is 15 March. */
class QualityReportTest {

    private static final List<String> KINDS =
            List.of("purchase-order", "purchase-receipt", "transfer-ship", "retail-sale", "daily-close");

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh().wrongOnPurpose();

    private final SmallChain chain = new SmallChain(database);
    private final QualityReport report = new QualityReport(chain.database, catalogue(), chain.clock);
    private final UUID store1 = chain.store(1).id();
    private final UUID store2 = chain.store(2).id();
    private final Map<String, UUID> papers = new TreeMap<>();

    private static FieldCatalogue catalogue() {
        FieldCatalogue fields = new FieldCatalogue();
        KINDS.forEach(kind -> fields.document(
                kind, kind.startsWith("purchase") ? "purchasing" : "pos", FieldClass.SALE, false, List.of()));
        return fields;
    }

    private void plant(String sql, @Nullable Object... values) {
        database.asOwner().sql(sql).params(java.util.Arrays.asList(values)).update();
    }

    @BeforeEach
    void oneOfEach() {
        Sku shirt = chain.article("A1", "衬衫", null);
        Sku coat = chain.article("A2", "大衣", null);
        records(shirt, coat);
        chain.open(chain.shelf(1), chain.day(1), shirt.id(), "100", "4000.00");
        chain.open(chain.shelf(1), chain.day(1), coat.id(), "5", "500.00");
        chain.open(chain.shelf(2), chain.day(1), shirt.id(), "50", "1500.00");
        chain.sell(chain.shelf(1), chain.day(9), shirt.id(), "1", "99.00", "0.00");
        chain.sell(chain.shelf(1), chain.day(11), shirt.id(), "1", "99.00", "0.00");
        plant("update stockledger.balance set value = 0, booked = 0 where sku_id = ?", coat.id());
        plant(
                "update stockledger.balance set on_hand = -2, value = 0, booked = 0 where warehouse_id = ?",
                chain.shelf(2).warehouse());
        plant("update generalledger.store_day set closed_through = ? where store_id = ?", chain.day(10), store1);
        papers();
    }

    private void records(Sku shirt, Sku coat) {
        UUID word = chain.ids.next();
        for (String table : List.of("catalog.category", "catalog.season")) {
            plant(
                    "insert into " + table + " (company_id, id, code, name, version, archived, search)"
                            + " values (?, ?, 'X', 'X', 1, false, '')",
                    SmallChain.COMPANY,
                    word);
        }
        plant("update catalog.style set category_id = ?, season_id = ? where id = ?", word, word, shirt.style());
        plant("update catalog.style set list_price = null where id = ?", coat.style());
        plant("update catalog.sku set internal_barcodes = '{}' where id = ?", coat.id());
        party(Party.CUSTOMER, "C1", "百货", "13800000001");
        party(Party.CUSTOMER, "C2", "商场", null);
        party(Party.CUSTOMER, "C3", "超市", "13800000001");
        party(Party.SUPPLIER, "V1", "织造厂有限公司", "13800000002");
        party(Party.SUPPLIER, "V2", "织造 厂", null);
        party(Party.SUPPLIER, "V3", "纽扣厂", "13800000003");
    }

    private void party(String kind, String code, String name, @Nullable String phone) {
        UUID id = chain.party(kind, code, name).id();
        plant("update party.party set phone = ?, phone_key = ? where id = ?", phone, phone, id);
    }

    private void papers() {
        paper("old draft", "purchase-order", "DRAFT", store1, chain.day(1));
        plant(
                "update documents.document set updated_at = '2026-03-08T03:59:59Z' where id = ?",
                papers.get("old draft"));
        paper("new draft", "purchase-order", "DRAFT", store1, chain.day(1));
        plant(
                "update documents.document set updated_at = '2026-03-08T05:00:00Z' where id = ?",
                papers.get("new draft"));
        for (int day : List.of(7, 8)) {
            UUID road = paper("road " + day, "transfer-ship", "POSTED", store1, chain.day(day));
            plant(
                    "update documents.document set open_quantity = 5, to_warehouse_id = ? where id = ?",
                    chain.road(2).warehouse(),
                    road);
            UUID order = paper("order " + day, "purchase-order", "POSTED", store1, chain.day(day));
            plant("update documents.document set open_quantity = 3 where id = ?", order);
        }
        UUID late = paper("late", "purchase-receipt", "POSTED", store1, chain.day(10));
        plant("update documents.document set posted_at = '2026-03-14T01:00:00Z' where id = ?", late);
        UUID soon = paper("soon", "purchase-receipt", "POSTED", store1, chain.day(10));
        plant("update documents.document set posted_at = '2026-03-13T01:00:00Z' where id = ?", soon);
        for (String name : List.of("bulk", "named bulk")) {
            UUID bulk = paper(name, "retail-sale", "POSTED", store1, chain.day(12));
            plant("update documents.document set quantity = 20 where id = ?", bulk);
        }
        plant("update documents.document set party_id = id where id = ?", papers.get("named bulk"));
    }

    private UUID paper(String name, String kind, String state, UUID store, LocalDate day) {
        UUID id = chain.ids.next();
        plant("""
                insert into documents.document (company_id, id, kind, number, state, version, store_id, business_date,
                                                quantity, amount, tax, created_by, updated_at, posted_at)
                values (?, ?, ?, ?, ?, 1, ?, ?, 1, 0, 0, ?, now(), case when ?::text = 'POSTED' then now() end)
                """, SmallChain.COMPANY, id, kind, name, state, store, day, chain.actor.user(), state);
        papers.put(name, id);
        return id;
    }

    private static Map<String, String> found(Quality.@Nullable Part part) {
        return Objects.requireNonNull(part).rules().stream()
                .filter(line -> line.wrong() > 0)
                .collect(Collectors.toMap(
                        Line::rule, line -> line.wrong() + "/" + line.all(), (a, b) -> a, TreeMap::new));
    }

    private static Quality.Part at(Quality quality, UUID store) {
        return quality.stores().stream()
                .filter(one -> one.store().equals(store))
                .findFirst()
                .orElseThrow()
                .part();
    }

    /** Codes of the records behind a number, in the order of the list, a page of one after the other. */
    private List<@Nullable String> listed(Actor actor, String rule, @Nullable UUID store) {
        List<@Nullable String> codes = new java.util.ArrayList<>();
        String cursor = null;
        do {
            Page<Quality.Row, Quality.Sums> page = report.records(actor, rule, store, cursor, 1);
            page.items().forEach(row -> codes.add(row.code() == null ? String.valueOf(row.day()) : row.code()));
            cursor = page.next();
        } while (cursor != null);
        return codes;
    }

    @Test
    void everyRuleFindsWhatIsWrongAndNothingElseAndListsIt() {
        Quality quality = report.of(chain.actor, null);

        assertThat(found(quality.shared()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "sku-without-barcode", "1/2",
                        "sku-without-price", "1/2",
                        "style-without-category", "1/2",
                        "style-without-season", "1/2",
                        "customer-without-phone", "1/3",
                        "supplier-without-phone", "1/3",
                        "customer-twice", "2/3",
                        "supplier-twice", "2/3"));
        assertThat(found(at(quality, store1)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "stock-without-cost", "1/2",
                        "day-open", "1/2",
                        "draft-old", "1/2",
                        "order-late", "1/2",
                        "receipt-late", "1/2",
                        "bulk-without-customer", "1/2"));
        assertThat(found(at(quality, store2)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("stock-negative", "1/1", "transfer-waiting", "1/2"));
        // Weights 3, 3, 2, 2, 2, 1, each half right; and stock-negative of weight 3 all right: 9.5 of 16.
        assertThat(at(quality, store1).score()).isEqualTo(59);

        for (String rule :
                List.of("sku-without-barcode", "sku-without-price", "style-without-category", "style-without-season")) {
            assertThat(listed(chain.actor, rule, null)).as(rule).containsExactly("A2");
        }
        assertThat(listed(chain.actor, "customer-without-phone", null)).containsExactly("C2");
        assertThat(listed(chain.actor, "supplier-without-phone", null)).containsExactly("V2");
        assertThat(listed(chain.actor, "customer-twice", null)).containsExactly("C1", "C3");
        assertThat(listed(chain.actor, "supplier-twice", null)).containsExactly("V1", "V2");
        assertThat(listed(chain.actor, "stock-without-cost", store1)).containsExactly("A2");
        assertThat(listed(chain.actor, "stock-negative", store2)).containsExactly("A1");
        assertThat(listed(chain.actor, "day-open", store1)).containsExactly("2026-03-11");
        assertThat(listed(chain.actor, "draft-old", store1)).containsExactly("old draft");
        assertThat(listed(chain.actor, "order-late", store1)).containsExactly("order 7");
        assertThat(listed(chain.actor, "receipt-late", store1)).containsExactly("late");
        assertThat(listed(chain.actor, "bulk-without-customer", store1)).containsExactly("bulk");
        assertThat(listed(chain.actor, "transfer-waiting", store2)).containsExactly("road 7");
        assertThat(listed(chain.actor, "transfer-waiting", store1)).isEmpty();

        plant("update documents.document set state = 'DISCARDED' where number = 'old draft'");
        chain.now = chain.now.plusSeconds(59);
        assertThat(report.of(chain.actor, null)).isEqualTo(quality);
        chain.now = chain.now.plusSeconds(2);
        assertThat(found(at(report.of(chain.actor, null), store1))).doesNotContainKey("draft-old");
    }

    @Test
    void somebodyOfAStoreIsToldOfThatStoreAndOfWhatTheyMaySee() {
        Actor keeper = chain.in(1, "home.view", "stock.view");
        Actor buyer = chain.in(1, "home.view", "purchasing.view", "cost.view");

        Quality told = report.of(keeper, null);
        assertThat(told.shared()).isNull();
        assertThat(told.stores()).extracting(Quality.OfStore::store).containsExactly(store1);
        assertThat(at(told, store1).rules()).containsExactly(new Line("stock-negative", 3, 2, 0));
        assertThat(listed(keeper, "stock-without-cost", store1)).isEmpty();
        assertThat(listed(keeper, "stock-negative", store2)).isEmpty();
        assertThat(listed(keeper, "customer-twice", null)).isEmpty();

        assertThat(at(report.of(buyer, null), store1).rules())
                .extracting(Line::rule)
                .containsExactly("draft-old", "order-late", "receipt-late");
        assertThat(listed(buyer, "draft-old", store1)).containsExactly("old draft");
        assertThat(report.of(buyer, store2).stores()).isEmpty();
        assertThat(listed(buyer, "order-late", store2)).isEmpty();
        assertThatThrownBy(() -> report.records(buyer, "order-late", null, null, 1))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> report.records(buyer, "nonsense", null, null, 1))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aHundredMeansThatNothingIsLeftToDo() {
        assertThat(QualityScore.of(List.of(new Line("a", 3, 0, 0)))).isNull();
        assertThat(QualityScore.of(List.of(new Line("a", 3, 7, 0), new Line("b", 1, 0, 0))))
                .isEqualTo(100);
        assertThat(QualityScore.of(List.of(new Line("a", 3, 7, 0), new Line("b", 1, 100_000, 1))))
                .isEqualTo(99);
        assertThat(QualityScore.of(List.of(new Line("a", 3, 2, 2), new Line("b", 1, 1, 0))))
                .isEqualTo(25);
    }
}
