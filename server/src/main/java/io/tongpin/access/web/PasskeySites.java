package io.tongpin.access.web;

import io.tongpin.access.PasskeySite;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which address passkeys hold for (通行密钥的网址): the one that the node was told is its own, or else the name that the browser called
 * it by. A bare IP address has none: no browser makes a passkey for it.
 */
final class PasskeySites {

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final int LONGEST_NAME = 253;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final String rpId;
    private final Optional<URI> own;

    /**
     * As the node was told.
     *
     * @param rpId the domain that passkeys hold for; empty: the host
     * @param url what the node is reached by from outside; empty: whatever the browser says
     */
    PasskeySites(String rpId, String url) {
        this.rpId = rpId.strip().toLowerCase(Locale.ROOT);
        this.own = url.isBlank() ? Optional.empty() : Optional.of(URI.create(url.strip()));
        if (own.isPresent() && (own.get().getHost() == null || own.get().getScheme() == null)) {
            throw new IllegalArgumentException("tongpin.public-url is no address of a page: " + url);
        }
    }

    /** The address of this request, or the refusal that says why it can have none. */
    PasskeySite here(HttpServletRequest request) {
        return of(request)
                .orElseThrow(() -> new Refused(
                        new Refusal("access.passkeys-not-here", 409, Map.of("host", request.getServerName()))));
    }

    Optional<PasskeySite> of(HttpServletRequest request) {
        URI page = own.orElse(null);
        String host = (page == null ? request.getServerName() : page.getHost()).toLowerCase(Locale.ROOT);
        String holds = rpId.isEmpty() ? host : rpId;
        boolean lies = host.equals(holds) || host.endsWith("." + holds);
        if (!isName(host) || !isName(holds) || !lies) {
            return Optional.empty();
        }
        int port = page == null ? request.getServerPort() : page.getPort();
        String tail = port <= 0 || port == HTTP || port == HTTPS ? "" : ":" + port;
        String secure = "https://" + host + tail;
        // Browsers take their own machine for safe also without encryption, and nothing else.
        return Optional.of(
                new PasskeySite(holds, isThisMachine(host) ? Set.of(secure, "http://" + host + tail) : Set.of(secure)));
    }

    private static boolean isName(String host) {
        if (host.length() > LONGEST_NAME || !NAME.matcher(host).matches()) {
            return false;
        }
        try {
            InetAddress.ofLiteral(host);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }
}
