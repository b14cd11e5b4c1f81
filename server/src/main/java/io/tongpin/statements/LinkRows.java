package io.tongpin.statements;

import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Money;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of statements.link and statements.movement. */
final class LinkRows {

    private static final String SELECT = """
            select id, version, party_id, party_name, side, of_supplier, store_id, from_day, to_day, language, opening,
                   added, settled, closing, created_by, created_by_name, created_at, expires_at, revoked_at,
                   revoked_by_name, opened, opened_at
              from statements.link
             where company_id = ?\s""";

    private LinkRows() {}

    static Optional<StatementLink> bySecret(Tx tx, byte[] hash) {
        return tx.sql(SELECT + "and secret_hash = ?")
                .params(tx.company(), hash)
                .query((row, n) -> link(row))
                .optional();
    }

    static Optional<StatementLink> lock(Tx tx, UUID id) {
        return tx.sql(SELECT + "and id = ? for update")
                .params(tx.company(), id)
                .query((row, n) -> link(row))
                .optional();
    }

    static Optional<StatementLink> find(Tx tx, UUID id) {
        return tx.sql(SELECT + "and id = ?")
                .params(tx.company(), id)
                .query((row, n) -> link(row))
                .optional();
    }

    static List<StatementLink> newest(Tx tx, int most) {
        return tx.sql(SELECT + "order by created_at desc, id desc limit ?")
                .params(tx.company(), most)
                .query((row, n) -> link(row))
                .list();
    }

    static void insert(Tx tx, StatementLink l, byte[] hash) {
        tx.sql("""
                        insert into statements.link (company_id, id, version, secret_hash, party_id, party_name, side,
                               of_supplier, store_id, from_day, to_day, language, opening, added, settled, closing,
                               created_by, created_by_name, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tx.company(),
                        l.id(),
                        l.version(),
                        hash,
                        l.party(),
                        l.partyName(),
                        l.side().name(),
                        l.ofSupplier())
                .param(9, l.store(), Types.OTHER)
                .param(10, l.from())
                .param(11, l.to())
                .param(12, l.language())
                .param(13, l.sums().opening().amount())
                .param(14, l.sums().added().amount())
                .param(15, l.sums().settled().amount())
                .param(16, l.sums().closing().amount())
                .param(17, l.createdBy().id())
                .param(18, l.createdBy().name())
                .param(19, at(l.createdAt()))
                .param(20, at(l.expiresAt()))
                .update();
    }

    static void insert(Tx tx, UUID link, List<SentRow> rows) throws SQLException {
        tx.sql("""
                        insert into statements.movement (company_id, link_id, row_no, business_date, number, kind, added,
                                                         settled, balance)
                        select ?, ?, unnest(?::integer[]), unnest(?::date[]), unnest(?::text[]), unnest(?::text[]),
                               unnest(?::numeric[]), unnest(?::numeric[]), unnest(?::numeric[])
                        """)
                .params(
                        tx.company(),
                        link,
                        tx.column("integer", rows, SentRow::rowNo),
                        tx.column("date", rows, SentRow::businessDate),
                        tx.column("text", rows, SentRow::number),
                        tx.column("text", rows, SentRow::kind),
                        tx.column("numeric", rows, SentRow::added),
                        tx.column("numeric", rows, SentRow::settled),
                        tx.column("numeric", rows, SentRow::balance))
                .update();
    }

    static List<SentRow> rows(Tx tx, UUID link) {
        return tx.sql("""
                        select row_no, business_date, number, kind, added, settled, balance
                          from statements.movement
                         where company_id = ? and link_id = ?
                         order by row_no
                        """)
                .params(tx.company(), link)
                .query((row, n) -> new SentRow(
                        row.getInt(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        new Money(row.getBigDecimal(5)),
                        new Money(row.getBigDecimal(6)),
                        new Money(row.getBigDecimal(7))))
                .list();
    }

    static void revoke(Tx tx, StatementLink l, Instant now) {
        tx.sql("""
                        update statements.link set version = ?, revoked_at = ?, revoked_by_name = ?
                         where company_id = ? and id = ?
                        """)
                .params(l.version(), at(now), Objects.requireNonNull(l.revokedByName()), tx.company(), l.id())
                .update();
    }

    static void opened(Tx tx, UUID id, Instant now) {
        tx.sql("update statements.link set opened = opened + 1, opened_at = ? where company_id = ? and id = ?")
                .params(at(now), tx.company(), id)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, int at) throws SQLException {
        OffsetDateTime found = row.getObject(at, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    private static StatementLink link(ResultSet row) throws SQLException {
        return new StatementLink(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                Side.valueOf(row.getString(5)),
                row.getBoolean(6),
                row.getObject(7, UUID.class),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getString(10),
                new StatementLink.Sums(
                        new Money(row.getBigDecimal(11)),
                        new Money(row.getBigDecimal(12)),
                        new Money(row.getBigDecimal(13)),
                        new Money(row.getBigDecimal(14))),
                new StatementLink.Sender(row.getObject(15, UUID.class), row.getString(16)),
                row.getObject(17, OffsetDateTime.class).toInstant(),
                row.getObject(18, OffsetDateTime.class).toInstant(),
                instant(row, 19),
                row.getString(20),
                row.getInt(21),
                instant(row, 22));
    }
}
