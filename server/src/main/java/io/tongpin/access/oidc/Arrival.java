package io.tongpin.access.oidc;

/**
 * Who has come from the provider (来人), and their being signed in there.
 *
 * @param who as the provider vouches for
 */
public record Arrival(Vouched who, Visit visit) {}
