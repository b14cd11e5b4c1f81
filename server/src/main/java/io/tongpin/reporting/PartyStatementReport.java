package io.tongpin.reporting;

import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Refused;
import io.tongpin.reporting.PartyStatementRows.Moved;
import io.tongpin.reporting.PartyStatementRows.Named;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements of customers and suppliers (往来对账单): from the ledger's own lines, so they end with what is open. */
public final class PartyStatementReport {

    /** What a person can read, and a printer print. */
    private static final int MOST = 2_000;

    private final Database database;
    private final InstantSource clock;

    public PartyStatementReport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Which statement is asked for.
     *
     * @param side null is what fits the party
     * @param from null is the first of the month of the last day
     * @param to null is today
     * @param store store or region
     */
    public record Query(
            UUID party,
            @Nullable Side side,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID store) {}

    public PartyStatement of(Actor actor, Query query) {
        StoreScope reach = actor.reach("open-items", "view");
        return database.read(actor.company(), reach, tx -> {
            Scope scope = Scope.of(tx, actor, reach, query.store());
            Named party = PartyStatementRows.named(tx, query.party())
                    .orElseThrow(() -> new Refused(Refusal.unknown("master.unknown", query.party())));
            Side side = query.side() != null ? query.side() : usual(party);
            boolean guarded = side == Side.PAYABLE || isSupplier(party);
            List<UUID> owing = guarded ? owing(actor, scope) : null;
            LocalDate to = query.to() != null ? query.to() : scope.today(clock.instant());
            LocalDate from = query.from() != null ? query.from() : to.withDayOfMonth(1);
            return statement(
                    new PartyStatementRows(tx, scope, owing, query.party(), side),
                    query.party(),
                    party,
                    side,
                    from,
                    to);
        });
    }

    private static Side usual(Named party) {
        return isSupplier(party) ? Side.PAYABLE : Side.RECEIVABLE;
    }

    private static boolean isSupplier(Named party) {
        return "supplier".equals(party.kind());
    }

    /** Who a supplier is and what goods cost is told where the person may know both; nowhere: not even the name. */
    private static @Nullable List<UUID> owing(Actor actor, Scope scope) {
        StoreScope cost = actor.reach("cost", "view");
        StoreScope supplier = actor.reach("supplier", "view");
        if (scope.within(cost) && scope.within(supplier)) {
            return null;
        }
        List<UUID> inside = scope.inside(cost, supplier);
        if (inside.isEmpty()) {
            throw new Refused(new Refusal("access.not-allowed", 403, Map.of("right", "supplier.view")));
        }
        return inside;
    }

    private static PartyStatement statement(
            PartyStatementRows rows, UUID id, Named party, Side side, LocalDate from, LocalDate to)
            throws SQLException {
        Money opening = rows.before(from);
        List<Moved> moved = rows.moved(from, to, MOST);
        if (moved.size() > MOST) {
            throw new Refused(Refusal.rule("reporting.statement-too-long", "limit", Integer.toString(MOST)));
        }
        Money balance = opening;
        Money added = Money.ZERO;
        Money settled = Money.ZERO;
        List<PartyStatement.Movement> items = new ArrayList<>();
        for (Moved one : moved) {
            boolean more = one.owed().signum() > 0 != one.mirror();
            Money up = more ? one.owed() : Money.ZERO;
            Money down = more ? Money.ZERO : one.owed().negate();
            balance = balance.plus(one.owed());
            added = added.plus(up);
            settled = settled.plus(down);
            items.add(new PartyStatement.Movement(
                    one.document(), one.number(), one.kind(), one.date(), one.store(), up, down, balance));
        }
        boolean supplier = side == Side.PAYABLE || isSupplier(party);
        return new PartyStatement(
                id, party.code(), party.name(), side, from, to, opening, added, settled, balance, items, supplier);
    }
}
