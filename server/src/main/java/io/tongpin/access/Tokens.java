package io.tongpin.access;

import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.masters.Listing;
import io.tongpin.masters.Prepared;
import io.tongpin.masters.Wanted;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** API keys (API 密钥): made, listed and revoked; what one can do is never more than its user and its maker may. */
public final class Tokens {

    private final Database database;
    private final MasterWrite write;
    private final People people;
    private final Chains chains;
    private final RandomGenerator random;

    public Tokens(Database database, MasterWrite write, People people, Chains chains, RandomGenerator random) {
        this.database = database;
        this.write = write;
        this.people = people;
        this.chains = chains;
        this.random = random;
    }

    /** A new token with its secret, which is told here and never again. */
    public record Made(ApiToken token, String secret) {}

    /** One's own, and those of the people one looks after. */
    public Listing<ApiToken> list(Actor actor, Wanted wanted) {
        return people.tokens()
                .list(
                        actor.company(),
                        switch (actor.reach("access", "edit")) {
                            case StoreScope.Everywhere _ -> wanted;
                            case StoreScope.These(Set<UUID> stores, Set<UUID> _, boolean _)
                            when stores.isEmpty() -> wanted.and("user", actor.user());
                            case StoreScope.These(Set<UUID> stores, Set<UUID> _, boolean _) ->
                                wanted.within("user", withOwn(actor, stores));
                        });
    }

    private Set<UUID> withOwn(Actor actor, Set<UUID> stores) {
        Set<UUID> users = new HashSet<>(database.read(actor.company(), tx -> TokenRows.peopleOf(tx, stores)));
        users.add(actor.user());
        return users;
    }

    /** When each was last used, to the minute; what never was is not there. */
    public Map<UUID, Instant> seen(int company, Collection<UUID> tokens) {
        return tokens.isEmpty() ? Map.of() : database.read(company, tx -> TokenRows.seen(tx, tokens));
    }

    public Outcome<Made> make(Actor actor, UUID command, ApiToken wanted) {
        Person user = people.people().find(actor.company(), wanted.user());
        if (user == null) {
            return Outcome.refused(Refusal.unknown("access.user-unknown", wanted.user()));
        }
        Outcome<Set<UUID>> stores = stores(actor.company(), wanted.stores());
        if (!(stores instanceof Outcome.Done<Set<UUID>>(Set<UUID> limits))) {
            return Outcome.refused(((Outcome.Refused<Set<UUID>>) stores).why());
        }
        List<Refusal> why = people.giving().token(actor, user, wanted.rights(), limits);
        return why.isEmpty() ? made(actor, command, wanted) : Outcome.refused(why);
    }

    private Outcome<Set<UUID>> stores(int company, List<String> named) {
        Set<UUID> known = chains.of(company).stores().keySet();
        Set<UUID> limits = new HashSet<>();
        for (String one : named) {
            UUID store = UUID.fromString(one);
            if (!known.contains(store)) {
                return Outcome.refused(Refusal.input("access.unit-unknown", "unit", one));
            }
            limits.add(store);
        }
        return Outcome.done(limits);
    }

    private Outcome<Made> made(Actor actor, UUID command, ApiToken wanted) {
        String secret = Secrets.api(actor.company(), random);
        ApiToken token = new ApiToken(
                wanted.id(),
                secret.substring(0, secret.indexOf('.') + 9),
                wanted.name(),
                wanted.user(),
                wanted.rights(),
                wanted.stores(),
                wanted.expiresAt(),
                0,
                false);
        boolean[] ran = new boolean[1];
        byte[] request = CanonicalJson.bytes(Map.of(
                "name", wanted.name(),
                "user", wanted.user(),
                "rights", wanted.rights(),
                "stores", wanted.stores()));
        Outcome<Integer> ending = write.run(actor, command, token.id(), request, tx -> {
            Prepared<ApiToken> prepared = people.tokens().prepare(tx, List.of(token), Set.of());
            if (!prepared.refusals().isEmpty()) {
                return Outcome.refused(prepared.reasons());
            }
            ran[0] = true;
            List<Written> written = new ArrayList<>(prepared.write(tx));
            TokenRows.keep(tx, Secrets.hash(secret), token.id());
            return Outcome.done(written);
        });
        return switch (ending) {
            case Outcome.Refused<Integer>(List<Refusal> no) -> Outcome.refused(no);
            // The answer was lost on its way, and nobody knows the secret any more.
            case Outcome.Done<Integer> _ when !ran[0] -> Outcome.refused(Refusal.rule("access.token-shown-once"));
            case Outcome.Done<Integer>(Integer version) -> Outcome.done(new Made(at(token, version), secret));
        };
    }

    private static ApiToken at(ApiToken token, int version) {
        return new ApiToken(
                token.id(),
                token.code(),
                token.name(),
                token.user(),
                token.rights(),
                token.stores(),
                token.expiresAt(),
                version,
                false);
    }

    /** Revokes one's own, or that of somebody one looks after; holds from the next request on. */
    public Outcome<ApiToken> revoke(Actor actor, UUID command, UUID id) {
        ApiToken token = people.tokens().find(actor.company(), id);
        Person user = token == null ? null : people.people().find(actor.company(), token.user());
        return token == null || !token.user().equals(actor.user()) && !People.looksAfter(actor, user)
                ? Outcome.refused(Refusal.unknown("master.unknown", id))
                : people.tokens().archive(actor, command, id);
    }
}
