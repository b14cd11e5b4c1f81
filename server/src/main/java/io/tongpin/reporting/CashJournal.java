package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came into an account that holds money and what went out of it, in the order of the days (现金银行日记账).
 *
 * @param opening what was there before the first day
 * @param next asks for the page behind this one; null if this is the last
 */
public record CashJournal(
        String account,
        String name,
        LocalDate from,
        LocalDate to,
        Money opening,
        Money in,
        Money out,
        Money closing,
        List<Line> items,
        @Nullable String next) {

    /** A coming or going; {@code balance} is what is there after it. */
    public record Line(
            UUID document,
            int lineNo,
            @Nullable String number,
            @Nullable String kind,
            LocalDate businessDate,
            UUID store,
            @Nullable String storeName,
            @Nullable String memo,
            Money in,
            Money out,
            Money balance) {}

    /** All accounts that hold money, and what moved on them. */
    public record All(LocalDate from, LocalDate to, List<Moved> items) {}

    /** One of them over some days. */
    public record Moved(String account, String name, Money opening, Money in, Money out, Money closing) {}
}
