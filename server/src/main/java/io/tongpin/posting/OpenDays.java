package io.tongpin.posting;

import io.tongpin.generalledger.DayClose;
import io.tongpin.generalledger.JournalLine;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which days of the stores of a group are open (未结日), under their locks, and what its kept decisions have made of them. */
final class OpenDays {

    final List<DayClose> closed = new ArrayList<>();
    final Map<UUID, UUID> reopened = new HashMap<>();
    final Set<UUID> changed = new HashSet<>();
    private final Map<UUID, LocalDate> through;
    private final Map<DayClose.Day, Money> cash;
    private final String account;
    private final LocalDate latest;

    /**
     * @param through up to which day a store is closed
     * @param cash what the books say the box holds at the end of a day that is to be closed
     * @param account on which it stands
     * @param latest no day after this one can be over anywhere
     */
    OpenDays(Map<UUID, LocalDate> through, Map<DayClose.Day, Money> cash, String account, LocalDate latest) {
        this.through = new HashMap<>(through);
        this.cash = cash;
        this.account = account;
        this.latest = latest;
    }

    /** Whether a document may be dated so. */
    Optional<Refusal> refusal(Posting posting) {
        LocalDate last = through.get(posting.store());
        LocalDate date = posting.businessDate();
        if (last == null || date.isAfter(last) || reopens(posting)) {
            return Optional.empty();
        }
        return Optional.of(Refusal.rule("posting.day-closed", "date", date.toString(), "closed", last.toString()));
    }

    /** What takes a close back is dated on the day that it opens; that is asked below. */
    private static boolean reopens(Posting posting) {
        return posting.entries().stream().anyMatch(Entry.ReopensDay.class::isInstance);
    }

    /** @param before what the group has booked already */
    Optional<Refusal> refusal(Entry.ClosesDay closes, List<JournalLine> before) {
        if (closes.day().isAfter(latest)) {
            return Optional.of(
                    Refusal.rule("posting.day-not-over", "date", closes.day().toString()));
        }
        Money inBooks = before.stream()
                .filter(line -> line.account().equals(account)
                        && line.store().equals(closes.store())
                        && !line.businessDate().isAfter(closes.day()))
                .map(JournalLine::debit)
                .reduce(cash.getOrDefault(new DayClose.Day(closes.store(), closes.day()), Money.ZERO), Money::plus);
        // What they hold is not for everybody to know: whoever may, is shown it with the day's figures.
        return inBooks.equals(closes.expected())
                ? Optional.empty()
                : Optional.of(Refusal.rule(
                        "posting.cash-moved", "expected", closes.expected().toString()));
    }

    /** @param dated what takes a close back stands on its day, or the day would begin and end with other cash */
    Optional<Refusal> refusal(Entry.ReopensDay reopens, LocalDate dated) {
        LocalDate day = reopens.day();
        LocalDate last = through.get(reopens.store());
        if (!day.equals(last)) {
            return Optional.of(
                    Refusal.rule("posting.later-day-closed", "date", day.toString(), "closed", String.valueOf(last)));
        }
        return dated.equals(day)
                ? Optional.empty()
                : Optional.of(Refusal.rule("posting.reopen-on-its-day", "date", day.toString()));
    }

    void keep(UUID document, Entry.ClosesDay closes) {
        changed.add(closes.store());
        through.put(closes.store(), closes.day());
        closed.add(new DayClose(closes.store(), closes.day(), document, closes.left()));
    }

    /** The group believes the day before closed, whichever was: what comes with it may be refused and come again, never slip in. */
    void keep(UUID document, Entry.ReopensDay reopens) {
        changed.add(reopens.store());
        through.put(reopens.store(), reopens.day().minusDays(1));
        reopened.put(reopens.close(), document);
    }
}
