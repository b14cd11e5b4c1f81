package io.tongpin.access;

import io.tongpin.access.DeniedAttempts.Attempt;
import io.tongpin.platform.Tx;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of access.denied. */
final class DeniedRows {

    /** Things that are named in a minute. */
    private static final int NAMED = 20;

    private DeniedRows() {}

    /** One more, of its own or counted to those before it. */
    static int add(Tx tx, Attempt attempt) {
        return tx.sql("""
                        insert into access.denied as d (company_id, user_id, minute, reason, what, id, user_name, device,
                                right_name, first_at, last_at, tries)
                        select :company, :user, :minute, :reason,
                               case when (select count(*) from access.denied k
                                           where k.company_id = :company and k.user_id = :user and k.minute = :minute
                                             and (k.reason, k.what) is distinct from (:reason, :what)) < :named
                                    then :what else '' end,
                               :id, :name, :device, :right, :now, :now, 1
                        on conflict (company_id, user_id, minute, reason, what)
                        do update set tries = d.tries + 1, last_at = excluded.last_at
                        """)
                .param("company", tx.company())
                .param("user", attempt.user())
                .param(
                        "minute",
                        attempt.firstAt().truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
                .param("reason", attempt.reason())
                .param("what", attempt.what())
                .param("named", NAMED)
                .param("id", attempt.id())
                .param("name", attempt.userName())
                .param("device", attempt.device(), Types.VARCHAR)
                .param("right", attempt.right(), Types.VARCHAR)
                .param("now", attempt.firstAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    static List<Attempt> list(Tx tx, @Nullable UUID user, @Nullable UUID before, int limit) {
        return tx.sql("""
                        select id, user_id, user_name, device, reason, right_name, what, first_at, last_at, tries
                          from access.denied
                         where company_id = :company and (:user::uuid is null or user_id = :user)
                           and (:before::uuid is null or id < :before)
                         order by id desc
                         limit :limit
                        """)
                .param("company", tx.company())
                .param("user", user, Types.OTHER)
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new Attempt(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getObject(9, OffsetDateTime.class).toInstant(),
                        row.getLong(10)))
                .list();
    }
}
