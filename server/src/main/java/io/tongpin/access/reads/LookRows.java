package io.tongpin.access.reads;

import io.tongpin.access.reads.Gathered.Part;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of access.look and access.look_again, as they are written and taken away. */
final class LookRows {

    /** Small enough that nobody waits for it. */
    private static final int PIECE = 5_000;

    private LookRows() {}

    /** What is there already, because nobody knew whether it had been written, stays as it is. */
    static void add(Tx tx, List<Part> parts) throws SQLException {
        ZoneId zone = ReadRows.zone(tx);
        List<Part> lines = parts.stream().filter(part -> part.number() == 0).toList();
        List<Part> more = parts.stream().filter(part -> part.number() > 0).toList();
        if (!lines.isEmpty()) {
            lines(tx, lines, zone);
        }
        if (!more.isEmpty()) {
            more(tx, more, zone);
        }
    }

    private static void lines(Tx tx, List<Part> lines, ZoneId zone) throws SQLException {
        tx.sql("""
                insert into access.look (company_id, day, id, at, last_at, looks, things, user_id, user_name, by_id, by_key,
                       device, lender_id, lender_name, preview, through, class, entity, record_id, asked)
                select ?, n.*
                  from unnest(?::date[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::uuid[],
                              ?::text[], ?::uuid[], ?::boolean[], ?::text[], ?::uuid[], ?::text[], ?::boolean[], ?::text[],
                              ?::text[], ?::text[], ?::uuid[], ?::text[]) as n
                on conflict do nothing
                """)
                .params(
                        tx.company(),
                        tx.column("date", lines, part -> part.day(zone)),
                        tx.column("uuid", lines, Part::id),
                        tx.column("timestamptz", lines, Part::at),
                        tx.column("timestamptz", lines, Part::last),
                        tx.column("bigint", lines, Part::looks),
                        tx.column("bigint", lines, Part::things),
                        tx.column("uuid", lines, part -> part.look().viewer().user()),
                        tx.column("text", lines, part -> part.look().viewer().name()),
                        tx.column("uuid", lines, part -> part.look().viewer().by()),
                        tx.column("boolean", lines, part -> part.look().viewer().key()),
                        tx.column("text", lines, part -> part.look().viewer().device()),
                        tx.column("uuid", lines, part -> id(part.look().lender())),
                        tx.column("text", lines, part -> name(part.look().lender())),
                        tx.column("boolean", lines, part -> part.look().viewer().preview()),
                        tx.column("text", lines, part -> part.look().through().text()),
                        tx.column("text", lines, part -> part.look().kind()),
                        tx.column("text", lines, part -> part.look().entity()),
                        tx.column("uuid", lines, part -> part.look().record()),
                        tx.column("text", lines, part -> part.look().asked()))
                .update();
    }

    private static @Nullable Object id(Actor.@Nullable Lender lender) {
        return lender == null ? null : lender.id();
    }

    private static @Nullable Object name(Actor.@Nullable Lender lender) {
        return lender == null ? null : lender.name();
    }

    private static void more(Tx tx, List<Part> more, ZoneId zone) throws SQLException {
        tx.sql("""
                insert into access.look_again (company_id, day, look_id, part, looks, things, last_at)
                select ?, n.*
                  from unnest(?::date[], ?::uuid[], ?::integer[], ?::bigint[], ?::bigint[], ?::timestamptz[]) as n
                on conflict do nothing
                """)
                .params(
                        tx.company(),
                        tx.column("date", more, part -> part.day(zone)),
                        tx.column("uuid", more, Part::id),
                        tx.column("integer", more, Part::number),
                        tx.column("bigint", more, Part::looks),
                        tx.column("bigint", more, Part::things),
                        tx.column("timestamptz", more, Part::last))
                .update();
    }

    /** Takes away a piece of what is older than this day, oldest first; how much that was. */
    static int forget(Tx tx, LocalDate first) {
        int again = tx.sql("""
                        delete from access.look_again
                         where company_id = :company
                           and (day, look_id, part) in (select day, look_id, part from access.look_again
                                where company_id = :company and day < :first order by day, look_id, part limit :piece)
                        """)
                .param("company", tx.company())
                .param("first", first)
                .param("piece", PIECE)
                .update();
        int lines = tx.sql("""
                        delete from access.look
                         where company_id = :company
                           and (day, id) in (select day, id from access.look
                                where company_id = :company and day < :first order by day, id limit :piece)
                        """)
                .param("company", tx.company())
                .param("first", first)
                .param("piece", PIECE)
                .update();
        return again + lines;
    }

    /** The companies that have any lines, each found by one step in the key. */
    static List<Integer> companies(Tx tx) {
        return tx.sql("""
                        with recursive known(company) as (
                             select min(company_id) from access.look
                              union all
                             select (select min(l.company_id) from access.look l where l.company_id > k.company)
                               from known k where k.company is not null)
                        select company from known where company is not null
                        """).query((row, n) -> row.getInt(1)).list();
    }
}
