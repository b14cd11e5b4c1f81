package io.tongpin.reporting;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The journal from its first day on (日记账), part by part, for whoever takes it to another program. Each part is as of its own
 * moment; a document is in it whole or not at all, because it is posted at once.
 */
public final class JournalBook {

    private final Database database;

    public JournalBook(Database database) {
        this.database = database;
    }

    /** An account by what it is called and what it is. */
    public record Named(String code, String name, AccountRole.Kind kind) {}

    /**
     * A debit or credit.
     *
     * @param party null where none is meant, or where who it is is not for the person
     */
    public record Line(
            UUID document,
            int lineNo,
            @Nullable String number,
            String kind,
            LocalDate date,
            String account,
            String store,
            @Nullable String party,
            @Nullable UUID supplier,
            Money debit,
            Money credit,
            @Nullable String memo)
            implements Shown.Gives {

        @Override
        public Shown.@Nullable Given given() {
            return supplier == null ? null : new Shown.Given(Set.of("supplier"), "supplier", supplier);
        }
    }

    /** Some lines, and what asks for those behind them; null if these are the last. */
    public record Part(List<Line> lines, @Nullable String next) {}

    /** Days, both included, and the store or region; null is all there are. */
    public record Query(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID store) {}

    /** Every account there is, by its code. */
    public Map<String, Named> accounts(Actor actor) {
        return database.read(
                actor.company(),
                tx -> AccountRows.all(tx).stream()
                        .map(account -> new Named(account.code(), account.name(), account.kind()))
                        .collect(Collectors.toMap(Named::code, Function.identity())));
    }

    /** @param lines how many at most */
    public Part read(Actor actor, Query query, @Nullable String cursor, int lines) {
        StoreScope reach = actor.reach("ledger", "view");
        return database.read(actor.company(), reach, tx -> {
            Scope scope = Scope.of(tx, actor, reach, query.store());
            List<Line> found = JournalBookRows.page(tx, scope, query, cursor, lines, actor.reach("supplier", "view"));
            if (found.size() <= lines) {
                return new Part(found, null);
            }
            List<Line> shown = found.subList(0, lines);
            Line last = shown.getLast();
            return new Part(shown, Cursor.of(last.date(), last.document(), last.lineNo()));
        });
    }
}
