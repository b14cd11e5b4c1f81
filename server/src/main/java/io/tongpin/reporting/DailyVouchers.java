package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One voucher for each store and day (汇总凭证): the sums of its accounts. A chain sells too often for a voucher per document. */
public final class DailyVouchers {

    private final Database database;

    public DailyVouchers(Database database) {
        this.database = database;
    }

    /** What was booked in a store on a day; debits and credits are the same, as they are in every store (I-02). */
    public record Voucher(LocalDate date, String storeCode, String storeName, List<Line> lines) {}

    /** An account with the debits and the credits of the day. */
    public record Line(String account, Money debit, Money credit) {}

    /** In the order of the stores' codes. */
    public List<Voucher> of(Actor actor, LocalDate day, @Nullable UUID store) {
        StoreScope reach = actor.reach("ledger", "view");
        return database.read(actor.company(), reach, tx -> read(View.of(tx, actor, reach, store), day));
    }

    private static List<Voucher> read(View view, LocalDate day) throws SQLException {
        String sql = """
                select s.code, s.name, x.account, sum(x.debit), sum(x.credit)
                  from (select d.store_id, d.account, d.debit, d.credit
                          from reporting.ledger_day d
                         where d.company_id = :company and d.business_date = :day%1$s
                         union all
                        select l.store_id, l.account, l.debit, l.credit
                          from generalledger.line l
                         where l.company_id = :company and l.document_id = any(:tail)
                           and l.business_date = :day%2$s) x
                  join organization.store s on s.company_id = :company and s.id = x.store_id
                 group by s.code, s.name, x.account
                having sum(x.debit) <> 0 or sum(x.credit) <> 0
                 order by s.code collate "C", x.account collate "C"
                """.formatted(view.and("d.store_id"), view.and("l.store_id"));
        List<Voucher> vouchers = new ArrayList<>();
        view.sql(sql).param("day", day).query(row -> {
            String code = row.getString(1);
            if (vouchers.isEmpty() || !vouchers.getLast().storeCode().equals(code)) {
                vouchers.add(new Voucher(day, code, row.getString(2), new ArrayList<>()));
            }
            vouchers.getLast()
                    .lines()
                    .add(new Line(row.getString(3), new Money(row.getBigDecimal(4)), new Money(row.getBigDecimal(5))));
        });
        return vouchers;
    }
}
