package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import io.tongpin.platform.Tx;
import io.tongpin.reporting.DayFigures.DayClosed;
import io.tongpin.reporting.DayFigures.OfKind;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Days of stores: which were closed, on which money moved, and what was sold. */
final class DayRows {

    private static final String CLOSES = """
            select c.store_id, c.day, c.document_id, d.number, c.cash, coalesce(f.off, 0), c.reopened_by is not null
              from generalledger.day_close c
              left join documents.document d on d.company_id = :company and d.id = c.document_id
             cross join lateral (
                   select sum(l.credit - l.debit) as off
                     from generalledger.line l
                     join generalledger.account a on a.company_id = :company and a.code = l.account
                    where l.company_id = :company and l.document_id = c.document_id
                      and a.kind in ('EXPENSE', 'REVENUE')) f
             where c.company_id = :company\s""";

    private DayRows() {}

    /** Of one store, those of the last days first, also what was taken back. */
    static List<DayClosed> closes(Tx tx, UUID store, LocalDate from) {
        return tx.sql(CLOSES + "and c.store_id = :store and c.day >= :from order by c.day desc, c.document_id desc")
                .param("company", tx.company())
                .param("store", store)
                .param("from", from)
                .query((row, n) -> closed(row))
                .list();
    }

    /** Those that stand, of all stores that are meant. */
    static List<DayClosed> standing(View view, LocalDate from) throws SQLException {
        return view.scope()
                .bind(
                        view.tx(),
                        view.tx()
                                .sql(CLOSES + "and c.reopened_by is null and c.day >= :from" + view.and("c.store_id")
                                        + " order by c.store_id, c.day desc"))
                .param("from", from)
                .query((row, n) -> closed(row))
                .list();
    }

    private static DayClosed closed(java.sql.ResultSet row) throws SQLException {
        return new DayClosed(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                new Money(row.getBigDecimal(5)),
                new Money(row.getBigDecimal(6)),
                row.getBoolean(7));
    }

    /** Up to which day stores are closed; who never closed one is not in it. */
    static Map<UUID, LocalDate> closedThrough(View view) throws SQLException {
        Map<UUID, LocalDate> days = new TreeMap<>();
        view.scope().bind(view.tx(), view.tx().sql("""
                        select store_id, closed_through
                          from generalledger.store_day
                         where company_id = :company and closed_through is not null
                        """ + view.and("store_id"))).query(row -> {
            days.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
        });
        return days;
    }

    /** The days on which something moved on these accounts, by store. */
    static Map<UUID, TreeSet<LocalDate>> moved(View view, LocalDate from, LocalDate to, Collection<String> accounts)
            throws SQLException {
        Map<UUID, TreeSet<LocalDate>> days = new TreeMap<>();
        view.sql("""
                        select distinct x.store_id, x.business_date
                          from (select d.store_id, d.business_date
                                  from reporting.ledger_day d
                                 where d.company_id = :company and d.business_date >= :from and d.business_date <= :to
                                   and d.account = any(:accounts)%1$s
                                 union all
                                select l.store_id, l.business_date
                                  from generalledger.line l
                                 where l.company_id = :company and l.document_id = any(:tail)
                                   and l.business_date >= :from and l.business_date <= :to
                                   and l.account = any(:accounts)%2$s) x
                        """.formatted(view.and("d.store_id"), view.and("l.store_id")))
                .param("from", from)
                .param("to", to)
                .param("accounts", view.tx().array("text", accounts))
                .query(row -> {
                    days.computeIfAbsent(row.getObject(1, UUID.class), store -> new TreeSet<>())
                            .add(row.getObject(2, LocalDate.class));
                });
        return days;
    }

    /** On which of these accounts a store had money to or from suppliers on a day: what goods cost can be read off it. */
    static Set<String> paidSuppliers(View view, UUID store, LocalDate day, Collection<String> accounts)
            throws SQLException {
        // Another store may have paid with this one's money.
        return Set.copyOf(view.tx()
                .everywhere(tx -> tx.sql("""
                        select distinct l.account
                          from generalledger.line l
                          join documents.document d on d.company_id = l.company_id and d.id = l.document_id
                          join party.party p on p.company_id = d.company_id and p.id = d.party_id
                         where l.company_id = :company and l.store_id = :store and l.business_date = :day
                           and l.account = any(:accounts) and p.kind = 'supplier'
                        """)
                        .param("company", tx.company())
                        .param("store", store)
                        .param("day", day)
                        .param("accounts", tx.array("text", accounts))
                        .query(String.class)
                        .list()));
    }

    /** What was sold and came back on a day, kind by kind. */
    static List<OfKind> kinds(View view, LocalDate day) throws SQLException {
        return view.sql("""
                        select x.kind, sum(x.documents), sum(x.amount)
                          from (select d.kind, d.documents, d.amount
                                  from reporting.document_day d
                                 where d.company_id = :company and d.business_date = :day and d.kind = any(:kinds)%1$s
                                 union all
                                select h.kind, case when h.reverses_id is null then 1 else -1 end, h.amount
                                  from documents.document h
                                 where h.company_id = :company and h.id = any(:tail) and h.business_date = :day
                                   and h.kind = any(:kinds)%2$s) x
                         group by x.kind
                         order by x.kind desc
                        """.formatted(view.and("d.store_id"), view.and("h.store_id")))
                .param("day", day)
                .param("kinds", view.tx().array("text", Selling.ALL))
                .query((row, n) -> new OfKind(row.getString(1), row.getLong(2), new Money(row.getBigDecimal(3))))
                .list();
    }
}
