package io.tongpin.access.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Addresses of providers (身份提供方地址): encrypted, or on this very machine. */
public final class Issuers {

    private static final int LONGEST = 500;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Issuers() {}

    /** Whether a company may call this its provider. */
    public static boolean mayBe(String issuer) {
        return address(issuer)
                .filter(uri -> uri.getRawQuery() == null && (isSafe(uri) || isHere(uri)))
                .isPresent();
    }

    /** What a provider names as one of its doors; what is not on this machine does not lead to it. */
    static Optional<URI> door(String issuer, String said) {
        boolean local = address(issuer).filter(Issuers::isHere).isPresent();
        return address(said).filter(uri -> isSafe(uri) || local && isHere(uri));
    }

    private static Optional<URI> address(String text) {
        try {
            URI uri = new URI(text);
            boolean plain = text.length() <= LONGEST
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
            return plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(URI uri) {
        return "https".equals(uri.getScheme());
    }

    private static boolean isHere(URI uri) {
        return "http".equals(uri.getScheme()) && HERE.contains(uri.getHost());
    }
}
