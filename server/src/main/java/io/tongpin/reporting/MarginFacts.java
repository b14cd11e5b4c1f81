package io.tongpin.reporting;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.platform.Tx;
import io.tongpin.reporting.MarginReport.Days;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Where gross profit comes from, line by line (毛利明细口径). Of sales and their returns: what the lines earned, in the store of
 * the slip, and what the goods were worth that moved, in the store of the shelf; so the ledger has them. Of all other
 * documents that touch the accounts of cost: what their rows of the stock cards say of an article, and the rest of what the
 * ledger has of them, without one. A paper of headquarters that a store may not see is known by its figures in the store's
 * books alone.
 *
 * <p>Only documents of the span are read, along their dates and the dates of the ledger's lines.
 */
final class MarginFacts {

    private static final Set<AccountRole> COST = EnumSet.of(AccountRole.COST_OF_SALES, AccountRole.STOCK_VARIANCE);

    private static final String FACTS = """
            with paper as materialized (
                select d.id, d.store_id, d.party_id, case when d.kind = any(:returns) then -1 else 1 end as sign,
                       case when d.reverses_id is null then d.created_by
                            else (select o.created_by from documents.document o
                                   where o.company_id = :company and o.id = d.reverses_id) end as person
                  from documents.document d
                 where d.company_id = :company and d.kind = any(:kinds) and d.state in ('POSTED', 'REVERSED')
                   and d.business_date >= :from and d.business_date <= :to%1$s
            ), other as materialized (
                select l.document_id as id, d.kind, d.amount, l.store_id, sum(l.debit - l.credit) as cost
                  from generalledger.line l
                  left join documents.document d on d.company_id = :company and d.id = l.document_id
                 where l.company_id = :company and l.account = any(:costs) and (d.kind <> all(:kinds)) is not false
                   and l.business_date >= :from and l.business_date <= :to%2$s
                 group by 1, 2, 3, 4
            ), late as materialized (
                select o.id, w.store_id, e.sku_id,
                       case when e.movement = 'LATE_COST' then l.amount
                            when e.movement = 'VARIANCE' then 0
                            else l.tax - l.amount end - e.booked as cost
                  from (select distinct id, kind, amount from other) o
                  join stockledger.entry e on e.company_id = :company and e.document_id = o.id
                  join organization.warehouse w on w.company_id = :company and w.id = e.warehouse_id
                  left join documents.line l
                    on l.company_id = :company and l.document_id = o.id and l.line_no = e.line_no
                 where (e.movement = 'VARIANCE'
                        or o.kind = 'purchase-return' and e.movement in ('IN', 'OUT')
                        or o.kind = 'landed-cost' and e.movement = 'LATE_COST' and o.amount <> 0)%3$s
            ), fact as (
                select p.id as document, p.store_id as store, l.sku_id as sku, p.party_id as party, p.person,
                       false as late, p.sign * l.quantity * l.unit_factor as quantity,
                       p.sign * (l.amount - l.tax) as net, 0::numeric as cost
                  from paper p
                  join documents.line l on l.company_id = :company and l.document_id = p.id
                 where true%4$s
                 union all
                select p.id, w.store_id, e.sku_id, p.party_id, p.person, false, 0, 0, -e.booked
                  from paper p
                  join stockledger.entry e on e.company_id = :company and e.document_id = p.id
                  join organization.warehouse w on w.company_id = :company and w.id = e.warehouse_id
                 where true%3$s
                 union all
                select id, store_id, sku_id, null, null, true, 0, 0, cost from late
                 union all
                select id, store_id, null, null, null, true, 0, 0, sum(cost)
                  from (select id, store_id, cost from other union all select id, store_id, -cost from late) rest
                 group by id, store_id
                having sum(cost) <> 0
            )
            """;

    /** Every fact beside its article; a service is no piece. */
    private static final String OF_GOODS = """
                  from (select f.*, case when y.stocked then f.quantity else 0 end as pieces, %s as key, %s as rest
                          from fact f
                          left join catalog.sku s on s.company_id = :company and s.id = f.sku
                          left join catalog.style y on y.company_id = :company and y.id = s.style_id
                         where true%s) f
            """;

    private final Tx tx;
    private final Scope scope;
    private final Days days;
    private final MarginQuery query;
    private final Map<String, Object> values = new HashMap<>();

    MarginFacts(Tx tx, Scope scope, Days days, MarginQuery query) {
        this.tx = tx;
        this.scope = scope;
        this.days = days;
        this.query = query;
    }

    /** A statement that begins with the facts and goes on with this. */
    StatementSpec sql(String select) throws SQLException {
        String begin =
                FACTS.formatted(papers(), scope.and("l.store_id"), scope.and("w.store_id"), scope.and("p.store_id"));
        StatementSpec bound = scope.bind(tx, tx.sql(begin + select))
                .param("from", days.from())
                .param("to", days.to())
                .param("kinds", tx.array("text", Selling.ALL))
                .param("returns", tx.array("text", Selling.RETURNS))
                .param("costs", tx.array("text", costs()));
        for (Map.Entry<String, Object> value : values.entrySet()) {
            bound = bound.param(value.getKey(), value.getValue());
        }
        return bound;
    }

    /** The facts that are asked for, as {@code f}, with the key that they belong to. */
    String ofGoods() throws SQLException {
        return OF_GOODS.formatted(query.by().key(), query.by().other(), category() + belongs());
    }

    /** A slip is a store's whose slip it is, and also a store's whose goods it moved. */
    private String papers() {
        return scope.everything() ? "" : """
                 and (d.store_id = any(:stores)
                      or d.warehouse_id in (select w.id from organization.warehouse w
                                             where w.company_id = :company and w.store_id = any(:stores)))
                """;
    }

    private String category() throws SQLException {
        if (query.category() == null) {
            return "";
        }
        values.put("categories", tx.array("uuid", ArticleRows.categoriesUnder(tx, query.category())));
        return " and y.category_id = any(:categories)";
    }

    private String belongs() {
        String key = query.key();
        if (key == null) {
            return "";
        }
        UUID named = named(key);
        if (named != null) {
            values.put("key", named);
            return query.by().belongs(key);
        }
        return key.equals(MarginBy.NONE) || key.equals(MarginBy.OTHER)
                ? query.by().belongs(key)
                : " and false";
    }

    /** What is no id names nothing. */
    private static @Nullable UUID named(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private List<String> costs() {
        return AccountRows.all(tx).stream()
                .filter(account -> account.role() != null && COST.contains(account.role()))
                .map(AccountRows.Account::code)
                .toList();
    }
}
