package io.tongpin.reporting;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Money;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What is booked for one party on the accounts of one side, found by the party. */
final class PartyStatementRows {

    private final Tx tx;
    private final Scope scope;
    private final @Nullable List<UUID> owing;
    private final UUID party;
    private final Side side;

    /** @param owing the only stores that count; null: all that are meant */
    PartyStatementRows(Tx tx, Scope scope, @Nullable List<UUID> owing, UUID party, Side side) {
        this.tx = tx;
        this.scope = scope;
        this.owing = owing;
        this.party = party;
        this.side = side;
    }

    /** A party by code and name. */
    record Named(String code, String name, String kind) {}

    static Optional<Named> named(Tx tx, UUID party) {
        return tx.sql("select code, name, kind from party.party where company_id = ? and id = ?")
                .params(tx.company(), party)
                .query((row, n) -> new Named(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** What is owed before a day, on the side that is meant. */
    Money before(LocalDate day) throws SQLException {
        String sql = "select coalesce(sum(l.debit - l.credit), 0) from generalledger.line l where " + conditions()
                + " and l.business_date < :from";
        return bind(sql)
                .param("from", day)
                .query((row, n) -> owed(new Money(row.getBigDecimal(1))))
                .single();
    }

    /** A document, whether it takes another back, and by how much what is owed grew by it. */
    record Moved(
            UUID document,
            @Nullable String number,
            @Nullable String kind,
            LocalDate date,
            @Nullable String store,
            boolean mirror,
            Money owed) {}

    /** One document more than there may be, if there is one; what only goes from one account to another is left out. */
    List<Moved> moved(LocalDate from, LocalDate to, int most) throws SQLException {
        String sql = """
                select x.document_id, d.number, d.kind, x.business_date, s.name, d.reverses_id is not null, x.amount
                  from (select l.document_id, l.business_date, sum(l.debit - l.credit) as amount,
                               (array_agg(l.store_id order by l.line_no))[1] as store_id
                          from generalledger.line l
                         where %s and l.business_date between :from and :to
                         group by l.document_id, l.business_date
                        having sum(l.debit - l.credit) <> 0
                         order by l.business_date, l.document_id
                         limit :limit) x
                  left join documents.document d on d.company_id = :company and d.id = x.document_id
                  left join organization.store s on s.company_id = :company and s.id = x.store_id
                 order by x.business_date, x.document_id
                """.formatted(conditions());
        return bind(sql)
                .param("from", from)
                .param("to", to)
                .param("limit", most + 1)
                .query((row, n) -> new Moved(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getBoolean(6),
                        owed(new Money(row.getBigDecimal(7)))))
                .list();
    }

    private Money owed(Money onDebitSide) {
        return side == Side.PAYABLE ? onDebitSide.negate() : onDebitSide;
    }

    private String conditions() {
        return "l.company_id = :company and l.party_id = :party and l.account = any(:accounts)"
                + (owing == null ? "" : " and l.store_id = any(:owing)")
                + scope.and("l.store_id");
    }

    private StatementSpec bind(String sql) throws SQLException {
        List<String> accounts = AccountRows.all(tx).stream()
                .filter(account -> account.role() != null && of(side).contains(account.role()))
                .map(AccountRows.Account::code)
                .toList();
        StatementSpec bound =
                scope.bind(tx, tx.sql(sql)).param("party", party).param("accounts", tx.array("text", accounts));
        return owing == null ? bound : bound.param("owing", tx.array("uuid", owing));
    }

    /** The accounts on which open items of a side stand (I-06). */
    private static List<AccountRole> of(Side side) {
        return switch (side) {
            case RECEIVABLE -> List.of(AccountRole.RECEIVABLE, AccountRole.CUSTOMER_ADVANCE);
            case PAYABLE -> List.of(AccountRole.PAYABLE, AccountRole.SUPPLIER_ADVANCE);
        };
    }
}
