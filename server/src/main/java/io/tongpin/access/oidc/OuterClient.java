package io.tongpin.access.oidc;

/**
 * What a company is to its provider (客户端).
 *
 * @param claim by which claim somebody is told from others
 */
public record OuterClient(String issuer, String clientId, String secret, String claim) {

    @Override
    public String toString() {
        return "client of " + issuer; // A secret in a log is a secret lost.
    }
}
