package io.tongpin.access.web;

import io.tongpin.access.OuterSignOut;
import io.tongpin.kernel.Needs;
import io.tongpin.masters.web.Given;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing out at the provider: the browser's way back, and what the provider itself tells. */
@RestController
@RequestMapping(value = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class OuterSignOutController {

    private final OuterSignOut signOut;

    OuterSignOutController(OuterSignOut signOut) {
        this.signOut = signOut;
    }

    /** Where the provider is to send the browser back to: here, by the name that the browser knows us by. */
    static String back(HttpServletRequest request) {
        return URI.create(request.getRequestURL().toString())
                .resolve("/api/session/outer/left")
                .toString();
    }

    /** The browser is back from signing out. It goes on to the door, which says so if it was we who sent it. */
    @GetMapping("/session/outer/left")
    @Needs(Needs.NOTHING)
    ResponseEntity<Void> left(@RequestParam(required = false) @Nullable String state, HttpServletRequest request) {
        boolean ours = signOut.isBack(Given.text(SessionCookie.value(SignedIn.TRIP, request)), Given.text(state));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .location(URI.create(ours ? "/?outer=left" : "/"));
        return (ours ? answer.header(HttpHeaders.SET_COOKIE, SessionCookie.noTrip(request)) : answer).build();
    }

    /** The provider says that somebody has signed out there. No browser is before it: the token says all there is. */
    @PostMapping(path = "/outer/logout", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Needs(Needs.NOTHING)
    ResponseEntity<Void> told(@RequestBody MultiValueMap<String, String> form, HttpServletRequest request) {
        // In an address it would stand in the logs of everything on the way.
        String token = request.getQueryString() == null ? Given.text(form.getFirst("logout_token")) : "";
        Refused.unless(signOut.told(token));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
