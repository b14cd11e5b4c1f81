package io.tongpin.generalledger;

import io.tongpin.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A store's trading day that is over (日结).
 *
 * @param document the slip that says so
 * @param cash what stays in the box, with which the next day begins
 */
public record DayClose(UUID store, LocalDate day, UUID document, Money cash) {

    /** A day that somebody wants to end, by the store's books. */
    public record Day(UUID store, LocalDate day) implements Comparable<Day> {

        @Override
        public int compareTo(Day other) {
            int byStore = store.compareTo(other.store);
            return byStore != 0 ? byStore : day.compareTo(other.day);
        }
    }
}
