package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a store's day comes to (日结数据): what was sold, what came back, what moved on each account that holds money, and the
 * cash that should be in the box.
 *
 * @param day the one that was asked for; else the first that something moved on and nobody has closed, else today
 * @param closedThrough up to which day the store is closed
 * @param close the close of this day, if there is one
 * @param missing days since a month ago on which money moved and that have no close of their own
 */
public record DayFigures(
        UUID store,
        String storeName,
        LocalDate day,
        LocalDate today,
        @Nullable LocalDate closedThrough,
        @Nullable DayClosed close,
        List<LocalDate> missing,
        List<OfKind> kinds,
        Box box,
        List<Moved> others) {

    /** All slips of one kind; a slip that was taken back counts nothing. */
    public record OfKind(String kind, long count, Money amount) {}

    /**
     * Cash at the beginning, what came, what went, and what should be there. Empty for whoever does not see what goods cost, on
     * a day on which goods were paid out of the box: somebody who sees it closes such a day.
     */
    public record Box(
            String account,
            String name,
            @Nullable Money opening,
            @Nullable Money in,
            @Nullable Money out,
            @Nullable Money expected) {}

    /** What came on and went from another account that holds money; left out where it says what was paid for goods. */
    public record Moved(String account, String name, Money in, Money out) {}

    /**
     * A day that was closed (日结记录).
     *
     * @param document the slip that says so
     * @param cash what stayed in the box
     * @param difference what was too much; less than nothing: what was missing
     * @param reopened whether it was taken back
     */
    public record DayClosed(
            UUID store,
            LocalDate day,
            UUID document,
            @Nullable String number,
            Money cash,
            Money difference,
            boolean reopened) {}

    /** A store among all (各店日结): how far it is closed, and what is missing. */
    public record StoreDays(
            UUID store,
            String code,
            String storeName,
            LocalDate today,
            @Nullable LocalDate closedThrough,
            @Nullable DayClosed last,
            List<LocalDate> missing) {}

    /** All stores that the person sees. */
    public record Stores(List<StoreDays> items) {}

    /** The closes of a store, newest first, and the days that have none. */
    public record Closes(List<DayClosed> items, List<LocalDate> missing) {}
}
