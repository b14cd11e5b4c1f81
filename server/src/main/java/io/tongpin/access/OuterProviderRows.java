package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.util.Optional;
import java.util.UUID;

/** Rows of access.outer_provider: one of a company at most. */
final class OuterProviderRows {

    private OuterProviderRows() {}

    static Optional<OuterProvider> find(Tx tx) {
        return tx.sql("""
                        select id, version, issuer, client_id, name, claim, trusts_factor, signs_out, active, secret
                          from access.outer_provider where company_id = ?
                        """)
                .params(tx.company())
                .query((row, n) -> new OuterProvider(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getBoolean(7),
                        row.getBoolean(8),
                        row.getBoolean(9),
                        row.getBytes(10)))
                .optional();
    }

    /** Holds it, and tells its version; 0 if there is none. */
    static int lock(Tx tx) {
        return tx.sql("select version from access.outer_provider where company_id = ? for update")
                .params(tx.company())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    static void write(Tx tx, OuterProvider provider) {
        tx.sql("""
                insert into access.outer_provider (company_id, id, version, issuer, client_id, secret, name, claim,
                       trusts_factor, signs_out, active)
                values (:company, :id, :version, :issuer, :client, :secret, :name, :claim, :trusts, :out, :active)
                on conflict (company_id, id) do update
                   set version = excluded.version, issuer = excluded.issuer, client_id = excluded.client_id,
                       secret = excluded.secret, name = excluded.name, claim = excluded.claim,
                       trusts_factor = excluded.trusts_factor, signs_out = excluded.signs_out, active = excluded.active
                """)
                .param("company", tx.company())
                .param("id", provider.id())
                .param("version", provider.version())
                .param("issuer", provider.issuer())
                .param("client", provider.clientId())
                .param("secret", provider.sealed())
                .param("name", provider.name())
                .param("claim", provider.claim())
                .param("trusts", provider.trustsFactor())
                .param("out", provider.signsOut())
                .param("active", provider.active())
                .update();
    }
}
