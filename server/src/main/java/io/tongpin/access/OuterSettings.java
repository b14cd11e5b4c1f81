package io.tongpin.access;

import io.tongpin.access.oidc.Issuers;
import io.tongpin.access.oidc.OpenIdConnect;
import io.tongpin.access.oidc.OuterClient;
import io.tongpin.changes.MasterWrite;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Bounds;
import io.tongpin.platform.Database;
import io.tongpin.platform.NodeKey;
import io.tongpin.platform.Tx;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Which provider a company's people may sign in at, and how that is changed (统一身份登录设置). */
public final class OuterSettings {

    /** What people can change themselves, or get from whoever had it before them, tells nobody from others for good. */
    private static final Set<String> CHANGING =
            Set.of("email", "name", "nickname", "preferred_username", "phone_number", "upn", "unique_name");

    private final Database database;
    private final MasterWrite write;
    private final NodeKey key;
    private final OpenIdConnect oidc;
    private final RandomGenerator random;

    public OuterSettings(
            Database database, MasterWrite write, NodeKey key, OpenIdConnect oidc, RandomGenerator random) {
        this.database = database;
        this.write = write;
        this.key = key;
        this.oidc = oidc;
        this.random = random;
    }

    /** As it is kept, without the secret. */
    public record Kept(
            UUID id,
            int version,
            String issuer,
            String clientId,
            String name,
            String claim,
            boolean trustsFactor,
            boolean signsOut,
            boolean active) {}

    /**
     * As somebody wants it.
     *
     * @param secret empty: the one that is kept
     */
    public record Wish(
            String issuer,
            String clientId,
            String secret,
            String name,
            String claim,
            boolean trustsFactor,
            boolean signsOut,
            boolean active) {

        @Override
        public String toString() {
            return "client " + clientId + " of " + issuer;
        }
    }

    public Optional<Kept> of(int company) {
        return database.read(company, OuterProviderRows::find)
                .map(one -> new Kept(
                        one.id(),
                        one.version(),
                        one.issuer(),
                        one.clientId(),
                        one.name(),
                        one.claim(),
                        one.trustsFactor(),
                        one.signsOut(),
                        one.active()));
    }

    /** What it is to the provider, if signing in there is on. */
    Outcome<OuterClient> client(int company) {
        OuterProvider provider = database.read(company, OuterProviderRows::find)
                .filter(OuterProvider::active)
                .orElse(null);
        if (provider == null) {
            return Outcome.refused(Refusal.rule("access.outer-off"));
        }
        return key.open(of(company, provider.issuer()), provider.sealed())
                .map(secret -> Outcome.done(new OuterClient(
                        provider.issuer(),
                        provider.clientId(),
                        new String(secret, StandardCharsets.UTF_8),
                        provider.claim())))
                .orElseGet(() -> Outcome.refused(Refusal.rule("access.outer-secret-unreadable")));
    }

    /** What the secret is sealed under: whoever names another issuer must know it anew, or it could be sent anywhere. */
    private static String of(int company, String issuer) {
        return "client secret for " + issuer + " in " + company;
    }

    /** Whether one could sign in there; the host that people would be sent to. */
    public Outcome<String> test(String issuer) {
        return Issuers.mayBe(issuer)
                ? oidc.test(issuer)
                : Outcome.refused(Refusal.input("access.outer-issuer", "field", "issuer"));
    }

    /** @param seen the version that the wish is based on; 0: there was none */
    public Outcome<Kept> change(Actor actor, UUID command, int seen, Wish wish) {
        List<Refusal> why = malformed(wish);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        OuterProvider before =
                database.read(actor.company(), OuterProviderRows::find).orElse(null);
        UUID id = before == null ? command : before.id();
        MasterWrite.Save save =
                new MasterWrite.Save(command, "outer-provider", "outer-provider.saved", id, seen, null, state(wish));
        return write.save(actor, save, new Saving(wish, id))
                .then(_ -> Outcome.done(of(actor.company()).orElseThrow()));
    }

    private static List<Refusal> malformed(Wish wish) {
        Bounds bounds = new Bounds();
        bounds.required("clientId", wish.clientId(), 200);
        bounds.required("name", wish.name(), 40);
        bounds.optional("secret", wish.secret(), 500);
        if (!Issuers.mayBe(wish.issuer())) {
            bounds.refuse(Refusal.input("access.outer-issuer", "field", "issuer"));
        }
        if (!wish.claim().matches("[A-Za-z0-9_.:/-]{1,80}") || CHANGING.contains(wish.claim())) {
            bounds.refuse(Refusal.input("access.outer-claim", "field", "claim", "claim", wish.claim()));
        }
        return bounds.refusals();
    }

    /** For the log: of the secret only whether it was told. */
    private static Map<String, ?> state(Wish wish) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("issuer", wish.issuer());
        state.put("clientId", wish.clientId());
        state.put("name", wish.name());
        state.put("claim", wish.claim());
        state.put("trustsFactor", wish.trustsFactor());
        state.put("signsOut", wish.signsOut());
        state.put("active", wish.active());
        state.put("newSecret", !wish.secret().isEmpty());
        return state;
    }

    /** The table's part of a save. */
    private final class Saving implements MasterWrite.Table {

        private final Wish wish;
        private final UUID id;

        Saving(Wish wish, UUID id) {
            this.wish = wish;
            this.id = id;
        }

        @Override
        public int lock(Tx tx, UUID record) {
            return OuterProviderRows.lock(tx);
        }

        @Override
        public List<Refusal> check(Tx tx) {
            return wish.secret().isEmpty() && kept(tx) == null
                    ? List.of(Refusal.input("access.outer-secret-needed", "field", "secret"))
                    : List.of();
        }

        @Override
        public void write(Tx tx, int version) {
            byte[] kept = kept(tx);
            byte[] sealed = wish.secret().isEmpty() && kept != null
                    ? kept
                    : key.seal(of(tx.company(), wish.issuer()), wish.secret().getBytes(StandardCharsets.UTF_8), random);
            OuterProviderRows.write(
                    tx,
                    new OuterProvider(
                            id,
                            version,
                            wish.issuer(),
                            wish.clientId(),
                            wish.name(),
                            wish.claim(),
                            wish.trustsFactor(),
                            wish.signsOut(),
                            wish.active(),
                            sealed));
        }

        private byte @Nullable [] kept(Tx tx) {
            return OuterProviderRows.find(tx)
                    .filter(one -> one.issuer().equals(wish.issuer()))
                    .map(OuterProvider::sealed)
                    .orElse(null);
        }
    }
}
