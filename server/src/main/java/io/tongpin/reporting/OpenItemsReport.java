package io.tongpin.reporting;

import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others owe us and what we owe them (应收应付·账龄): item by item, what is due first on top, and how old it is. */
public final class OpenItemsReport {

    private final Database database;
    private final InstantSource clock;

    public OpenItemsReport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is left of one document.
     *
     * @param item name of the open item: the id of its document
     * @param open negative for advances and credit notes
     * @param overdueDays 0 if it is not due yet
     */
    public record Item(
            UUID item,
            UUID document,
            @Nullable String number,
            @Nullable String kind,
            Side side,
            UUID party,
            @Nullable String partyName,
            UUID store,
            @Nullable String storeName,
            String account,
            LocalDate businessDate,
            LocalDate dueDate,
            Money amount,
            Money open,
            int overdueDays)
            implements Shown.Gives {

        @Override
        public Shown.@Nullable Given given() {
            return side == Side.PAYABLE ? owed(party) : null;
        }
    }

    /** What is owed to a supplier says who that is and what goods cost. */
    private static Shown.Given owed(UUID supplier) {
        return new Shown.Given(Set.of("cost", "supplier"), "supplier", supplier);
    }

    /** How much is how late; credits to the other side are not late and stand apart. */
    public record Ageing(Money notDue, Money days30, Money days60, Money days90, Money older, Money credits) {}

    /** All that the filter finds. */
    public record Sums(long count, Money open, Ageing ageing) {}

    /** All that is open with one party. */
    public record PartyOpen(
            UUID party, @Nullable String code, @Nullable String partyName, Sums sums, Drill drill, boolean ofSupplier)
            implements Shown.Gives {

        @Override
        public Shown.@Nullable Given given() {
            return ofSupplier ? owed(party) : null;
        }
    }

    /** Who owes or is owed, and the foot of it. */
    public record Parties(List<PartyOpen> items, Sums sums) {}

    public Page<Item, Sums> page(Actor actor, OpenItemQuery query) {
        StoreScope reach = actor.reach("open-items", "view");
        return database.read(actor.company(), reach, tx -> {
            Scope scope = Scope.of(tx, actor, reach, query.store());
            OpenItemPageRows rows = new OpenItemPageRows(tx, scope, query, actor, scope.today(clock.instant()));
            return Page.of(
                    rows.page(),
                    query.limit(),
                    last -> Cursor.of(last.dueDate(), last.document(), last.side()),
                    query.cursor() == null ? rows.sums() : null);
        });
    }

    /** Party by party, who owes most first, at most some hundred; and the sums of all. */
    public Parties parties(Actor actor, OpenItemQuery query) {
        StoreScope reach = actor.reach("open-items", "view");
        return database.read(actor.company(), reach, tx -> {
            Scope scope = Scope.of(tx, actor, reach, query.store());
            OpenItemPageRows rows = new OpenItemPageRows(tx, scope, query, actor, scope.today(clock.instant()));
            return new Parties(rows.parties(), rows.sums());
        });
    }
}
