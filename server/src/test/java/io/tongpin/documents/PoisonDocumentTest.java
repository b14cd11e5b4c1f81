package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.costing.CostPolicy;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Lanes;
import io.tongpin.posting.PostingCommand;
import io.tongpin.posting.PostingResult;
import io.tongpin.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One document that the database or our own code cannot bear does not harm those it waits with. */
class PoisonDocumentTest {

    private static final CostPolicy AVERAGE = CostPolicy.named("store_current").orElseThrow();

    /** What is wrong with it: the database says no, or our own code throws. */
    private enum Poison {
        A_TEXT_THAT_POSTGRES_CANNOT_STORE,
        AN_AMOUNT_TOO_LARGE_FOR_ITS_COLUMN,
        A_BUG
    }

    @ParameterizedTest
    @EnumSource
    void failsAlone(Poison poison) {
        try (TestDatabase database = TestDatabase.fresh()) {
            Shop shop = new Shop(database.database(), AVERAGE, 1, new Lanes.Size(1, 100));
            UUID sku = shop.ids.next();
            shop.receive(sku, shop.main, "100", "1000.00");
            List<PostingCommand> commands = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                commands.add(
                        i == 17 ? poisoned(shop, poison) : shop.sale(shop.ids.next(), sku, shop.main, "1", "20.00"));
            }

            List<CompletableFuture<PostingResult>> answers =
                    commands.stream().map(shop.books::submit).toList();

            for (int i = 0; i < answers.size(); i++) {
                CompletableFuture<PostingResult> answer = answers.get(i);
                if (i == 17) {
                    assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class);
                } else {
                    assertThat(answer.join()).isInstanceOf(PostingResult.Posted.class);
                }
            }
            assertThat(shop.onHand(sku, shop.main)).isEqualByComparingTo("61");
            assertThat(shop.count("documents.document")).isEqualTo(40);
        }
    }

    private static PostingCommand poisoned(Shop shop, Poison poison) {
        String kind = poison == Poison.A_TEXT_THAT_POSTGRES_CANNOT_STORE ? "bad\u0000kind" : "expense";
        Money amount =
                Money.of(poison == Poison.AN_AMOUNT_TOO_LARGE_FOR_ITS_COLUMN ? "99999999999999999999.00" : "1.00");
        // No account has this code, and the money of it would need one.
        AccountRef account =
                poison == Poison.A_BUG ? new AccountRef.ByRole(nobodyKnows()) : AccountRef.of(AccountRole.CASH);
        return shop.command(
                shop.ids.next(),
                kind,
                List.of(
                        new Entry.Debit(account, amount, shop.store, null),
                        new Entry.Credit(AccountRef.of(AccountRole.REVENUE), amount, shop.store, null)));
    }

    /** As a bug would: null where no null can be. */
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    private static AccountRole nobodyKnows() {
        return (AccountRole) (Object) null;
    }
}
