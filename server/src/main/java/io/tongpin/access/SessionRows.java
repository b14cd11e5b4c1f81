package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of access.session. */
final class SessionRows {

    private static final String COLUMNS =
            "id, user_id, name, browser, system, address, opened_at, seen_at, expires_at, version";

    private SessionRows() {}

    /** Somebody who may sign in, with the hash of the password. */
    record Login(
            UUID person,
            String name,
            String key,
            String hash,
            @Nullable Instant startsUntil) {}

    private static final String LOGIN = """
            select p.id, p.name, p.login_key, w.hash, w.starts_until
              from access.person p
              join access.password w on w.company_id = p.company_id and w.user_id = p.id
             where p.company_id = ? and not p.archived and\s""";

    static Optional<Login> login(Tx tx, String loginKey) {
        return tx.sql(LOGIN + "p.login_key = ?")
                .params(tx.company(), loginKey)
                .query(SessionRows::login)
                .optional();
    }

    static Optional<Login> login(Tx tx, UUID person) {
        return tx.sql(LOGIN + "p.id = ?")
                .params(tx.company(), person)
                .query(SessionRows::login)
                .optional();
    }

    /**
     * The same for somebody who may have no password. Their password, if any, is held: whoever changes it or puts a second
     * factor in force waits for us, and then finds the session that we open among those to end.
     */
    static Optional<Login> heldLogin(Tx tx, UUID person) {
        tx.sql("select 1 from access.password where company_id = ? and user_id = ? for share")
                .params(tx.company(), person)
                .query(Integer.class)
                .optional();
        return tx.sql("""
                        select p.id, p.name, p.login_key, '', null::timestamptz
                          from access.person p
                         where p.company_id = ? and p.id = ? and not p.archived
                        """)
                .params(tx.company(), person)
                .query(SessionRows::login)
                .optional();
    }

    private static Login login(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject(5, OffsetDateTime.class);
        return new Login(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                until == null ? null : until.toInstant());
    }

    /** A session and the hash of the secret it is known by. */
    record Opening(UUID id, byte[] hash, Instant now, Instant expires) {}

    /**
     * Whether the password is still the one that was looked at. Whoever changes it, or puts a second factor in force, waits
     * for us from here on, and then finds the session that we open among those to end; or we wait and find another password.
     */
    static boolean holds(Tx tx, Login login) {
        return tx.sql("select 1 from access.password where company_id = ? and user_id = ? and hash = ? for share")
                .params(tx.company(), login.person(), login.hash())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    static void open(Tx tx, Opening opening, UUID person, Caller caller, Way way) {
        Browsers browsers = Browsers.of(caller.agent());
        tx.sql("""
                        insert into access.session (company_id, token_hash, id, user_id, device, browser, system, address,
                               opened_at, seen_at, expires_at, way)
                        values (:company, :hash, :id, :person, :device, :browser, :system, :address, :now, :now, :expires,
                               :way)
                        """)
                .param("company", tx.company())
                .param("hash", opening.hash())
                .param("id", opening.id())
                .param("person", person)
                .param("device", caller.browser())
                .param("browser", browsers.browser())
                .param("system", browsers.system())
                .param("address", caller.address())
                .param("now", opening.now().atOffset(ZoneOffset.UTC))
                .param("expires", opening.expires().atOffset(ZoneOffset.UTC))
                .param("way", way.text())
                .update();
    }

    /** When the person last showed in it who they are, be it by signing in; empty if there is no such session. */
    static Optional<Instant> provedAt(Tx tx, UUID id) {
        return tx.sql("select greatest(opened_at, proved_at) from access.session where company_id = ? and id = ?")
                .params(tx.company(), id)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The person has shown in it who they are. */
    static int proved(Tx tx, UUID id, Instant now) {
        return tx.sql("update access.session set proved_at = ? where company_id = ? and id = ? and closed_at is null")
                .params(now.atOffset(ZoneOffset.UTC), tx.company(), id)
                .update();
    }

    /** A passkey was shown in it, be it to open it: as long as that is there, it is the second factor of the session. */
    static void byPasskey(Tx tx, UUID id, UUID passkey) {
        tx.sql("update access.session set passkey_id = ? where company_id = ? and id = ? and closed_at is null")
                .params(passkey, tx.company(), id)
                .update();
    }

    /** It stands on somebody's being signed in at the provider, and ends with that. */
    static void onVisit(Tx tx, UUID id, UUID visit) {
        tx.sql("update access.session set visit_id = ? where company_id = ? and id = ? and closed_at is null")
                .params(visit, tx.company(), id)
                .update();
    }

    /** Notes that it was used, once a minute at most. */
    static int touch(Tx tx, UUID id, Instant now) {
        return tx.sql("""
                update access.session set seen_at = ?
                 where company_id = ? and id = ? and closed_at is null and seen_at <= ?
                """)
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        tx.company(),
                        id,
                        now.minus(Credentials.NOTED_EVERY).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of a person that hold, the one used last first. */
    static List<Session> of(Tx tx, UUID person, Instant now, SessionLimits limits) {
        return tx.sql("select " + COLUMNS + """
                          from access.session
                         where company_id = ? and user_id = ? and closed_at is null and expires_at > ? and seen_at > ?
                         order by seen_at desc, id desc
                        """)
                .params(
                        tx.company(),
                        person,
                        now.atOffset(ZoneOffset.UTC),
                        limits.tooOld(now).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Session(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getObject(9, OffsetDateTime.class).toInstant(),
                        row.getInt(10)))
                .list();
    }

    /** Whose an open session is. */
    static Optional<UUID> owner(Tx tx, UUID id) {
        return tx.sql("select user_id from access.session where company_id = ? and id = ? and closed_at is null")
                .params(tx.company(), id)
                .query(UUID.class)
                .optional();
    }

    /** A session that was changed: its new version and whose it is. */
    record Changed(UUID id, int version, UUID person) {}

    private static Changed changed(ResultSet row, int number) throws SQLException {
        return new Changed(row.getObject(1, UUID.class), row.getInt(2), row.getObject(3, UUID.class));
    }

    static Optional<Changed> name(Tx tx, UUID id, @Nullable String name) {
        return tx.sql("""
                        update access.session set name = :name, version = version + 1
                         where company_id = :company and id = :id and closed_at is null
                        returning id, version, user_id
                        """)
                .param("name", name)
                .param("company", tx.company())
                .param("id", id)
                .query(SessionRows::changed)
                .optional();
    }

    /** Ends it; nothing if it was over. */
    static Optional<Changed> close(Tx tx, UUID id, Instant now) {
        return tx.sql("""
                        update access.session set closed_at = :now, version = version + 1
                         where company_id = :company and id = :id and closed_at is null
                        returning id, version, user_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("company", tx.company())
                .param("id", id)
                .query(SessionRows::changed)
                .optional();
    }

    /** Ends those of a person that were opened by this passkey, as far as no later one has been shown in them. */
    static List<Changed> closeOpenedBy(Tx tx, UUID person, UUID passkey, @Nullable UUID but, Instant now) {
        return tx.sql("""
                        update access.session set closed_at = :now, version = version + 1
                         where company_id = :company and user_id = :person and closed_at is null
                           and way = 'passkey' and passkey_id = :passkey and id is distinct from :but::uuid
                        returning id, version, user_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("company", tx.company())
                .param("person", person)
                .param("passkey", passkey)
                .param("but", but)
                .query(SessionRows::changed)
                .list();
    }

    /** Ends those that stand on one of these visits. */
    static List<Changed> closeOn(Tx tx, List<UUID> visits, Instant now) throws SQLException {
        return tx.sql("""
                        update access.session set closed_at = :now, version = version + 1
                         where company_id = :company and visit_id = any(:visits) and closed_at is null
                        returning id, version, user_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("company", tx.company())
                .param("visits", tx.array("uuid", visits))
                .query(SessionRows::changed)
                .list();
    }

    /** Ends a person's sessions, all or all but one, and all that are half open. */
    static List<Changed> closeAll(Tx tx, UUID person, @Nullable UUID but, Instant now) {
        List<Changed> closed = tx.sql("""
                        update access.session set closed_at = :now, version = version + 1
                         where company_id = :company and user_id = :person and closed_at is null
                           and id is distinct from :but::uuid
                        returning id, version, user_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("company", tx.company())
                .param("person", person)
                .param("but", but)
                .query(SessionRows::changed)
                .list();
        HalfSessionRows.closeAll(tx, person);
        return closed;
    }
}
