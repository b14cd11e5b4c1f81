package io.tongpin.access.web;

import io.tongpin.access.Caller;
import io.tongpin.access.SignIn.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie a browser is signed in by: no script can read it, no other site can make the browser send it. */
final class SessionCookie {

    private static final int LONGEST = 400;

    private SessionCookie() {}

    static String of(Opened session, HttpServletRequest request) {
        return cookie(session.secret(), session.life(), request);
    }

    static String none(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static String cookie(String value, Duration life, HttpServletRequest request) {
        return ResponseCookie.from(SignedIn.COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(life)
                .build()
                .toString();
    }

    /** Where a request comes from. The device is what the browser says it is, cut to a reasonable length. */
    static Caller caller(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        String said = agent == null ? "" : agent.replaceAll("\\p{Cntrl}", " ");
        return new Caller(request.getRemoteAddr(), said.length() > LONGEST ? said.substring(0, LONGEST) : said);
    }
}
