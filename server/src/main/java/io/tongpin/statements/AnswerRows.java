package io.tongpin.statements;

import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Rows of statements.answer. */
final class AnswerRows {

    private static final String SELECT = """
            select id, version, link_id, agrees, row_no, words, given_by, given_at, handled_at, handled_by_name
              from statements.answer
             where company_id = ?\s""";

    private AnswerRows() {}

    static List<PartnerAnswer> of(Tx tx, Collection<UUID> links) throws SQLException {
        return tx.sql(SELECT + "and link_id = any(?) order by given_at, id")
                .params(tx.company(), tx.array("uuid", links))
                .query((row, n) -> answer(row))
                .list();
    }

    static Optional<PartnerAnswer> lock(Tx tx, UUID id) {
        return tx.sql(SELECT + "and id = ? for update")
                .params(tx.company(), id)
                .query((row, n) -> answer(row))
                .optional();
    }

    static void insert(Tx tx, PartnerAnswer a) {
        tx.sql("""
                        insert into statements.answer (company_id, id, version, link_id, agrees, row_no, words, given_by,
                                                       given_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(tx.company(), a.id(), a.version(), a.link(), a.agrees())
                .param(6, a.rowNo(), Types.INTEGER)
                .param(7, a.words())
                .param(8, a.givenBy())
                .param(9, at(a.givenAt()))
                .update();
    }

    static void handle(Tx tx, PartnerAnswer a) {
        tx.sql("""
                        update statements.answer set version = ?, handled_at = ?, handled_by_name = ?
                         where company_id = ? and id = ?
                        """)
                .params(
                        a.version(),
                        at(Objects.requireNonNull(a.handledAt())),
                        Objects.requireNonNull(a.handledByName()),
                        tx.company(),
                        a.id())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static PartnerAnswer answer(ResultSet row) throws SQLException {
        return new PartnerAnswer(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, UUID.class),
                row.getBoolean(4),
                row.getObject(5, Integer.class),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                LinkRows.instant(row, 9),
                row.getString(10));
    }
}
