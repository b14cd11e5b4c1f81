package io.tongpin.reporting;

import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sold to and paid by a customer, or bought from and paid to a supplier, over some days (对账单): what was owed before,
 * document by document what was added and settled, and what is owed after it.
 *
 * @param opening what they owe us, or of a supplier what we owe them, before the first day
 */
public record PartyStatement(
        UUID party,
        @Nullable String code,
        @Nullable String partyName,
        Side side,
        LocalDate from,
        LocalDate to,
        Money opening,
        Money added,
        Money settled,
        Money closing,
        List<Movement> items,
        boolean ofSupplier)
        implements Shown.Gives {

    /** One document; {@code balance} is what is owed after it. One that takes another back stands in its column with a minus. */
    public record Movement(
            UUID document,
            @Nullable String number,
            @Nullable String kind,
            LocalDate businessDate,
            @Nullable String storeName,
            Money added,
            Money settled,
            Money balance) {}

    @Override
    public Shown.@Nullable Given given() {
        return ofSupplier ? new Shown.Given(Set.of("cost", "supplier"), "supplier", party) : null;
    }
}
