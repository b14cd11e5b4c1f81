package io.tongpin.reporting;

import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Open items with names and ages. */
final class OpenItemPageRows {

    private record After(LocalDate due, UUID document, String side) {}

    private final Tx tx;
    private final Scope scope;
    private final OpenItemQuery query;
    private final LocalDate today;
    private final boolean all;
    private final String ages;
    private final List<UUID> owing;

    /** What is owed to suppliers is shown in the stores where the person may see who they are and what goods cost. */
    OpenItemPageRows(Tx tx, Scope scope, OpenItemQuery query, Actor actor, LocalDate today) {
        this.tx = tx;
        this.scope = scope;
        this.query = query;
        this.today = today;
        this.ages = "count(*), coalesce(sum(i.open_amount), 0)"
                + Stream.of(Age.values())
                        .map(age -> ", " + age.sum(query.basis()))
                        .collect(Collectors.joining());
        StoreScope cost = actor.reach("cost", "view");
        StoreScope supplier = actor.reach("supplier", "view");
        this.all = scope.within(cost) && scope.within(supplier);
        this.owing = scope.inside(cost, supplier);
    }

    /** One item more than the page may have, if there is one. */
    List<OpenItemsReport.Item> page() throws SQLException {
        Optional<After> after = Cursor.parse(
                query.cursor(),
                3,
                keys -> new After(
                        LocalDate.parse(keys.getFirst()),
                        UUID.fromString(keys.get(1)),
                        Side.valueOf(keys.get(2)).name()));
        String sql = """
                select i.document_id, d.number, d.kind, i.side, i.party_id, p.name, i.store_id, s.name, i.account,
                       i.business_date, i.due_date, i.amount, i.open_amount, greatest(:today - i.due_date, 0)
                  from (select *
                          from generalledger.open_item i
                         where %s%s
                         order by i.due_date, i.document_id, i.side
                         limit :limit) i
                  left join documents.document d on d.company_id = :company and d.id = i.document_id
                  left join party.party p on p.company_id = :company and p.id = i.party_id
                  left join organization.store s on s.company_id = :company and s.id = i.store_id
                 order by i.due_date, i.document_id, i.side
                """.formatted(conditions(), after.isPresent() ? """
                 and i.due_date >= :due and (i.due_date, i.document_id, i.side) > (:due, :document, :sideAfter)
                """ : "");
        StatementSpec statement = bind(sql).param("limit", query.limit() + 1);
        if (after.isPresent()) {
            statement = statement
                    .param("due", after.get().due())
                    .param("document", after.get().document())
                    .param("sideAfter", after.get().side());
        }
        return statement.query((row, n) -> item(row)).list();
    }

    private static OpenItemsReport.Item item(ResultSet row) throws SQLException {
        UUID document = row.getObject(1, UUID.class);
        return new OpenItemsReport.Item(
                document,
                document,
                row.getString(2),
                row.getString(3),
                Side.valueOf(row.getString(4)),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                new Money(row.getBigDecimal(12)),
                new Money(row.getBigDecimal(13)),
                row.getInt(14));
    }

    OpenItemsReport.Sums sums() throws SQLException {
        String sql = "select " + ages + " from generalledger.open_item i where " + conditions();
        return bind(sql).query((row, n) -> sums(row, 1)).single();
    }

    List<OpenItemsReport.PartyOpen> parties() throws SQLException {
        String sql = """
                select x.*, p.code, p.name, p.kind
                  from (select i.party_id, %s
                          from generalledger.open_item i
                         where %s
                         group by i.party_id
                         order by sum(i.open_amount) desc, i.party_id
                         limit :limit) x
                  left join party.party p on p.company_id = :company and p.id = x.party_id
                 order by 3 desc, 1
                """.formatted(ages, conditions());
        return bind(sql)
                .param("limit", query.limit())
                .query((row, n) -> new OpenItemsReport.PartyOpen(
                        row.getObject(1, UUID.class),
                        row.getString(10),
                        row.getString(11),
                        sums(row, 2),
                        Drill.to("open-items")
                                .with("side", query.side())
                                .with("party", row.getObject(1, UUID.class))
                                .with("store", scope.filter())
                                .with("basis", query.basis() == Age.Basis.DUE ? null : query.basis()),
                        "supplier".equals(row.getString(12))))
                .list();
    }

    private static OpenItemsReport.Sums sums(ResultSet row, int at) throws SQLException {
        return new OpenItemsReport.Sums(
                row.getLong(at),
                money(row, at + 1),
                new OpenItemsReport.Ageing(
                        money(row, at + 2),
                        money(row, at + 3),
                        money(row, at + 4),
                        money(row, at + 5),
                        money(row, at + 6),
                        money(row, at + 7)));
    }

    private static Money money(ResultSet row, int at) throws SQLException {
        return new Money(row.getBigDecimal(at));
    }

    private String conditions() {
        return "i.company_id = :company and i.open_amount <> 0"
                + (query.side() == null ? "" : " and i.side = :side")
                + (query.party() == null ? "" : " and i.party_id = :party")
                + (query.age() == null ? "" : " and " + query.age().condition(query.basis()))
                + (query.overdue() ? " and i.due_date < :today and i.open_amount > 0" : "")
                + (all ? "" : " and (i.side = 'RECEIVABLE' or i.store_id = any(:owing))")
                + scope.and("i.store_id");
    }

    private StatementSpec bind(String sql) throws SQLException {
        StatementSpec bound = scope.bind(tx, tx.sql(sql)).param("today", today);
        if (!all) {
            bound = bound.param("owing", tx.array("uuid", owing));
        }
        if (query.side() != null) {
            bound = bound.param("side", query.side().name());
        }
        return query.party() == null ? bound : bound.param("party", query.party());
    }
}
