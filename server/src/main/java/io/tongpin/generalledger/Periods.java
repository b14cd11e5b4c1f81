package io.tongpin.generalledger;

import io.tongpin.changes.MasterWrite;
import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Closes months and opens them again (结账·反结账). Months close in order and open in the opposite order, so that what was
 * closed can rest on what was closed before. A posting holds the month's row while it writes; closing waits for it.
 */
public final class Periods {

    private static final String ENTITY = "period";

    private final Database database;
    private final MasterWrite write;
    private final InstantSource clock;

    public Periods(Database database, MasterWrite write, InstantSource clock) {
        this.database = database;
        this.write = write;
        this.clock = clock;
    }

    /** Every month from the first with books up to this one, newest first. */
    public List<Period> list(int company) {
        return database.read(company, tx -> {
            Map<YearMonth, Period> known = new TreeMap<>();
            PeriodRows.all(tx).forEach(period -> known.put(period.month(), period));
            YearMonth last = now();
            YearMonth first = last;
            for (YearMonth month : known.keySet()) {
                first = month.isBefore(first) ? month : first;
                last = month.isAfter(last) ? month : last;
            }
            List<Period> all = new ArrayList<>();
            for (YearMonth month = last; !month.isBefore(first); month = month.minusMonths(1)) {
                all.add(known.getOrDefault(month, new Period(month, Period.State.OPEN, 0, null, null)));
            }
            return all;
        });
    }

    public Outcome<Period> close(Actor actor, UUID command, YearMonth month) {
        return change(actor, command, month, Period.State.SOFT_CLOSED, this::againstClosing);
    }

    public Outcome<Period> reopen(Actor actor, UUID command, YearMonth month) {
        return change(actor, command, month, Period.State.OPEN, this::againstReopening);
    }

    @FunctionalInterface
    private interface Check {
        Optional<Refusal> of(Tx tx, Period now) throws SQLException;
    }

    private Outcome<Period> change(Actor actor, UUID command, YearMonth month, Period.State to, Check check) {
        UUID id = EntityId.of(ENTITY, month.toString());
        String verb = to == Period.State.OPEN ? "reopened" : "closed";
        byte[] request = (verb + " " + month).getBytes(StandardCharsets.UTF_8);
        Outcome<Integer> done = write.run(actor, command, id, request, tx -> {
            Period now = PeriodRows.lock(tx, month);
            Optional<Refusal> why = check.of(tx, now);
            if (why.isPresent()) {
                return Outcome.refused(why.get());
            }
            Period next = new Period(
                    month, to, now.version() + 1, clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name());
            PeriodRows.update(tx, next);
            return Outcome.done(List.of(new Written(
                    ENTITY,
                    "period." + verb,
                    id,
                    next.version(),
                    null,
                    Map.of("month", month.toString(), "state", to))));
        });
        return switch (done) {
            case Outcome.Refused<Integer>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<Integer> _ -> Outcome.done(find(actor.company(), month));
        };
    }

    private Period find(int company, YearMonth month) {
        return database.read(
                company,
                tx -> PeriodRows.all(tx).stream()
                        .filter(period -> period.month().equals(month))
                        .findFirst()
                        .orElseThrow());
    }

    private Optional<Refusal> againstClosing(Tx tx, Period now) {
        String month = now.month().toString();
        if (now.state() != Period.State.OPEN) {
            return Optional.of(Refusal.rule("generalledger.period-already-closed", "month", month));
        }
        if (!now.month().isBefore(now())) {
            return Optional.of(Refusal.rule("generalledger.period-not-over", "month", month));
        }
        return PeriodRows.all(tx).stream()
                .filter(other -> other.month().isBefore(now.month()) && other.state() == Period.State.OPEN)
                .map(Period::month)
                .min(YearMonth::compareTo)
                .map(earlier -> Refusal.rule(
                        "generalledger.earlier-period-open", "month", month, "earlier", earlier.toString()));
    }

    private Optional<Refusal> againstReopening(Tx tx, Period now) {
        String month = now.month().toString();
        if (now.state() == Period.State.OPEN) {
            return Optional.of(Refusal.rule("generalledger.period-not-closed", "month", month));
        }
        if (now.state() == Period.State.CLOSED) {
            return Optional.of(Refusal.rule("generalledger.period-closed-for-good", "month", month));
        }
        return PeriodRows.all(tx).stream()
                .filter(other -> other.month().isAfter(now.month()) && other.state() != Period.State.OPEN)
                .map(Period::month)
                .max(YearMonth::compareTo)
                .map(later ->
                        Refusal.rule("generalledger.later-period-closed", "month", month, "later", later.toString()));
    }

    /** The month it is everywhere already: near a month's end nobody closes a day that is still going on. */
    private YearMonth now() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }
}
