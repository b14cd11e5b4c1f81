package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import io.tongpin.reporting.MarginReport.Slip;
import io.tongpin.reporting.MarginReport.Sums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The documents that a gross profit is made of, newest first; sums of all stand beside every row of the page. */
final class MarginSlipRows {

    private static final String SLIPS = """
            , x as materialized (
                select g.document, d.kind, d.number, coalesce(d.business_date, :to) as day, d.store_id, d.party_id,
                       g.quantity, g.net, g.cost
                  from (select f.document, sum(f.pieces) as quantity, sum(f.net) as net, sum(f.cost) as cost
                %1$s
                         group by f.document) g
                  left join documents.document d on d.company_id = :company and d.id = g.document
                 where g.quantity <> 0 or g.net <> 0%2$s
            )
            select r.*, t.*
              from (select count(*), coalesce(sum(quantity), 0), coalesce(sum(net), 0), coalesce(sum(cost), 0) from x) t
              left join (select x.document, x.kind, x.number, x.day, s.name as store, p.name as party, x.quantity, x.net,
                                x.cost
                           from (select * from x where true%3$s order by day desc, document desc limit :limit) x
                           left join organization.store s on s.company_id = :company and s.id = x.store_id
                           left join party.party p
                             on p.company_id = :company and p.id = x.party_id and p.kind <> 'supplier') r on true
             order by r.day desc, r.document desc
            """;

    private MarginSlipRows() {}

    /** The slips of a page, one more if there are more, and the sums of everything. */
    record Answer(List<Slip> slips, Sums sums) {}

    private record After(LocalDate day, UUID document) {}

    static Answer of(MarginFacts facts, MarginQuery query, boolean cost) throws SQLException {
        Optional<After> after = Cursor.parse(
                query.cursor(),
                2,
                keys -> new After(LocalDate.parse(keys.getFirst()), UUID.fromString(keys.getLast())));
        String sql = SLIPS.formatted(
                facts.ofGoods(),
                cost ? " or g.cost <> 0" : "",
                after.isPresent() ? " and (day, document) < (:day, :behind)" : "");
        StatementSpec statement = facts.sql(sql).param("limit", query.limit() + 1);
        if (after.isPresent()) {
            statement = statement
                    .param("day", after.get().day())
                    .param("behind", after.get().document());
        }
        List<Slip> slips = new ArrayList<>();
        List<Sums> sums = new ArrayList<>();
        statement.query(row -> {
            if (row.getString(1) != null) {
                slips.add(slip(row));
            }
            sums.add(new Sums(
                    row.getLong(10),
                    MarginRows.pieces(row, 11),
                    Money.roundedHalfUp(row.getBigDecimal(12)),
                    Money.roundedHalfUp(row.getBigDecimal(13))));
        });
        return new Answer(slips, sums.getFirst());
    }

    private static Slip slip(ResultSet row) throws SQLException {
        return new Slip(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                MarginRows.pieces(row, 7),
                Money.roundedHalfUp(row.getBigDecimal(8)),
                Money.roundedHalfUp(row.getBigDecimal(9)));
    }
}
