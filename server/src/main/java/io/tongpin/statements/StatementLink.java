package io.tongpin.statements;

import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was sent to a partner by a link (对账单链接), as it was when it was sent.
 *
 * @param store whose part of the books it is; null for the whole company
 * @param language in which the partner reads it
 * @param opened how often it was looked at, and last when
 */
public record StatementLink(
        UUID id,
        int version,
        UUID party,
        String partyName,
        Side side,
        boolean ofSupplier,
        @Nullable UUID store,
        LocalDate from,
        LocalDate to,
        String language,
        Sums sums,
        Sender createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedByName,
        int opened,
        @Nullable Instant openedAt) {

    static final String ENTITY = "statement-link";

    /** What was owed before, what was added and settled, and what is owed. */
    public record Sums(Money opening, Money added, Money settled, Money closing) {}

    /** Who sent it. */
    public record Sender(UUID id, String name) {}

    /** Whether it opens at this moment. */
    boolean holds(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    StatementLink revoked(Actor by, Instant at) {
        return new StatementLink(
                id,
                version + 1,
                party,
                partyName,
                side,
                ofSupplier,
                store,
                from,
                to,
                language,
                sums,
                createdBy,
                createdAt,
                expiresAt,
                at,
                by.name(),
                opened,
                openedAt);
    }

    /** As it is logged; never with the secret. */
    Written written() {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("party", party);
        all.put("side", side.name());
        all.put("store", store);
        all.put("from", from.toString());
        all.put("to", to.toString());
        all.put("language", language);
        all.put("closing", sums.closing().toString());
        all.put("expiresAt", expiresAt.toString());
        all.put("revoked", revokedAt != null);
        return new Written(ENTITY, ENTITY + (revokedAt == null ? ".sent" : ".revoked"), id, version, store, all);
    }
}
