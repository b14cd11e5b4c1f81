package io.tongpin.access.web;

import io.tongpin.kernel.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where the filter leaves whoever signed in for the handlers to find (已登录者). */
final class SignedIn {

    static final String COOKIE = "tongpin";

    private static final String ACTOR = SignedIn.class.getName() + ".actor";
    private static final String SECRET = SignedIn.class.getName() + ".cookie";

    private static final String STARTING = SignedIn.class.getName() + ".starting";

    private SignedIn() {}

    /** Notes that a password of their own comes before anything else. */
    static void isStarting(HttpServletRequest request) {
        request.setAttribute(STARTING, true);
    }

    static boolean starting(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(STARTING));
    }

    static void is(HttpServletRequest request, Actor actor, @Nullable String cookie) {
        request.setAttribute(ACTOR, actor);
        request.setAttribute(SECRET, cookie);
    }

    static @Nullable Actor actor(HttpServletRequest request) {
        return request.getAttribute(ACTOR) instanceof Actor actor ? actor : null;
    }

    /** The cookie's secret if it was the cookie that told who it is; null for a bearer. */
    static @Nullable String cookie(HttpServletRequest request) {
        return request.getAttribute(SECRET) instanceof String secret ? secret : null;
    }
}
