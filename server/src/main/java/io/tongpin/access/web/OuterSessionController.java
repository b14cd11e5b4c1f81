package io.tongpin.access.web;

import io.tongpin.access.OuterSignIn;
import io.tongpin.access.OuterTrips;
import io.tongpin.access.OuterTrips.Back;
import io.tongpin.access.OuterTrips.Begun;
import io.tongpin.access.SignIn.Half;
import io.tongpin.access.SignIn.Opened;
import io.tongpin.access.oidc.OpenIdConnect.Returned;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in by way of the provider: there, back, and in. */
@RestController
@RequestMapping(value = "/api/session/outer", produces = MediaType.APPLICATION_JSON_VALUE)
class OuterSessionController {

    private final OuterTrips trips;
    private final OuterSignIn signIn;
    private final SessionController sessions;

    OuterSessionController(OuterTrips trips, OuterSignIn signIn, SessionController sessions) {
        this.trips = trips;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /** @param name what the button says; null: there is no button */
    record DoorJson(@Nullable String name) {}

    /** @param address where the browser goes */
    record WayJson(String address) {}

    @GetMapping
    @Needs(Needs.NOTHING)
    DoorJson door() {
        return new DoorJson(trips.door().orElse(null));
    }

    @PostMapping
    @Needs(Needs.NOTHING)
    ResponseEntity<WayJson> begin(HttpServletRequest request) {
        return way(Refused.unless(trips.toEnter(redirect(request))), request);
    }

    static ResponseEntity<WayJson> way(Begun begun, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.trip(begun.secret(), OuterTrips.LONGEST, request))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new WayJson(begun.address().toString()));
    }

    /** Where the provider is to send the browser back to: here, by the name that the browser knows us by. */
    static String redirect(HttpServletRequest request) {
        return URI.create(request.getRequestURL().toString())
                .resolve("/api/session/outer/callback")
                .toString();
    }

    /** The provider sends the browser back. It goes on to a page of ours and nowhere else, whatever came of it. */
    @GetMapping("/callback")
    @Needs(Needs.NOTHING)
    ResponseEntity<Void> back(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String iss,
            HttpServletRequest request) {
        String trip = Given.text(SessionCookie.value(SignedIn.TRIP, request));
        Back where = trips.back(trip, Given.text(state), new Returned(code, error, iss));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .location(URI.create(where == Back.ACCOUNT ? "/account?outer=back" : "/?outer=back"))
                .build();
    }

    /** The page signs in whom the provider has vouched for. */
    @PostMapping("/enter")
    @Needs(Needs.NOTHING)
    ResponseEntity<SessionJson> enter(HttpServletRequest request, HttpServletResponse response) {
        String trip = Given.text(SessionCookie.value(SignedIn.TRIP, request));
        String over = SessionCookie.noTrip(request);
        return switch (Refused.unless(signIn.enter(trip, SessionCookie.caller(request)))) {
            case Opened opened -> sessions.signedIn(opened, request, over);
            case Half half -> {
                response.addHeader(HttpHeaders.SET_COOKIE, over);
                response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.half(half, request));
                throw new Refused(new Refusal("access.second-factor-needed", 401, Map.of()));
            }
        };
    }
}
