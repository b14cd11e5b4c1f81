package io.tongpin.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.FieldAccess;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.FieldRule.When;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.StoreScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How several roles come together in what one person sees of a field. */
class SightTest {

    private static final UUID ME = new UUID(9, 9);
    private static final List<UUID> STORES = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final List<String> KINDS = List.of("purchase-order", "sales-order");
    private static final List<String> FIELDS = List.of(
            "party", "note", "lines.price", "lines.amount", "lines.unitCost", "amount", "tenders", "@cost", "@sale");
    private static final List<String> RIGHTS = List.of(
            "purchasing.view", "sales.view", "sales-order.view", "cost.view", "supplier.view", "*", "stock.view");

    private final FieldCatalogue catalogue = new FieldCatalogue();

    SightTest() {
        List<FieldCatalogue.Field> own = List.of(new FieldCatalogue.Field("note", null, ""));
        catalogue.document("purchase-order", "purchasing", FieldClass.COST, true, own);
        catalogue.document("sales-order", "sales", FieldClass.SALE, false, own);
        catalogue.record(
                "sku", "catalog", List.of(new FieldCatalogue.Field("listPrice", FieldClass.PRICE, "pricing.edit")));
        catalogue.record("member", "member", List.of(new FieldCatalogue.Field("phone", FieldClass.PHONE, "")));
    }

    private Sight sight(List<Actor.Grant> grants) {
        return new Sight(catalogue, new Actor(1, ME, "me", grants, null, null));
    }

    private Sight sight(Actor.Grant... grants) {
        return sight(List.of(grants));
    }

    private static Actor.Grant grant(StoreScope scope, String rights, String... rules) {
        return new Actor.Grant(
                scope,
                Set.of(rights.split(" ")),
                List.of(rules).stream()
                        .map(rule -> FieldRule.of(rule).orElseThrow())
                        .toList());
    }

    private static Shown document(String kind, When when, UUID store) {
        return new Shown(kind, when, store, Set.of(store), null);
    }

    private static FieldAccess seen(Sight sight, String kind, String field) {
        return sight.of(document(kind, When.POSTED, STORES.getFirst()), field);
    }

    @Test
    void aClassWithARightOfItsOwnIsHiddenWithoutIt() {
        Sight keeper = sight(grant(StoreScope.EVERYWHERE, "purchasing.view sales.view"));

        assertThat(seen(keeper, "purchase-order", "lines.price")).isEqualTo(FieldAccess.HIDDEN);
        assertThat(seen(keeper, "purchase-order", "amount")).isEqualTo(FieldAccess.HIDDEN);
        assertThat(seen(keeper, "purchase-order", "party")).isEqualTo(FieldAccess.HIDDEN);
        assertThat(seen(keeper, "purchase-order", "note")).isEqualTo(FieldAccess.EDITABLE);
        assertThat(seen(keeper, "sales-order", "lines.unitCost")).isEqualTo(FieldAccess.HIDDEN);
        assertThat(seen(keeper, "sales-order", "lines.price")).isEqualTo(FieldAccess.EDITABLE);
        assertThat(seen(keeper, "nobody-defined-this", "note")).isEqualTo(FieldAccess.HIDDEN);
    }

    @Test
    void noRuleShowsWhatTheRightDoesNot() {
        Sight sight = sight(grant(StoreScope.EVERYWHERE, "purchasing.view", "purchase-order lines.price any editable"));

        assertThat(seen(sight, "purchase-order", "lines.price")).isEqualTo(FieldAccess.HIDDEN);
    }

    @Test
    void whatIsWithheldIsNotSeenEvenByWhoMayEverything() {
        Sight franchise = sight(withheld("cost.view"));

        assertThat(seen(franchise, "sales-order", "lines.unitCost")).isEqualTo(FieldAccess.HIDDEN);
        assertThat(seen(franchise, "purchase-order", "lines.unitCost")).isEqualTo(FieldAccess.HIDDEN);
        assertThat(seen(franchise, "purchase-order", "lines.price"))
                .as("what it pays its own supplier")
                .isEqualTo(FieldAccess.EDITABLE);
        assertThat(franchise.of(document("purchase-order", When.POSTED, STORES.getLast()), "lines.price"))
                .as("what another store pays")
                .isEqualTo(FieldAccess.HIDDEN);
        assertThat(franchise.everywhere("purchase-order", "amount", StoreScope.in(Set.of(STORES.getFirst()))))
                .isTrue();
        assertThat(franchise.everywhere("purchase-order", "lines.landed", StoreScope.in(Set.of(STORES.getFirst()))))
                .isFalse();
        assertThat(seen(sight(withheld("cost.view", Actor.BOUGHT)), "purchase-order", "lines.price"))
                .as("goods of a mixed store are ours")
                .isEqualTo(FieldAccess.HIDDEN);
        assertThat(sight(new Actor.Grant(StoreScope.EVERYWHERE, Set.of("*"), List.of(), Set.of("cost.view"), null))
                        .everything())
                .isFalse();
    }

    private static Actor.Grant withheld(String... rights) {
        return new Actor.Grant(StoreScope.in(Set.of(STORES.getFirst())), Set.of("*"), List.of(), Set.of(rights), null);
    }

    @Test
    void theMostExactRuleOfARoleCounts() {
        Sight sight = sight(grant(
                StoreScope.EVERYWHERE,
                "sales.view",
                "* @sale any hidden",
                "sales-order lines.price any read-only",
                "sales-order lines.price draft editable"));

        assertThat(seen(sight, "sales-order", "lines.amount")).isEqualTo(FieldAccess.HIDDEN);
        assertThat(seen(sight, "sales-order", "lines.price")).isEqualTo(FieldAccess.READ_ONLY);
        assertThat(sight.of(document("sales-order", When.DRAFT, STORES.getFirst()), "lines.price"))
                .isEqualTo(FieldAccess.EDITABLE);
        // What the total is made of is hidden in part, so it is hidden.
        assertThat(seen(sight, "sales-order", "amount")).isEqualTo(FieldAccess.HIDDEN);
    }

    @Test
    void aRoleCountsOnlyWhereItHolds() {
        StoreScope first = StoreScope.in(Set.of(STORES.getFirst()));
        StoreScope second = StoreScope.in(Set.of(STORES.get(1)));
        Sight sight = sight(
                grant(first, "sales.view cost.view"),
                grant(second, "sales.view", "* @sale any hidden"),
                grant(second, "stock.view"));

        assertThat(seen(sight, "sales-order", "lines.price")).isEqualTo(FieldAccess.EDITABLE);
        assertThat(sight.of(document("sales-order", When.POSTED, STORES.get(1)), "lines.price"))
                .isEqualTo(FieldAccess.HIDDEN);
        assertThat(sight.everywhere("sales-order", "amount", first)).isTrue();
        assertThat(sight.everywhere("sales-order", "amount", first.plus(second)))
                .isFalse();
    }

    @Test
    void whoMayNotSetPricesReadsThem() {
        Shown sku = Shown.of("sku");

        assertThat(sight(grant(StoreScope.EVERYWHERE, "catalog.view")).of(sku, "listPrice"))
                .isEqualTo(FieldAccess.READ_ONLY);
        assertThat(sight(grant(StoreScope.EVERYWHERE, "catalog.view pricing.edit"))
                        .of(sku, "listPrice"))
                .isEqualTo(FieldAccess.EDITABLE);
        assertThat(sight(grant(StoreScope.EVERYWHERE, "member.view", "member phone any masked"))
                        .of(Shown.of("member"), "phone"))
                .isEqualTo(FieldAccess.MASKED);
        assertThat(Masked.phone("13812345678")).isEqualTo("138****5678");
        assertThat(Masked.phone("5678")).isEqualTo("****");
    }

    /** A further role never takes anything away, and in which order they are held is all one. */
    @Test
    void rolesOnlyAdd() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("sight: seed " + seed);
        Random random = new Random(seed);
        int more = 0;
        for (int round = 0; round < 20_000; round++) {
            List<Actor.Grant> some = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                some.add(any(random));
            }
            List<Actor.Grant> all = new ArrayList<>(some);
            all.add(any(random));
            List<Actor.Grant> mixed = new ArrayList<>(all);
            Collections.shuffle(mixed, random);
            String kind = pick(KINDS, random);
            String field = pick(FIELDS.subList(0, 7), random);
            Shown shown = document(kind, random.nextBoolean() ? When.DRAFT : When.POSTED, pick(STORES, random));
            FieldAccess before = sight(some).of(shown, field);
            FieldAccess after = sight(all).of(shown, field);

            assertThat(after).as("%s of %s to %s", field, shown, all).isGreaterThanOrEqualTo(before);
            assertThat(sight(mixed).of(shown, field)).isEqualTo(after);
            more += after == before ? 0 : 1;
        }
        assertThat(more).as("roles that added something").isGreaterThan(500);
    }

    /** What is said of it is what is done, whatever the roles; and who wins is the most generous of those that have a say. */
    @Test
    void theExplanationNeverSaysOtherThanTheSight() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("why seen: seed " + seed);
        Random random = new Random(seed);
        Set<WhySeen.Limit> limits = new HashSet<>();
        for (int round = 0; round < 10_000; round++) {
            List<Actor.Grant> grants = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                grants.add(any(random));
            }
            Actor actor = new Actor(1, ME, "me", grants, null, null);
            Sight sight = new Sight(catalogue, actor);
            String field = pick(FIELDS.subList(0, 7), random);
            Shown shown =
                    document(pick(KINDS, random), pick(List.of(When.DRAFT, When.POSTED), random), pick(STORES, random));
            WhySeen why = WhySeen.of(catalogue, actor, shown, field).orElseThrow();
            limits.add(why.limit());
            if (sight.shows(shown.entity())) {
                assertThat(why.access())
                        .as("%s of %s to %s", field, shown, grants)
                        .isEqualTo(sight.of(shown, field));
            }
            if (why.limit() == WhySeen.Limit.NONE) {
                assertThat(why.said().stream().filter(WhySeen.Said::wins))
                        .isNotEmpty()
                        .allMatch(one -> one.access() == why.access());
            }
        }
        assertThat(limits).contains(WhySeen.Limit.NOT_SHOWN, WhySeen.Limit.CLASS_RIGHT, WhySeen.Limit.NONE);
    }

    private static Actor.Grant any(Random random) {
        Set<String> rights = new HashSet<>();
        Set<UUID> stores = new HashSet<>();
        List<FieldRule> rules = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            rights.add(pick(RIGHTS, random));
            stores.add(pick(STORES, random));
            rules.add(new FieldRule(
                    pick(KINDS, random),
                    pick(FIELDS, random),
                    pick(List.of(When.values()), random),
                    pick(List.of(FieldAccess.values()), random)));
        }
        StoreScope scope = random.nextInt(3) == 0 ? StoreScope.EVERYWHERE : StoreScope.in(stores);
        return new Actor.Grant(scope, rights, rules);
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
