package io.tongpin.access.web;

import io.tongpin.access.ApiToken;
import io.tongpin.access.Credentials;
import io.tongpin.access.People;
import io.tongpin.access.Person;
import io.tongpin.access.Tokens;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Listing;
import io.tongpin.masters.Wanted;
import io.tongpin.masters.web.Given;
import io.tongpin.masters.web.Page;
import io.tongpin.platform.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** API tokens: one's own, and those of the people one looks after. A secret is shown once, when its token is made. */
@RestController
@RequestMapping(value = "/api/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
class TokenController {

    private final Tokens tokens;
    private final People people;
    private final InstantSource clock;
    private final Ids ids;

    TokenController(Tokens tokens, People people, InstantSource clock, Ids ids) {
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param user login of the person it stands for; left out: oneself, or the owner on the node's own machine
     * @param stores where it is good for anything; none: wherever the person may
     * @param days how long it holds; left out: until it is revoked
     */
    record TokenWish(
            @Nullable UUID id,
            @Nullable String user,
            @Nullable String name,
            @Nullable List<String> rights,
            @Nullable List<UUID> stores,
            @Nullable Integer days) {}

    /**
     * A token.
     *
     * @param mine whether it is one's own
     * @param seenAt when it was last used, to the minute; null: not yet
     * @param token the secret, where it was just made
     */
    record TokenJson(
            UUID id,
            String code,
            String name,
            UUID user,
            String userName,
            boolean mine,
            List<String> rights,
            List<String> stores,
            @Nullable Instant expiresAt,
            @Nullable Instant seenAt,
            int version,
            boolean archived,
            @Nullable String token) {

        static TokenJson of(ApiToken token, String userName, Actor reader, @Nullable Instant seen) {
            return new TokenJson(
                    token.id(),
                    token.code(),
                    token.name(),
                    token.user(),
                    userName,
                    token.user().equals(reader.user()),
                    token.rights(),
                    token.stores(),
                    token.expiresAt(),
                    seen,
                    token.version(),
                    token.archived(),
                    null);
        }

        TokenJson with(String secret) {
            return new TokenJson(
                    id, code, name, user, userName, mine, rights, stores, expiresAt, seenAt, version, archived, secret);
        }
    }

    @GetMapping
    @Needs(Needs.SIGN_IN)
    Page<TokenJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Listing<ApiToken> found = tokens.list(actor, new Wanted(null, cursor, limit, false, Map.of()));
        List<UUID> ids = found.items().stream().map(ApiToken::id).toList();
        Map<UUID, Instant> seen = tokens.seen(actor.company(), ids);
        Map<UUID, String> names = new HashMap<>();
        return Page.of(
                found,
                token -> TokenJson.of(
                        token,
                        names.computeIfAbsent(token.user(), id -> name(actor, id)),
                        actor,
                        seen.get(token.id())));
    }

    private String name(Actor actor, UUID id) {
        Person person = people.people().find(actor.company(), id);
        return person == null ? "" : person.name();
    }

    @PostMapping
    @Needs(Needs.SIGN_IN)
    @Critical
    TokenJson make(
            Actor actor,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable UUID command,
            @RequestBody TokenWish wish) {
        Person user = user(actor, wish.user());
        if (!user.id().equals(actor.user()) && !People.looksAfter(actor, user)) {
            throw new Refused(new Refusal("access.not-allowed", 403, Map.of("right", "access.edit")));
        }
        Instant expires =
                wish.days() == null ? null : clock.instant().plus(Duration.ofDays(Math.clamp(wish.days(), 1, 3_650)));
        ApiToken wanted = new ApiToken(
                wish.id() == null ? ids.next() : wish.id(),
                "",
                Given.or(wish.name(), "API"),
                user.id(),
                Given.list(wish.rights()),
                Given.list(wish.stores()).stream().map(UUID::toString).sorted().toList(),
                expires,
                0,
                false);
        var made = Refused.unless(tokens.make(actor, command == null ? ids.next() : command, wanted));
        return TokenJson.of(made.token(), user.name(), actor, null).with(made.secret());
    }

    private Person user(Actor actor, @Nullable String login) {
        Optional<Person> found = login != null && !login.isBlank()
                ? people.byLogin(actor.company(), login)
                : actor.user().equals(Credentials.NODE)
                        ? people.owner(actor.company())
                        : Optional.ofNullable(people.people().find(actor.company(), actor.user()));
        return found.orElseThrow(() -> new Refused(Refusal.unknown("access.user-unknown", login == null ? "" : login)));
    }

    /** Revokes it; holds from the next request on. */
    @PostMapping("/{id}/archive")
    @Needs(Needs.SIGN_IN)
    TokenJson revoke(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable UUID command) {
        ApiToken revoked = Refused.unless(tokens.revoke(actor, command == null ? ids.next() : command, id));
        return TokenJson.of(revoked, name(actor, revoked.user()), actor, null);
    }
}
