package io.tongpin.access.web;

import io.tongpin.access.Credentials;
import io.tongpin.access.Holder;
import io.tongpin.access.OuterSignOut;
import io.tongpin.access.OuterTrips;
import io.tongpin.access.OuterTrips.Begun;
import io.tongpin.access.PasskeyProof;
import io.tongpin.access.People;
import io.tongpin.access.Sessions;
import io.tongpin.access.SetUp;
import io.tongpin.access.SignIn;
import io.tongpin.access.SignIn.Entered;
import io.tongpin.access.SignIn.Half;
import io.tongpin.access.SignIn.Opened;
import io.tongpin.access.StepUp;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping(value = "/api/session", produces = MediaType.APPLICATION_JSON_VALUE)
class SessionController {

    private final SignIn signIn;
    private final SetUp setUp;
    private final Credentials credentials;
    private final People people;
    private final Sessions sessions;
    private final SessionPage page;
    private final StepUp stepUp;
    private final PasskeyProof passkeys;
    private final PasskeySites sites;
    private final OuterSignOut outer;
    private final Ids ids;

    SessionController(
            SignIn signIn,
            SetUp setUp,
            Credentials credentials,
            People people,
            Sessions sessions,
            SessionPage page,
            StepUp stepUp,
            PasskeyProof passkeys,
            PasskeySites sites,
            OuterSignOut outer,
            Ids ids) {
        this.signIn = signIn;
        this.setUp = setUp;
        this.credentials = credentials;
        this.people = people;
        this.sessions = sessions;
        this.page = page;
        this.stepUp = stepUp;
        this.passkeys = passkeys;
        this.sites = sites;
        this.outer = outer;
        this.ids = ids;
    }

    record LoginJson(@Nullable String login, @Nullable String password) {}

    record CodeJson(@Nullable String code) {}

    /** One of them. */
    record ProofJson(@Nullable String password, @Nullable String code, PasskeyJson.@Nullable Answer passkey) {}

    record PasswordJson(@Nullable String old, @Nullable String password) {}

    @GetMapping
    @Needs(Needs.NOTHING)
    SessionJson session(HttpServletRequest request) {
        Actor actor = SignedIn.actor(request);
        if (actor == null) {
            throw new Refused(new Refusal("access.not-signed-in", 401, page.toStrangers(setUp.needed())));
        }
        return page.show(actor, SignedIn.starting(request), SignedIn.enrolling(request), request);
    }

    @PostMapping
    @Needs(Needs.NOTHING)
    ResponseEntity<SessionJson> signIn(
            @RequestBody LoginJson json, HttpServletRequest request, HttpServletResponse response) {
        Entered entered = Refused.unless(
                signIn.signIn(Given.text(json.login()), Given.text(json.password()), SessionCookie.caller(request)));
        return switch (entered) {
            case Opened opened -> signedIn(opened, request);
            case Half half -> {
                response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.half(half, request));
                throw new Refused(new Refusal("access.second-factor-needed", 401, Map.of()));
            }
        };
    }

    /** The second step: a code from the phone, or a recovery code. */
    @PostMapping("/second-factor")
    @Needs(Needs.NOTHING)
    ResponseEntity<SessionJson> secondStep(@RequestBody CodeJson json, HttpServletRequest request) {
        String half = SessionCookie.value(SignedIn.HALF, request);
        Opened opened = Refused.unless(
                signIn.secondStep(half == null ? "" : half, Given.text(json.code()), SessionCookie.caller(request)));
        return signedIn(opened, request, SessionCookie.noHalf(request));
    }

    /**
     * What every door answers with when it has opened: the cookies of the session, and who it is.
     *
     * @param over cookies of the way in, which is over
     */
    ResponseEntity<SessionJson> signedIn(Opened opened, HttpServletRequest request, String... over) {
        Holder holder = credentials.session(opened.secret(), false);
        if (holder == null) {
            throw new IllegalStateException("a session that was just opened is not there");
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.of(opened, request),
                        SessionCookie.device(opened, request))
                .header(HttpHeaders.SET_COOKIE, over)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(page.show(holder.actor(), holder.starting(), holder.enrolling(), request));
    }

    /** The node's own page after {@code POST /api/setup}: signs the new owner in. */
    ResponseEntity<SessionJson> signIn(String login, String password, HttpServletRequest request) {
        Entered entered = Refused.unless(signIn.signIn(login, password, SessionCookie.caller(request)));
        if (!(entered instanceof Opened opened)) {
            throw new IllegalStateException("somebody new has no second factor");
        }
        return signedIn(opened, request);
    }

    /** @param address where the browser goes on to sign out at the provider too */
    record SignedOutJson(String address) {}

    @DeleteMapping
    @Needs(Needs.SIGN_IN)
    ResponseEntity<SignedOutJson> signOut(Actor actor, HttpServletRequest request) {
        UUID session = SignedIn.session(request);
        if (session != null) {
            // Ending it twice is fine.
            sessions.end(actor, session);
        }
        Begun wayOut = session == null
                ? null
                : outer.leave(actor.company(), session, OuterSignOutController.back(request))
                        .orElse(null);
        String none = SessionCookie.none(request);
        return wayOut == null
                ? ResponseEntity.noContent()
                        .header(HttpHeaders.SET_COOKIE, none)
                        .build()
                : ResponseEntity.ok()
                        .header(HttpHeaders.SET_COOKIE, none)
                        .header(
                                HttpHeaders.SET_COOKIE,
                                SessionCookie.trip(wayOut.secret(), OuterTrips.LONGEST, request))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(new SignedOutJson(wayOut.address().toString()));
    }

    /** Holds for five minutes, in this session. A script has no person at it who could show anything. */
    @PostMapping("/proof")
    @Needs(Needs.SIGN_IN)
    ResponseEntity<Void> prove(Actor actor, @RequestBody ProofJson json, HttpServletRequest request) {
        UUID session = SignedIn.session(request);
        if (session == null) {
            throw new Refused(Refusal.rule("access.browser-only"));
        }
        Optional<Refusal> wrong = wrong(actor, session, json, request);
        if (wrong.isPresent()) {
            throw new Refused(wrong.get());
        }
        return ResponseEntity.noContent().build();
    }

    private Optional<Refusal> wrong(Actor actor, UUID session, ProofJson json, HttpServletRequest request) {
        if (json.passkey() != null) {
            return passkeys.show(
                    actor, session, json.passkey().read(), sites.here(request), SessionCookie.caller(request));
        }
        String code = Given.text(json.code());
        return code.isEmpty()
                ? stepUp.byPassword(actor, session, Given.text(json.password()))
                : stepUp.byCode(actor, session, code);
    }

    @PutMapping("/password")
    @Needs(Needs.SIGN_IN)
    ResponseEntity<Void> changePassword(
            Actor actor,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable UUID command,
            @RequestBody PasswordJson json,
            HttpServletRequest request) {
        Refused.unless(people.changePassword(
                actor,
                command == null ? ids.next() : command,
                Given.text(json.old()),
                Given.text(json.password()),
                SignedIn.session(request)));
        return ResponseEntity.noContent().build();
    }
}
