package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Withheld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first screen drawn (首页图表): one chart for each job that somebody does. Each part is null for those who do not do that
 * job, or may not see in all of their stores what it is made of.
 *
 * @param date the trading day that "today" is
 * @param stores a week of sales and returns by store, for those who see how the shops do
 * @param selling two weeks of what the person has sold, where the shop's figures are not theirs to see
 * @param storing two weeks of goods in and out, by the papers the person sees
 * @param buying what was ordered and has not come, by how long ago that was
 * @param money what is owed, by age
 * @param asOf when this was true
 */
public record HomeCharts(
        LocalDate date,
        @Nullable List<StoreDays> stores,
        @Nullable List<OwnDay> selling,
        @Nullable List<MovedDay> storing,
        @Nullable List<Awaited> buying,
        @Nullable List<Owed> money,
        Instant asOf) {

    /**
     * One store's week; the smaller ones of a long chain stand together as one without a name.
     *
     * @param stock pieces that lie there now
     * @param drill the slips of the whole week
     */
    public record StoreDays(
            @Nullable UUID store,
            @Nullable String code,
            @Nullable String name,
            Quantity stock,
            List<StoreDay> days,
            @Nullable Drill drill) {}

    /** What customers were charged, tax included, and what was given back: both above zero. */
    public record StoreDay(LocalDate date, Money sales, Money returns) {}

    /**
     * What one person sold on a day, less what came back.
     *
     * @param count slips that stand; returns are not counted
     */
    public record OwnDay(LocalDate date, long count, Money amount, Drill drill) {}

    /**
     * Pieces that came in and went out on a day.
     *
     * @param drillIn the papers of what came in; null if the person sees none of that sort
     */
    public record MovedDay(
            LocalDate date,
            Quantity in,
            Quantity out,
            @Nullable Drill drillIn,
            @Nullable Drill drillOut) {}

    /**
     * Orders that have not come whole.
     *
     * @param days ordered at most so many days ago; null is longer ago than all others
     * @param late longer ago than an order usually takes
     */
    public record Awaited(@Nullable Integer days, boolean late, long orders, Quantity quantity, Drill drill) {}

    /**
     * What is owed to us and by us and is as late as this.
     *
     * @param toCollect the open items of customers
     * @param toPay those of suppliers
     */
    public record Owed(
            Age age,
            Money receivable,
            @Withheld @Nullable Money payable,
            Drill toCollect,
            @Nullable Drill toPay) {}
}
