package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.kernel.Withheld;
import io.tongpin.platform.Database;
import io.tongpin.platform.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is earned by what (毛利分析): sales less returns, and what they cost, by store, article, customer or person. Whoever may
 * not see cost in all that is asked for sees pieces and sales.
 */
public final class MarginReport {

    /** So many days are read at once; for more the statements of the ledger are there. */
    static final int MOST_DAYS = 400;

    private static final int SHARE_DECIMALS = 4;

    private final Database database;
    private final InstantSource clock;

    public MarginReport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One store, article, customer….
     *
     * @param key its id; {@code none} for what has none, {@code other} for cost that belongs to none
     * @param net sales without tax, less what was given back
     * @param rate gross profit as a share of net sales; null where nothing was sold
     * @param share net sales as a share of everything found
     */
    public record Row(
            String key,
            @Nullable String code,
            @Nullable String name,
            Quantity quantity,
            Money net,
            @Withheld @Nullable Money cost,
            @Withheld @Nullable Money profit,
            @Withheld @Nullable BigDecimal rate,
            @Nullable BigDecimal share) {}

    /** All that the filter finds. */
    public record Sums(
            long count,
            Quantity quantity,
            Money net,
            @Withheld @Nullable Money cost,
            @Withheld @Nullable Money profit,
            @Withheld @Nullable BigDecimal rate) {

        Sums(long count, Quantity quantity, Money net, Money cost) {
            this(count, quantity, net, cost, net.minus(cost), part(net.minus(cost), net));
        }

        Sums withoutCost() {
            return new Sums(count, quantity, net, null, null, null);
        }
    }

    /**
     * What one document gives to it.
     *
     * @param kind null, with its number, for a paper of headquarters that is not shown
     */
    public record Slip(
            UUID document,
            @Nullable String kind,
            @Nullable String number,
            LocalDate businessDate,
            @Nullable String storeName,
            @Nullable String customerName,
            Quantity quantity,
            Money net,
            @Withheld @Nullable Money cost,
            @Withheld @Nullable Money profit) {

        Slip(
                UUID document,
                @Nullable String kind,
                @Nullable String number,
                LocalDate businessDate,
                @Nullable String storeName,
                @Nullable String customerName,
                Quantity quantity,
                Money net,
                Money cost) {
            this(document, kind, number, businessDate, storeName, customerName, quantity, net, cost, net.minus(cost));
        }

        Slip seen(boolean costToo, boolean customers) {
            return new Slip(
                    document,
                    kind,
                    number,
                    businessDate,
                    storeName,
                    customers ? customerName : null,
                    quantity,
                    net,
                    costToo ? cost : null,
                    costToo ? profit : null);
        }
    }

    /**
     * Whether the report and the ledger agree on the same days and stores (与总账核对).
     *
     * @param net of all slips; beside it what the ledger's accounts of revenue have
     * @param cost of all goods; beside it what the ledger's accounts of cost of sales and of stock variance have
     * @param drill the journal of all these accounts
     */
    public record Check(
            Money net,
            Money ledgerNet,
            @Withheld @Nullable Money cost,
            @Withheld @Nullable Money ledgerCost,
            boolean agrees,
            LocalDate from,
            LocalDate to,
            Drill drill) {}

    /** The days that are meant, both ends included. */
    record Days(LocalDate from, LocalDate to) {}

    /** Page by page, with the sums of everything on the first. */
    public Page<Row, Sums> page(Actor actor, MarginQuery query) {
        StoreScope reach = reach(actor);
        boolean names = query.by() != MarginBy.CUSTOMER || actor.may("customer", "view");
        return database.read(actor.company(), reach, tx -> {
            Scope scope = Scope.of(tx, actor, reach, query.store());
            boolean cost = seesCost(actor, scope);
            MarginRows.Answer found = MarginRows.of(new MarginFacts(tx, scope, days(query, scope), query), query, cost);
            Money all = found.sums().net();
            Sums sums = new Sums(
                    found.count(), found.sums().quantity(), all, found.sums().cost());
            Page<MarginRows.Found, Sums> page = Page.of(
                    found.rows(),
                    query.limit(),
                    last -> Cursor.of(last.place(), String.valueOf(last.key())),
                    query.cursor() == null ? seen(sums, cost) : null);
            List<Row> rows =
                    page.items().stream().map(row -> row(row, all, cost, names)).toList();
            return new Page<>(rows, page.next(), page.sums());
        });
    }

    /** The documents behind it, newest first. */
    public Page<Slip, Sums> slips(Actor actor, MarginQuery query) {
        StoreScope reach = reach(actor);
        boolean names = actor.may("customer", "view");
        return database.read(actor.company(), reach, tx -> {
            Scope scope = Scope.of(tx, actor, reach, query.store());
            boolean cost = seesCost(actor, scope);
            MarginSlipRows.Answer found =
                    MarginSlipRows.of(new MarginFacts(tx, scope, days(query, scope), query), query, cost);
            Page<Slip, Sums> page = Page.of(
                    found.slips(),
                    query.limit(),
                    last -> Cursor.of(last.businessDate(), last.document()),
                    query.cursor() == null ? seen(found.sums(), cost) : null);
            List<Slip> slips =
                    page.items().stream().map(slip -> slip.seen(cost, names)).toList();
            return new Page<>(slips, page.next(), page.sums());
        });
    }

    /** Adds up the slips, and asks the ledger's own sums for the same. */
    public Check check(Actor actor, MarginQuery query) {
        StoreScope reach = reach(actor);
        return database.read(actor.company(), reach, tx -> {
            View view = View.of(tx, actor, reach, query.store());
            boolean cost = seesCost(actor, view.scope());
            Days days = days(query, view.scope());
            MarginRows.Found sums = MarginRows.of(new MarginFacts(tx, view.scope(), days, query), query, true)
                    .sums();
            return MarginCheck.of(view, days, sums, cost);
        });
    }

    /** What a store sells and earns is what the first screen tells as well. */
    private static StoreScope reach(Actor actor) {
        return actor.reach("home", "view");
    }

    private static boolean seesCost(Actor actor, Scope scope) {
        return scope.within(actor.reach("cost", "view"));
    }

    private static Sums seen(Sums sums, boolean cost) {
        return cost ? sums : sums.withoutCost();
    }

    private static Row row(MarginRows.Found found, Money all, boolean cost, boolean names) {
        Money profit = found.net().minus(found.cost());
        return new Row(
                String.valueOf(found.key()),
                names ? found.code() : null,
                names ? found.name() : null,
                found.quantity(),
                found.net(),
                cost ? found.cost() : null,
                cost ? profit : null,
                cost ? part(profit, found.net()) : null,
                part(found.net(), all));
    }

    private static @Nullable BigDecimal part(Money some, Money all) {
        return all.isZero() ? null : some.amount().divide(all.amount(), SHARE_DECIMALS, RoundingMode.HALF_UP);
    }

    private Days days(MarginQuery query, Scope scope) {
        LocalDate today = scope.today(clock.instant());
        LocalDate to = query.to() == null ? today : query.to();
        LocalDate from = query.from() == null ? to.withDayOfMonth(1) : query.from();
        if (from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new Refused(Refusal.input("reporting.too-many-days", "limit", Integer.toString(MOST_DAYS)));
        }
        return new Days(from, to);
    }
}
