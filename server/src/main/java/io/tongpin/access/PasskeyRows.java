package io.tongpin.access;

import io.tongpin.access.PasskeyCheck.Made;
import io.tongpin.access.PasskeyCheck.Right;
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

/** Rows of access.passkey and access.passkey_holder. */
final class PasskeyRows {

    private PasskeyRows() {}

    /** What is needed to check a signature, and whose it is. */
    record Key(
            UUID id,
            int version,
            UUID person,
            String name,
            String rpId,
            byte[] publicKey,
            long counter,
            boolean maySync,
            boolean synced,
            byte[] handle) {}

    /** Of a person, the oldest first. */
    static List<Passkey> of(Tx tx, UUID person) {
        return tx.sql("""
                        select id, version, rp_id, credential_id, transports, synced, name, made_at, made_on, used_at,
                               used_on, copied_at
                          from access.passkey where company_id = ? and user_id = ? order by made_at, id
                        """)
                .params(tx.company(), person)
                .query((row, n) -> new Passkey(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getBytes(4),
                        List.of((String[]) row.getArray(5).getArray()),
                        row.getBoolean(6),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getString(9),
                        instant(row, 10),
                        row.getString(11),
                        instant(row, 12)))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static boolean any(Tx tx, UUID person) {
        return tx.sql("select exists (select from access.passkey where company_id = ? and user_id = ?)")
                .params(tx.company(), person)
                .query(Boolean.class)
                .single();
    }

    /** Finds it and holds it, so that of two who show it at once one comes after the other. */
    static Optional<Key> lock(Tx tx, byte[] credential) {
        return tx.sql("""
                        select k.id, k.version, k.user_id, k.name, k.rp_id, k.public_key, k.counter, k.may_sync, k.synced,
                               h.handle
                          from access.passkey k
                          join access.passkey_holder h on h.company_id = k.company_id and h.user_id = k.user_id
                         where k.company_id = ? and k.credential_id = ?
                           for update of k
                        """)
                .params(tx.company(), credential)
                .query((row, n) -> new Key(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getBytes(6),
                        row.getLong(7),
                        row.getBoolean(8),
                        row.getBoolean(9),
                        row.getBytes(10)))
                .optional();
    }

    /** What devices call the person by: what was drawn before, or what is drawn now. */
    static byte[] handle(Tx tx, UUID person, byte[] drawn) {
        tx.sql(
                        "insert into access.passkey_holder (company_id, user_id, handle) values (?, ?, ?) on conflict do nothing")
                .params(tx.company(), person, drawn)
                .update();
        return tx.sql("select handle from access.passkey_holder where company_id = ? and user_id = ?")
                .params(tx.company(), person)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** Whoever adds one waits here for whoever adds another; how many there are. */
    static int count(Tx tx, UUID person) {
        tx.sql("select 1 from access.passkey_holder where company_id = ? and user_id = ? for update")
                .params(tx.company(), person)
                .query(Integer.class)
                .list();
        return tx.sql("select count(*) from access.passkey where company_id = ? and user_id = ?")
                .params(tx.company(), person)
                .query(Integer.class)
                .single();
    }

    /** @param on the browser it was made in */
    record New(UUID id, UUID person, String rpId, String name, Instant now, String on, List<String> transports) {}

    /** False if it is somebody's already. */
    static boolean add(Tx tx, New added, Made made) throws SQLException {
        return tx.sql("""
                        insert into access.passkey (company_id, id, version, user_id, rp_id, credential_id, public_key, counter,
                               may_sync, synced, transports, name, made_at, made_on)
                        values (:company, :id, 1, :person, :rp, :credential, :key, :counter, :may, :synced, :transports, :name,
                               :now, :on)
                        on conflict (company_id, credential_id) do nothing
                        """)
                        .param("company", tx.company())
                        .param("id", added.id())
                        .param("person", added.person())
                        .param("rp", added.rpId())
                        .param("credential", made.credential())
                        .param("key", made.publicKey())
                        .param("counter", made.counter())
                        .param("may", made.maySync())
                        .param("synced", made.synced())
                        .param("transports", tx.array("text", added.transports()))
                        .param("name", added.name())
                        .param("now", added.now().atOffset(ZoneOffset.UTC))
                        .param("on", added.on())
                        .update()
                == 1;
    }

    /** It was shown, and all was right. */
    static void used(Tx tx, UUID id, Right right, Instant now, String on) {
        tx.sql("""
                update access.passkey set counter = ?, synced = ?, used_at = ?, used_on = ? where company_id = ? and id = ?
                """)
                .params(right.counter(), right.synced(), now.atOffset(ZoneOffset.UTC), on, tx.company(), id)
                .update();
    }

    /** It was shown with a counter that had gone backwards; its new version. */
    static int copied(Tx tx, UUID id, Instant now) {
        return tx.sql("""
                        update access.passkey set copied_at = ?, version = version + 1 where company_id = ? and id = ?
                        returning version
                        """)
                .params(now.atOffset(ZoneOffset.UTC), tx.company(), id)
                .query(Integer.class)
                .single();
    }

    /** Its new version; nothing if the person has no such passkey. */
    static Optional<Integer> rename(Tx tx, UUID person, UUID id, String name) {
        return tx.sql("""
                        update access.passkey set name = ?, version = version + 1
                         where company_id = ? and id = ? and user_id = ? returning version
                        """)
                .params(name, tx.company(), id, person)
                .query(Integer.class)
                .optional();
    }

    /** One that is gone, for the log. */
    record Gone(UUID id, int version, String name) {}

    /** Removes one of a person's, or all of them. */
    static List<Gone> remove(Tx tx, UUID person, @Nullable UUID id) {
        return tx.sql("""
                        delete from access.passkey
                         where company_id = :company and user_id = :person and (:id::uuid is null or id = :id::uuid)
                        returning id, version + 1, name
                        """)
                .param("company", tx.company())
                .param("person", person)
                .param("id", id)
                .query((row, n) -> new Gone(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)))
                .list();
    }
}
