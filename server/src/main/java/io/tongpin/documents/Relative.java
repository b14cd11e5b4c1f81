package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of a family (关联单据).
 *
 * @param mirror whether it takes another one back
 * @param open what is still to come of it; null where nothing is ever to come
 * @param after the members it was made from, settles or takes back
 */
public record Relative(
        UUID id,
        String kind,
        @Nullable String number,
        Document.State state,
        LocalDate businessDate,
        UUID store,
        @Nullable UUID warehouse,
        @Nullable UUID toWarehouse,
        UUID createdBy,
        boolean mirror,
        Quantity quantity,
        Money amount,
        @Nullable Quantity open,
        Set<UUID> after) {

    public Relative {
        after = Set.copyOf(after);
    }

    /** Whether it is in the books and means what it says. */
    boolean stands() {
        return state == Document.State.POSTED && !mirror;
    }

    /** Whether it still waits to be posted. */
    boolean waits() {
        return state == Document.State.DRAFT || state == Document.State.SUBMITTED;
    }

    Relative following(Set<UUID> earlier) {
        return new Relative(
                id,
                kind,
                number,
                state,
                businessDate,
                store,
                warehouse,
                toWarehouse,
                createdBy,
                mirror,
                quantity,
                amount,
                open,
                earlier);
    }
}
