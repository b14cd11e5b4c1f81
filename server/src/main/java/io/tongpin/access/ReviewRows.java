package io.tongpin.access;

import io.tongpin.access.Review.Decision;
import io.tongpin.access.Review.Line;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of access.review and access.review_line. */
final class ReviewRows {

    private static final String REVIEW = """
            select id, version, title, scope, scope_id, due, reviewers, left_out, state, started_by, started_by_name,
                   started_at, closed_by, closed_by_name, closed_at, seal
              from access.review
             where company_id = ?
            """;

    private ReviewRows() {}

    static void insert(Tx tx, Review review, List<Line> lines) throws SQLException {
        tx.sql("""
                        insert into access.review (company_id, id, version, title, scope, due, reviewers, left_out, state,
                               started_by, started_by_name, started_at, scope_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tx.company(),
                        review.id(),
                        review.version(),
                        review.title(),
                        review.scope(),
                        review.due(),
                        tx.array("uuid", review.reviewers()),
                        review.leftOut(),
                        review.state().name(),
                        review.startedBy(),
                        review.startedByName(),
                        review.startedAt().atOffset(ZoneOffset.UTC))
                .param(13, review.scopeId(), Types.OTHER)
                .update();
        tx.sql("""
                        insert into access.review_line (company_id, review_id, line_no, user_id, login, user_name, role_id,
                               role_name, assignment, place, given_by_name, given_at, last_used_at, counted_since)
                        select ?, ?, n.*
                          from unnest(?::integer[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                                      ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[]) n
                        """)
                .params(
                        tx.company(),
                        review.id(),
                        tx.column("integer", lines, Line::lineNo),
                        tx.column("uuid", lines, Line::user),
                        tx.column("text", lines, Line::login),
                        tx.column("text", lines, Line::userName),
                        tx.column("uuid", lines, Line::role),
                        tx.column("text", lines, Line::roleName),
                        tx.column("text", lines, Line::assignment),
                        tx.column("text", lines, Line::place),
                        tx.column("text", lines, Line::givenByName),
                        tx.column("timestamptz", lines, line -> text(line.givenAt())),
                        tx.column("timestamptz", lines, line -> text(line.lastUsedAt())),
                        tx.column("timestamptz", lines, line -> text(line.countedSince())))
                .update();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    /** Under its lock. */
    static Optional<Review> lock(Tx tx, UUID id) {
        return tx.sql(REVIEW + " and id = ? for update")
                .params(tx.company(), id)
                .query((row, n) -> review(row))
                .optional();
    }

    static Optional<Review> find(Tx tx, UUID id) {
        return tx.sql(REVIEW + " and id = ?")
                .params(tx.company(), id)
                .query((row, n) -> review(row))
                .optional();
    }

    static List<Review> newest(Tx tx, int most) {
        return tx.sql(REVIEW + " order by started_at desc, id limit ?")
                .params(tx.company(), most)
                .query((row, n) -> review(row))
                .list();
    }

    /** Open ones that wait for this person. */
    static List<Review> waiting(Tx tx, UUID reviewer) {
        return tx.sql(REVIEW + " and state = 'OPEN' and ? = any(reviewers) order by due, id")
                .params(tx.company(), reviewer)
                .query((row, n) -> review(row))
                .list();
    }

    static List<Line> lines(Tx tx, UUID review) {
        return tx.sql("""
                        select line_no, user_id, login, user_name, role_id, role_name, assignment, place, given_by_name,
                               given_at, last_used_at, counted_since, decision, decided_by, decided_by_name, decided_at
                          from access.review_line
                         where company_id = ? and review_id = ?
                         order by line_no
                        """)
                .params(tx.company(), review)
                .query((row, n) -> line(row))
                .list();
    }

    /** Numbers of the lines that somebody has signed as they are decided now; what was decided anew has to be signed anew. */
    static List<Integer> signed(Tx tx, UUID review) {
        return tx.sql("""
                        select l.line_no
                          from access.review_line l
                         where l.company_id = ? and l.review_id = ?
                           and exists (
                               select 1
                                 from changes.op o
                                cross join lateral jsonb_array_elements(
                                      convert_from(o.payload, 'UTF8')::jsonb -> 'lines') as s(line)
                                where o.company_id = l.company_id and o.entity_id = l.review_id
                                  and o.kind = 'access-review.part-signed'
                                  and (s.line ->> 'lineNo')::integer = l.line_no and s.line ->> 'decision' = l.decision
                                  and (s.line ->> 'decidedAt')::timestamptz = l.decided_at)
                        """)
                .params(tx.company(), review)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    static void decide(Tx tx, UUID review, List<Line> lines) throws SQLException {
        tx.sql("""
                        update access.review_line l
                           set decision = n.decision, decided_by = n.decided_by, decided_by_name = n.name,
                               decided_at = n.decided_at
                          from unnest(?::integer[], ?::text[], ?::uuid[], ?::text[], ?::timestamptz[])
                               as n(line_no, decision, decided_by, name, decided_at)
                         where l.company_id = ? and l.review_id = ? and l.line_no = n.line_no
                        """)
                .params(
                        tx.column("integer", lines, Line::lineNo),
                        tx.column("text", lines, line -> String.valueOf(line.decision())),
                        tx.column("uuid", lines, Line::decidedBy),
                        tx.column("text", lines, Line::decidedByName),
                        tx.column("timestamptz", lines, line -> text(line.decidedAt())),
                        tx.company(),
                        review)
                .update();
    }

    /** Writes how one stands whose lock is held. */
    static void update(Tx tx, Review review) {
        String seal = review.seal();
        Instant closed = review.closedAt();
        tx.sql("""
                        update access.review
                           set version = ?, state = ?, closed_by = ?, closed_by_name = ?, closed_at = ?, seal = ?
                         where company_id = ? and id = ?
                        """)
                .param(1, review.version())
                .param(2, review.state().name())
                .param(3, review.closedBy(), Types.OTHER)
                .param(4, review.closedByName(), Types.VARCHAR)
                .param(5, closed == null ? null : closed.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(6, seal == null ? null : HexFormat.of().parseHex(seal), Types.BINARY)
                .param(7, tx.company())
                .param(8, review.id())
                .update();
    }

    private static Review review(ResultSet row) throws SQLException {
        byte[] seal = row.getBytes(16);
        return new Review(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getObject(6, LocalDate.class),
                List.of((UUID[]) row.getArray(7).getArray()),
                row.getInt(8),
                Review.State.valueOf(row.getString(9)),
                row.getObject(10, UUID.class),
                row.getString(11),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                row.getObject(13, UUID.class),
                row.getString(14),
                instant(row, 15),
                seal == null ? null : HexFormat.of().formatHex(seal));
    }

    private static Line line(ResultSet row) throws SQLException {
        String decision = row.getString(13);
        return new Line(
                row.getInt(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                instant(row, 10),
                instant(row, 11),
                instant(row, 12),
                decision == null ? null : Decision.valueOf(decision),
                row.getObject(14, UUID.class),
                row.getString(15),
                instant(row, 16));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
