package io.tongpin.access.web;

import io.tongpin.access.ApiToken;
import io.tongpin.access.Credentials;
import io.tongpin.access.People;
import io.tongpin.access.Person;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Wanted;
import io.tongpin.masters.web.Given;
import io.tongpin.masters.web.Page;
import io.tongpin.platform.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

/** API tokens: one's own, and everybody's for who manages people. A secret is shown once, when its token is made. */
@RestController
@RequestMapping(value = "/api/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
class TokenController {

    private final People people;
    private final InstantSource clock;
    private final Ids ids;

    TokenController(People people, InstantSource clock, Ids ids) {
        this.people = people;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param user login of the person it stands for; left out: oneself, or the owner on the node's own machine
     * @param days how long it holds; left out: until it is revoked
     */
    record TokenWish(
            @Nullable UUID id,
            @Nullable String user,
            @Nullable String name,
            @Nullable List<String> rights,
            @Nullable Integer days) {}

    record TokenJson(
            UUID id,
            String code,
            String name,
            UUID user,
            List<String> rights,
            @Nullable Instant expiresAt,
            int version,
            boolean archived,
            @Nullable String token) {

        static TokenJson of(ApiToken token, @Nullable String secret) {
            return new TokenJson(
                    token.id(),
                    token.code(),
                    token.name(),
                    token.user(),
                    token.rights(),
                    token.expiresAt(),
                    token.version(),
                    token.archived(),
                    secret);
        }
    }

    @GetMapping
    @Needs(Needs.SIGN_IN)
    Page<TokenJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Wanted wanted = new Wanted(null, cursor, limit, false, Map.of());
        return Page.of(
                people.tokens()
                        .list(
                                actor.company(),
                                actor.reach("access", "view").everywhere() ? wanted : wanted.and("user", actor.user())),
                token -> TokenJson.of(token, null));
    }

    @PostMapping
    @Needs(Needs.SIGN_IN)
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
                expires,
                0,
                false);
        var made = Refused.unless(people.makeToken(actor, command == null ? ids.next() : command, wanted));
        return TokenJson.of(made.token(), made.secret());
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
        ApiToken token = people.tokens().find(actor.company(), id);
        Person user = token == null ? null : people.people().find(actor.company(), token.user());
        if (token == null || !token.user().equals(actor.user()) && !People.looksAfter(actor, user)) {
            throw new Refused(Refusal.unknown("master.unknown", id));
        }
        return TokenJson.of(
                Refused.unless(people.tokens().archive(actor, command == null ? ids.next() : command, id)), null);
    }
}
