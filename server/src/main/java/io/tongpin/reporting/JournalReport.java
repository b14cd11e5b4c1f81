package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import io.tongpin.reporting.LedgerSumRows.Turnover;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The journal (凭证·明细账): every debit and credit, newest day first, with the document it comes from. */
public final class JournalReport {

    private final Database database;

    public JournalReport(Database database) {
        this.database = database;
    }

    /** One line of the journal. */
    public record Line(
            UUID document,
            @Nullable String number,
            @Nullable String kind,
            LocalDate businessDate,
            Instant postedAt,
            int lineNo,
            AccountName account,
            UUID store,
            @Nullable String storeName,
            @Nullable UUID party,
            @Nullable String partyName,
            Money debit,
            Money credit,
            @Nullable String memo,
            boolean ofSupplier)
            implements Shown.Gives {

        @Override
        public Shown.@Nullable Given given() {
            return ofSupplier && partyName != null ? new Shown.Given(Set.of("supplier"), "supplier", party) : null;
        }
    }

    /** An account by code and name. */
    public record AccountName(String code, String name) {}

    /** All debits and credits that the filter finds. */
    public record Sums(Money debit, Money credit) {}

    public Page<Line, Sums> page(Actor actor, JournalQuery query) {
        StoreScope reach = actor.reach("ledger", "view");
        return database.read(actor.company(), reach, tx -> {
            Scope scope = Scope.of(tx, actor, reach, query.store());
            Sums sums = query.cursor() == null ? sums(tx, scope, query) : null;
            return Page.of(
                    JournalPageRows.page(tx, scope, query, actor.reach("supplier", "view")),
                    query.limit(),
                    last -> Cursor.of(last.businessDate(), last.document(), last.lineNo()),
                    sums);
        });
    }

    /** Of one party the lines themselves are added up, by their index; of everybody the roll-ups are. */
    private static Sums sums(Tx tx, Scope scope, JournalQuery query) throws SQLException {
        if (query.party() != null) {
            return JournalPageRows.sums(tx, scope, query);
        }
        View view = View.of(tx, scope);
        LocalDate to = query.to() == null ? LedgerSumRows.END : query.to();
        Map<String, Turnover> all = query.from() == null
                ? LedgerSumRows.before(view, to.isBefore(LedgerSumRows.END) ? to.plusDays(1) : to)
                : LedgerSumRows.between(view, query.from(), to);
        Turnover sum = all.entrySet().stream()
                .filter(e -> query.accounts().isEmpty() || query.accounts().contains(e.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Turnover.NOTHING, Turnover::plus);
        return new Sums(sum.debit(), sum.credit());
    }
}
