package io.tongpin.access.web;

import io.tongpin.access.Credentials;
import io.tongpin.access.Holder;
import io.tongpin.access.StillIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who it is, by bearer token or cookie, before anything of the request's body is read. */
class ActorFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final Credentials credentials;

    ActorFilter(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String bearer = bearer(request);
        String cookie = bearer == null ? SessionCookie.value(SignedIn.COOKIE, request) : null;
        Holder holder = holder(bearer, cookie, !isListening(request));
        if (holder != null) {
            SignedIn.is(request, holder, cookie);
            StillIn.keep(request::setAttribute, () -> isSame(holder, holder(bearer, cookie, false)));
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(holder.actor(), null, List.of()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private @Nullable Holder holder(@Nullable String bearer, @Nullable String cookie, boolean active) {
        return bearer != null
                ? credentials.bearer(bearer)
                : cookie != null ? credentials.session(cookie, active) : null;
    }

    /** The rows of a person's roles come in any order. */
    private static boolean isSame(Holder before, @Nullable Holder now) {
        return now != null
                && now.by().equals(before.by())
                && now.actor().user().equals(before.actor().user())
                && Set.copyOf(now.actor().grants())
                        .equals(Set.copyOf(before.actor().grants()));
    }

    /** A screen comes back for its news by itself, as long as it is open: that says nothing about anybody before it. */
    private static boolean isListening(HttpServletRequest request) {
        return "text/event-stream".equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
