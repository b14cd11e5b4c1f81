package io.tongpin.access.web;

import io.tongpin.access.OuterIdentities;
import io.tongpin.access.OuterIdentity;
import io.tongpin.access.OuterSignIn;
import io.tongpin.access.OuterTrips;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Critical;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who people are at the provider: one's own, and those of whom one looks after. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class OuterIdentityController {

    private final OuterIdentities identities;
    private final OuterTrips trips;
    private final OuterSignIn signIn;

    OuterIdentityController(OuterIdentities identities, OuterTrips trips, OuterSignIn signIn) {
        this.identities = identities;
        this.trips = trips;
        this.signIn = signIn;
    }

    /**
     * Who somebody is at a provider.
     *
     * @param label how people recognise them
     * @param usedAt when somebody last signed in by it; null: not yet
     */
    record IdentityJson(
            UUID id,
            String issuer,
            String label,
            Instant linkedAt,
            @Nullable Instant usedAt) {

        static IdentityJson of(OuterIdentity one) {
            return new IdentityJson(one.id(), one.issuer(), one.label(), one.linkedAt(), one.usedAt());
        }
    }

    /** @param expected as whom somebody is expected at the provider; null: as nobody, or one's own list */
    record IdentitiesJson(
            List<IdentityJson> items, @Nullable String expected) {

        static IdentitiesJson of(OuterIdentities.Known known) {
            return new IdentitiesJson(
                    known.identities().stream().map(IdentityJson::of).toList(), known.expected());
        }
    }

    record ExpectedJson(@Nullable String address) {}

    @GetMapping("/outer-identities")
    @Needs(Needs.SIGN_IN)
    IdentitiesJson own(Actor actor) {
        return IdentitiesJson.of(identities.own(actor));
    }

    /** Begins to link one's own: the browser goes to the provider. */
    @PostMapping("/outer-identities")
    @Needs(Needs.SIGN_IN)
    @Critical(Critical.Level.ALWAYS)
    ResponseEntity<OuterSessionController.WayJson> begin(Actor actor, HttpServletRequest request) {
        String redirect = OuterSessionController.redirect(request);
        return OuterSessionController.way(Refused.unless(trips.toLink(actor, session(request), redirect)), request);
    }

    /** Links whom the provider has vouched for, when the browser is back. */
    @PostMapping("/outer-identities/confirm")
    @Needs(Needs.SIGN_IN)
    ResponseEntity<IdentitiesJson> confirm(
            Actor actor, @RequestHeader("Idempotency-Key") UUID command, HttpServletRequest request) {
        String trip = Given.text(SessionCookie.value(SignedIn.TRIP, request));
        Refused.unless(signIn.link(actor, command, session(request), trip));
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.noTrip(request))
                .body(IdentitiesJson.of(identities.own(actor)));
    }

    /** Takes one away: one's own, or that of somebody whom one looks after. */
    @DeleteMapping("/outer-identities/{id}")
    @Needs(Needs.SIGN_IN)
    @Critical(Critical.Level.ALWAYS)
    ResponseEntity<Void> unlink(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            HttpServletRequest request) {
        Refused.unless(identities.unlink(actor, command, id, SignedIn.session(request)));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/users/{id}/outer-identities")
    @Needs("access.edit")
    IdentitiesJson of(Actor actor, @PathVariable UUID id) {
        return IdentitiesJson.of(Refused.unless(identities.of(actor, id)));
    }

    /** Says as whom somebody will come from the provider for the first time; an empty address: as nobody. */
    @PutMapping(path = "/users/{id}/outer-expected", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs("access.edit")
    @Critical
    IdentitiesJson expect(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") UUID command,
            @RequestBody ExpectedJson body) {
        String address = body.address();
        if (address == null) {
            throw new Refused(Refusal.input("master.text-required", "field", "address"));
        }
        Refused.unless(identities.expect(actor, command, id, address));
        return IdentitiesJson.of(Refused.unless(identities.of(actor, id)));
    }

    private static UUID session(HttpServletRequest request) {
        UUID here = SignedIn.session(request);
        if (here == null) {
            throw new Refused(Refusal.rule("access.browser-only"));
        }
        return here;
    }
}
