package io.tongpin.generalledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.changes.ChangeLog;
import io.tongpin.changes.History;
import io.tongpin.changes.LogHints;
import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.Node;
import io.tongpin.generalledger.AccountRole.Kind;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.testing.TestDatabase;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeChartTest {

    private static final int COMPANY = 1;

    @AutoClose
    private final TestDatabase test = TestDatabase.fresh();

    private final Database database = test.database();
    private final Ids ids = new Ids(InstantSource.system(), new SplittableRandom(1));
    private final Actor actor = new Actor(COMPANY, ids.next(), "会计", Set.of("*"), null, null);
    private final ChangeChart chart = new ChangeChart(
            database,
            new MasterWrite(database, new ChangeLog(Node.HEADQUARTERS, InstantSource.system(), LogHints.none())));

    @BeforeEach
    void theStandardChart() {
        database.write(COMPANY, tx -> {
            Chart.open(tx);
            return 0;
        });
    }

    @Test
    void anAccountIsAddedRenamedArchivedAndRestored() {
        LedgerAccount added =
                save("560101", "房租", Kind.EXPENSE, "5601", true, 0).orThrow();
        assertThat(added).isEqualTo(new LedgerAccount("560101", "房租", Kind.EXPENSE, null, "5601", true, 1, false));
        assertThat(database.read(COMPANY, Chart::load).archived()).doesNotContain("560101");

        save("560101", "店面租金", Kind.EXPENSE, "5601", true, 1).orThrow();
        assertThat(chart.archive(actor, ids.next(), "560101").orThrow().archived())
                .isTrue();
        assertThat(database.read(COMPANY, Chart::load).archived()).contains("560101");
        assertThat(chart.restore(actor, ids.next(), "560101").orThrow().version())
                .isEqualTo(4);

        assertThat(new History(database)
                        .of(COMPANY, StoreScope.EVERYWHERE, "account", EntityId.of("account", "560101"), 10))
                .extracting(History.Version::version, History.Version::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, "account.restored"),
                        org.assertj.core.groups.Tuple.tuple(3, "account.archived"),
                        org.assertj.core.groups.Tuple.tuple(2, "account.saved"),
                        org.assertj.core.groups.Tuple.tuple(1, "account.saved"));
    }

    @Test
    void whatTheBooksUseCanBeRenamedAndNothingElse() {
        LedgerAccount cash = save("1001", "现金", Kind.ASSET, null, true, 0).orThrow();
        assertThat(cash.role()).isEqualTo(AccountRole.CASH);
        assertThat(cash.version()).isEqualTo(1);

        assertThat(codes(save("1001", "现金", Kind.EXPENSE, null, true, 1)))
                .containsExactly("generalledger.account-kind-fixed");
        assertThat(codes(save("1001", "现金", Kind.ASSET, null, false, 1)))
                .containsExactly("generalledger.account-has-use");
        assertThat(codes(chart.archive(actor, ids.next(), "1001"))).containsExactly("generalledger.account-has-use");
        assertThat(chart.find(COMPANY, "1001")).contains(cash);
    }

    @Test
    void anAccountWithABalanceStays() {
        test.wrongOnPurpose(); // Half a journal is enough of a balance here.
        save("100201", "农行", Kind.ASSET, "1002", true, 0).orThrow();
        test.asOwner().sql("""
                        insert into generalledger.line (company_id, document_id, line_no, account, debit, store_id,
                                                        business_date, posted_at)
                        values (1, gen_random_uuid(), 1, '100201', 5, gen_random_uuid(), '2026-01-01', now())
                        """).update();

        assertThat(codes(chart.archive(actor, ids.next(), "100201")))
                .containsExactly("generalledger.account-has-balance");
    }

    @Test
    void theAccountAboveIsOfTheSameKindAndNotBelow() {
        save("A", "甲", Kind.ASSET, null, false, 0).orThrow();
        save("B", "乙", Kind.ASSET, "A", false, 0).orThrow();

        assertThat(codes(save("A", "甲", Kind.ASSET, "B", false, 1)))
                .containsExactly("generalledger.account-parent-wrong");
        assertThat(codes(save("C", "丙", Kind.EXPENSE, "A", false, 0)))
                .containsExactly("generalledger.account-parent-wrong");
        assertThat(codes(save("C", "丙", Kind.ASSET, "nothing", false, 0)))
                .containsExactly("generalledger.account-parent-wrong");
    }

    @Test
    void wrongInputIsRefusedByName() {
        assertThat(codes(save("现金", " ", Kind.ASSET, "现金", false, 0)))
                .containsExactly(
                        "generalledger.account-code-wrong",
                        "generalledger.account-name-wrong",
                        "generalledger.account-parent-wrong");
        assertThat(codes(save("X1", "新", Kind.ASSET, null, false, 3))).containsExactly("master.version-conflict");
        assertThat(codes(chart.restore(actor, ids.next(), "nothing"))).containsExactly("generalledger.account-unknown");
    }

    @Test
    void aRepeatedCommandIsAnsweredOnce() {
        UUID command = ids.next();
        var wish = new ChangeChart.Wish("X1", "新", Kind.ASSET, null, false, 0);

        assertThat(chart.save(actor, command, wish).orThrow().version()).isEqualTo(1);
        assertThat(chart.save(actor, command, wish).orThrow().version()).isEqualTo(1);
        assertThat(codes(chart.save(actor, command, new ChangeChart.Wish("X1", "旧", Kind.ASSET, null, false, 0))))
                .containsExactly("command.id-reused");
    }

    private Outcome<LedgerAccount> save(
            String code, String name, Kind kind, @Nullable String parent, boolean tender, int base) {
        return chart.save(actor, ids.next(), new ChangeChart.Wish(code, name, kind, parent, tender, base));
    }

    private static List<String> codes(Outcome<LedgerAccount> outcome) {
        return switch (outcome) {
            case Outcome.Done<LedgerAccount> _ -> List.of();
            case Outcome.Refused<LedgerAccount>(List<Refusal> why) ->
                why.stream().map(Refusal::code).toList();
        };
    }
}
