package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Withheld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first screen (首页): how the business stands now. What goods cost, what is earned by them and what is owed for them is
 * for those who may see cost in all of it.
 *
 * @param date the trading day that "today" is
 * @param drill where each of the single figures comes from, by its name: {@code sales.today}, {@code receivable}
 * @param days thirty days up to today, without gaps
 * @param asOf when this was true
 */
public record Home(
        LocalDate date,
        Sales sales,
        @Withheld @Nullable Profit grossProfit,
        List<Cash> cash,
        Money receivable,
        @Withheld @Nullable Money payable,
        Stock stock,
        List<StoreToday> stores,
        List<Day> days,
        List<Alert> alerts,
        Map<String, Drill> drill,
        Instant asOf) {

    /**
     * What customers were charged, tax included, less what was given back.
     *
     * @param net of today without tax, which is what gross profit is a share of
     * @param count slips of today that stand
     */
    public record Sales(Money today, Money yesterday, Money month, Money net, Money netMonth, long count) {}

    /** Revenue less cost of sales, as the ledger has them (毛利). */
    public record Profit(Money today, Money month) {}

    /** Money on one account. */
    public record Cash(String account, String name, Money balance, Drill drill) {}

    /** Goods in the warehouses; goods on the road between them are counted apart (在途). */
    public record Stock(
            Quantity quantity,
            @Withheld @Nullable Money value,
            Quantity inTransit,
            @Withheld @Nullable Money inTransitValue) {}

    /** One store today. */
    public record StoreToday(
            UUID store,
            String code,
            String name,
            Money sales,
            long count,
            @Withheld @Nullable Money profit,
            Drill drill) {}

    /** One day of all stores together. */
    public record Day(
            LocalDate date, Money sales, @Withheld @Nullable Money profit) {}

    /**
     * Something that somebody should look at.
     *
     * @param link the client's page
     * @param drill the list and filter behind the count
     */
    public record Alert(String code, long count, String link, Drill drill) {}
}
