package io.tongpin.access.web;

import io.tongpin.access.SecondFactors;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own second factor; others' is found at the people. Only at a browser: a script has none. */
@RestController
@RequestMapping(value = "/api/second-factor", produces = MediaType.APPLICATION_JSON_VALUE)
class SecondFactorController {

    private final SecondFactors factors;

    SecondFactorController(SecondFactors factors) {
        this.factors = factors;
    }

    /**
     * Whether there is one.
     *
     * @param since since when; null: there is none
     * @param codesLeft recovery codes that were not used yet
     * @param passkeys how many there are, which are a second factor too
     * @param copiedAt when one of them was last shown with a counter that had gone backwards; null: never
     */
    record FactorJson(
            boolean on,
            @Nullable Instant since,
            int codesLeft,
            int passkeys,
            @Nullable Instant copiedAt) {

        static FactorJson of(SecondFactors.State state) {
            return new FactorJson(
                    state.since() != null, state.since(), state.codesLeft(), state.passkeys(), state.copiedAt());
        }
    }

    record BeginJson(@Nullable String password) {}

    record CodeJson(@Nullable String code) {}

    /** What the app on the phone has to know, as text and as the address that a camera reads. */
    record OfferJson(String secret, String uri) {}

    /** Told this once. */
    record RecoveryJson(List<String> recoveryCodes) {}

    @GetMapping
    @Needs(Needs.SIGN_IN)
    FactorJson own(Actor actor) {
        return FactorJson.of(factors.own(actor));
    }

    /** Begins; it holds when a code has confirmed it. */
    @PostMapping
    @Needs(Needs.SIGN_IN)
    ResponseEntity<OfferJson> begin(Actor actor, @RequestBody BeginJson json, HttpServletRequest request) {
        session(request);
        SecondFactors.Offer offer = Refused.unless(factors.begin(actor, Given.text(json.password())));
        return once(new OfferJson(offer.secret(), offer.uri()));
    }

    /** Puts it in force. */
    @PostMapping("/confirm")
    @Needs(Needs.SIGN_IN)
    ResponseEntity<RecoveryJson> confirm(
            Actor actor,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody CodeJson json,
            HttpServletRequest request) {
        UUID session = session(request);
        return once(
                new RecoveryJson(Refused.unless(factors.confirm(actor, command, Given.text(json.code()), session))));
    }

    /** New recovery codes; those of before open nothing any more. */
    @PostMapping("/codes")
    @Needs(Needs.SIGN_IN)
    ResponseEntity<RecoveryJson> codes(
            Actor actor,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody CodeJson json,
            HttpServletRequest request) {
        session(request);
        return once(new RecoveryJson(Refused.unless(factors.renewCodes(actor, command, Given.text(json.code())))));
    }

    /** Gives it up. */
    @PostMapping("/end")
    @Needs(Needs.SIGN_IN)
    ResponseEntity<Void> end(
            Actor actor,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody CodeJson json,
            HttpServletRequest request) {
        session(request);
        Refused.unless(factors.end(actor, command, Given.text(json.code())));
        return ResponseEntity.noContent().build();
    }

    private static UUID session(HttpServletRequest request) {
        UUID here = SignedIn.session(request);
        if (here == null) {
            throw new Refused(Refusal.rule("access.browser-only"));
        }
        return here;
    }

    private static <T> ResponseEntity<T> once(T body) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(body);
    }
}
