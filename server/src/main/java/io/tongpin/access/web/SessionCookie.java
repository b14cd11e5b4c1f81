package io.tongpin.access.web;

import io.tongpin.access.Caller;
import io.tongpin.access.SignIn.Half;
import io.tongpin.access.SignIn.Opened;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie a browser is signed in by: no script can read it, no other site can make the browser send it. */
final class SessionCookie {

    private static final int LONGEST = 400;

    /** Browsers tell nodes of one machine apart by their ports, and cookies do not: what ours are called, if not as usual. */
    static final String OWN_NAME = SessionCookie.class.getName() + ".name";

    private SessionCookie() {}

    private static String named(String usual, HttpServletRequest request) {
        return request.getServletContext().getAttribute(OWN_NAME) instanceof String own
                ? usual.replaceFirst("^" + SignedIn.COOKIE, own)
                : usual;
    }

    static String of(Opened session, HttpServletRequest request) {
        return cookie(SignedIn.COOKIE, session.secret(), session.life(), request);
    }

    /** It stays when the session is over, and opens nothing by itself. */
    static String device(Opened session, HttpServletRequest request) {
        return cookie(SignedIn.DEVICE, session.device(), session.kept(), request);
    }

    /** Whose password was right; good for the second step alone. */
    static String half(Half half, HttpServletRequest request) {
        return cookie(SignedIn.HALF, half.secret(), half.life(), request);
    }

    static String noHalf(HttpServletRequest request) {
        return cookie(SignedIn.HALF, "", Duration.ZERO, request);
    }

    /** Whose way to the provider and back it is. The provider's page sends the browser back, so it may come along from there. */
    static String trip(String secret, Duration life, HttpServletRequest request) {
        return cookie(SignedIn.TRIP, secret, life, "Lax", request);
    }

    static String noTrip(HttpServletRequest request) {
        return cookie(SignedIn.TRIP, "", Duration.ZERO, "Lax", request);
    }

    /** What a cookie of the request holds; null if it brought none. */
    static @Nullable String value(String name, HttpServletRequest request) {
        String own = named(name, request);
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(own)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    static String none(HttpServletRequest request) {
        return cookie(SignedIn.COOKIE, "", Duration.ZERO, request);
    }

    private static String cookie(String name, String value, Duration life, HttpServletRequest request) {
        return cookie(name, value, life, "Strict", request);
    }

    private static String cookie(
            String name, String value, Duration life, String sameSite, HttpServletRequest request) {
        return ResponseCookie.from(named(name, request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(sameSite)
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }

    /** Where a request comes from. The device is what the browser says it is, cut to a reasonable length. */
    static Caller caller(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        String said = agent == null ? "" : agent.replaceAll("\\p{Cntrl}", " ");
        String device = value(SignedIn.DEVICE, request);
        return new Caller(
                request.getRemoteAddr(),
                said.length() > LONGEST ? said.substring(0, LONGEST) : said,
                device == null ? "" : device);
    }
}
