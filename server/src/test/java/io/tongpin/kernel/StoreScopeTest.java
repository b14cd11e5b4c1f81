package io.tongpin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How far a right holds (数据范围): what is left of it in some stores, and what is every store and what is more. */
class StoreScopeTest {

    private static final UUID HQ = new UUID(0, 1);
    private static final UUID A = new UUID(0, 2);
    private static final UUID B = new UUID(0, 3);
    private static final StoreScope CHAIN = StoreScope.ofChain(Set.of(HQ, A, B));

    @Test
    void whatHoldsAtTheRootHoldsInEveryStoreAndIsNotTheCompany() {
        assertThat(CHAIN.wholeChain()).isTrue();
        assertThat(CHAIN.everywhere()).isFalse();
        assertThat(StoreScope.EVERYWHERE.wholeChain()).isTrue();
        assertThat(StoreScope.in(Set.of(HQ, A, B)).wholeChain())
                .as("each store named is not the chain")
                .isFalse();
        assertThat(StoreScope.ownIn(HQ).wholeChain()).isFalse();
        assertThat(StoreScope.in(Set.of(A)).plus(CHAIN).wholeChain()).isTrue();
        assertThat(CHAIN.plus(StoreScope.ownIn(A)).wholeChain()).isTrue();
    }

    @Test
    void aPieceOfTheChainIsNotTheChain() {
        assertThat(CHAIN.within(Set.of(HQ, A, B)).wholeChain()).isFalse();
        assertThat(CHAIN.within(Set.of(A))).isEqualTo(StoreScope.in(Set.of(A)));
        assertThat(StoreScope.EVERYWHERE.within(Set.of(HQ)).wholeChain()).isFalse();
    }

    @Test
    void onlyWhoHasTheChainReachesAsFarAsTheChain() {
        assertThat(StoreScope.EVERYWHERE.contains(CHAIN)).isTrue();
        assertThat(CHAIN.contains(CHAIN)).isTrue();
        assertThat(CHAIN.contains(StoreScope.EVERYWHERE)).isFalse();
        assertThat(CHAIN.contains(StoreScope.in(Set.of(A)))).isTrue();
        assertThat(StoreScope.in(Set.of(HQ, A, B)).contains(CHAIN)).isFalse();
    }

    @Test
    void aGrantInFewerStoresIsTheSameInAllElse() {
        Actor.Lender lender = new Actor.Lender(new UUID(9, 9), "李店长");
        FieldRule rule = new FieldRule("customer", "phone", FieldRule.When.ANY, FieldAccess.HIDDEN);
        Actor.Grant grant = new Actor.Grant(CHAIN, Set.of("sales.view"), List.of(rule), Set.of("cost.view"), lender);

        Actor.Grant here = grant.within(Set.of(A));

        assertThat(here)
                .isEqualTo(new Actor.Grant(
                        StoreScope.in(Set.of(A)), Set.of("sales.view"), List.of(rule), Set.of("cost.view"), lender));
        assertThat(grant.within(Set.of()).scope().nowhere()).isTrue();
    }
}
