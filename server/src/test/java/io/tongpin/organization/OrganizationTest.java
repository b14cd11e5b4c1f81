package io.tongpin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Masters;
import io.tongpin.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BooksAreRight.class)
class OrganizationTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final Masters masters = Masters.founded(database);
    private final Organization organization = masters.organization;

    @Test
    void aNewCompanyCanSellAtOnce() {
        Chain chain = masters.chain();

        assertThat(chain.company()).extracting(c -> c.name()).isEqualTo("同频服饰");
        assertThat(chain.stores().values()).extracting(Store::code).containsExactlyInAnyOrder("HQ", "S01", "S02");
        assertThat(chain.warehouses().values())
                .extracting(Warehouse::code)
                .containsExactlyInAnyOrder("HQ-W1", "HQ-TRANSIT", "S01-W1", "S01-TRANSIT", "S02-W1", "S02-TRANSIT");
        assertThat(chain.tills().values())
                .allSatisfy(till -> assertThat(chain.mainOf(till.store()))
                        .extracting(Warehouse::id)
                        .isEqualTo(till.warehouse()));
        assertThat(masters.chains.onlyCompany()).contains(Masters.COMPANY);
    }

    @Test
    void aRegionHoldsItsStoresAndASubtreeMovesAsAWhole() {
        Store hq = headquarters();
        Store south = region("R1", hq.id());
        Store city = region("R2", hq.id());
        Store shop = store("S10", city.id());

        masters.saved(organization.stores(), moved(city, south.id()));

        assertThat(under(south.id())).containsExactlyInAnyOrder(south.id(), city.id(), shop.id());
        assertThat(under(hq.id())).hasSize(6).startsWith(hq.id());
    }

    @Test
    void theTreeHasNoCircles() {
        Store upper = region("R1", headquarters().id());
        Store lower = region("R2", upper.id());

        assertThat(codes(organization.stores().save(masters.actor, masters.ids.next(), moved(upper, lower.id()))))
                .containsExactly("organization.circle");
        assertThat(under(upper.id())).containsExactlyInAnyOrder(upper.id(), lower.id());
    }

    @Test
    void twoMovesAtOnceMakeNoCircleTogether() throws Exception {
        Store one = region("R1", headquarters().id());
        Store two = region("R2", headquarters().id());

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome<Store>>> moves = List.of(
                    () -> organization.stores().save(masters.actor, masters.ids.next(), moved(one, two.id())),
                    () -> organization.stores().save(masters.actor, masters.ids.next(), moved(two, one.id())));
            var endings = people.invokeAll(moves);

            assertThat(endings)
                    .filteredOn(e -> e.resultNow() instanceof Outcome.Done)
                    .hasSize(1);
        }
    }

    @Test
    void whatHasSomethingUnderItIsNotArchived() {
        Store region = region("R1", headquarters().id());
        Store shop = store("S10", region.id());

        assertThat(codes(organization.stores().archive(masters.actor, masters.ids.next(), region.id())))
                .containsExactly("organization.has-children");
        assertThat(codes(organization
                        .stores()
                        .archive(
                                masters.actor,
                                masters.ids.next(),
                                headquarters().id())))
                .contains("organization.hq-stays");

        organization
                .stores()
                .archive(masters.actor, masters.ids.next(), shop.id())
                .orThrow();
        assertThat(organization
                        .stores()
                        .archive(masters.actor, masters.ids.next(), region.id())
                        .orThrow()
                        .archived())
                .isTrue();
    }

    @Test
    void thereIsOneHeadquartersAndATransitWarehouseIsTheSystems() {
        Store second = new Store(
                masters.ids.next(),
                "HQ2",
                "另一个总部",
                Store.HQ,
                Store.DIRECT,
                null,
                null,
                null,
                null,
                null,
                null,
                "Asia/Shanghai",
                "00:00",
                0,
                false);
        Warehouse transit =
                Objects.requireNonNull(masters.chain().transitOf(headquarters().id()));

        assertThat(codes(organization.stores().save(masters.actor, masters.ids.next(), second)))
                .containsExactly("organization.hq-exists");
        assertThat(codes(organization.warehouses().archive(masters.actor, masters.ids.next(), transit.id())))
                .containsExactly("organization.transit-stays");
    }

    @Test
    void aStoreTellsItsTradingDay() {
        Store night = store("S10", headquarters().id(), "Asia/Shanghai", "04:00");

        assertThat(night.businessDate(java.time.Instant.parse("2026-03-01T18:30:00Z"))
                        .date())
                .hasToString("2026-03-01");
        assertThat(codes(organization
                        .stores()
                        .save(masters.actor, masters.ids.next(), unsaved("S11", "Moon/Sea", "25:00"))))
                .containsExactly("organization.zone-unknown", "organization.cut-off-malformed");
    }

    @Test
    void aTillSellsFromItsOwnStore() {
        Chain chain = masters.chain();
        Till till = chain.tills().values().iterator().next();
        Warehouse elsewhere = Objects.requireNonNull(chain.mainOf(headquarters().id()));

        assertThat(codes(organization
                        .tills()
                        .save(
                                masters.actor,
                                masters.ids.next(),
                                new Till(till.id(), "T1", "一号", till.store(), elsewhere.id(), 1, false))))
                .containsExactly("organization.till-warehouse");
    }

    private Store headquarters() {
        Store store = masters.chain().headquarters();
        if (store == null) {
            throw new AssertionError("no headquarters");
        }
        return store;
    }

    private Store region(String code, UUID parent) {
        return masters.saved(organization.stores(), unit(code, Store.REGION, parent, "Asia/Shanghai", "00:00", 0));
    }

    private Store store(String code, UUID parent) {
        return store(code, parent, "Asia/Shanghai", "00:00");
    }

    private Store store(String code, UUID parent, String zone, String cutOff) {
        return masters.saved(organization.stores(), unit(code, Store.STORE, parent, zone, cutOff, 0));
    }

    private Store unsaved(String code, String zone, String cutOff) {
        return unit(code, Store.STORE, headquarters().id(), zone, cutOff, 0);
    }

    private Store unit(String code, String type, @Nullable UUID parent, String zone, String cutOff, int version) {
        return new Store(
                masters.ids.next(),
                code,
                code,
                type,
                Store.DIRECT,
                parent,
                null,
                null,
                null,
                null,
                null,
                zone,
                cutOff,
                version,
                false);
    }

    private static Store moved(Store store, UUID parent) {
        return new Store(
                store.id(),
                store.code(),
                store.name(),
                store.type(),
                store.ownership(),
                parent,
                null,
                null,
                null,
                null,
                null,
                store.zone(),
                store.dayCutOff(),
                store.version(),
                false);
    }

    private List<UUID> under(UUID unit) {
        return masters.chains.under(Masters.COMPANY, unit);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Refusal> why)
                ? why.stream().map(Refusal::code).toList()
                : List.of("done");
    }
}
