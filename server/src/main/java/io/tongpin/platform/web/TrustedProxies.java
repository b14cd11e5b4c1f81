package io.tongpin.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Believes where a request comes from only a proxy that is known (可信代理): one on this machine, or one that was named. Anybody
 * else could write any address into the header, and by that guess passwords as a new caller each time.
 */
final class TrustedProxies extends ForwardedHeaderFilter {

    private static final String FOR = "x-forwarded-for";

    private final Set<String> named;

    /** @param named addresses of proxies on other machines */
    TrustedProxies(Set<String> named) {
        this.named = Set.copyOf(named);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !trusts(request.getRemoteAddr()) || super.shouldNotFilter(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        super.doFilterInternal(new Believed(request), response, chain);
    }

    private boolean trusts(String address) {
        try {
            return named.contains(address) || InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What a proxy appends stands last; what stands before it was said by whoever came to the proxy. */
    private @Nullable String caller(HttpServletRequest request) {
        List<String> chain = Collections.list(request.getHeaders(FOR)).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        return chain.reversed().stream()
                .filter(address -> !trusts(address))
                .findFirst()
                .orElse(chain.isEmpty() ? null : chain.getFirst());
    }

    /** The request with one caller, and without the header that few proxies write and any caller may. */
    private final class Believed extends HttpServletRequestWrapper {

        private final @Nullable String caller;

        Believed(HttpServletRequest request) {
            super(request);
            this.caller = caller(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case FOR -> caller;
                case "forwarded" -> null;
                default -> super.getHeader(name);
            };
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case FOR, "forwarded" ->
                    Collections.enumeration(getHeader(name) instanceof String said ? List.of(said) : List.of());
                default -> super.getHeaders(name);
            };
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !name.equalsIgnoreCase("forwarded"))
                    .toList());
        }
    }
}
