package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Withheld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work that lies before somebody (工作台): what they may do, in sections by job, each with what waits there. Whoever may do
 * several jobs has several sections; nothing stands in two of them.
 *
 * @param date the trading day that "today" is
 * @param sales what the person has sold today; null for those who do not sell, or see the shop's figures instead
 * @param asOf when this was true
 */
public record Desk(
        LocalDate date,
        List<Section> sections,
        @Withheld("") @Nullable Sales sales,
        Instant asOf) {

    /**
     * One job: {@code buying}, {@code storing}, {@code selling} or {@code money}.
     *
     * @param tasks what there is to do; empty where everything is done
     */
    public record Section(String job, List<Task> tasks) {}

    /**
     * Something to do.
     *
     * @param drill the list and filter behind the count
     */
    public record Task(String code, long count, Drill drill) {}

    /** Slips of one person that stand, and what customers were charged on them, tax included, less what came back. */
    public record Sales(long count, Money amount, Drill drill) {}
}
