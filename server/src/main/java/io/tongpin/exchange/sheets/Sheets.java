package io.tongpin.exchange.sheets;

import io.tongpin.exchange.reading.Source;
import io.tongpin.exchange.sheets.Sheet.State;
import io.tongpin.exchange.sheets.SheetRow.Verdict;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tables of records that come back from a spreadsheet (表格导入): read, checked, applied, stopped, taken back. What stands in
 * the database is the truth; each belongs to whoever brought it.
 */
@Component
public class Sheets {

    /** After this long nobody takes one back, and what it shows of people is gone. */
    private static final Duration KEPT = Duration.ofDays(60);

    private static final Set<State> CHECKABLE = Set.of(State.READ, State.CHECKED, State.STOPPED);

    private final Database database;
    private final SheetForms forms;
    private final WorkOnSheet work;
    private final InstantSource clock;

    public Sheets(Database database, SheetForms forms, WorkOnSheet work, InstantSource clock) {
        this.database = database;
        this.forms = forms;
        this.work = work;
        this.clock = clock;
    }

    /** The table as this person may change it. */
    public Outcome<SheetForm> form(Actor actor, String target) {
        return forms.of(actor, target, "edit");
    }

    /** Reads a file; the id of the command becomes that of the table, so the same one twice is read once. */
    public Outcome<Sheet> read(Actor actor, UUID id, String target, Source source) throws IOException {
        Optional<Sheet> known = find(actor, id);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        return switch (form(actor, target)) {
            case Outcome.Refused<SheetForm>(List<Refusal> why) -> Outcome.refused(why);
            case Outcome.Done<SheetForm>(SheetForm form) -> {
                Set<String> fields = form.fields().stream().map(SheetField::key).collect(Collectors.toSet());
                fields.add(SheetForm.VERSION);
                yield new ReadSheet(database)
                        .read(actor.company(), id, source, form.columns(), fields)
                        .then(read -> Outcome.done(kept(actor, id, target, source.name(), read)));
            }
        };
    }

    private Sheet kept(Actor actor, UUID id, String target, String file, ReadSheet.Read read) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.write(actor.company(), tx -> {
            SheetTable.forgetBefore(tx, now.minus(KEPT));
            List<String> columns = read.columns().contains(SheetForm.VERSION)
                    ? read.columns()
                    : Mappings.find(tx, target, read.titles()).orElse(read.columns());
            Sheet sheet = new Sheet(
                    id,
                    target,
                    file,
                    State.READ,
                    read.titles(),
                    columns,
                    read.rows(),
                    0,
                    Map.of(),
                    actor.user(),
                    actor.name(),
                    now,
                    null);
            SheetTable.insert(tx, sheet);
            return sheet;
        });
    }

    public Optional<Sheet> find(Actor actor, UUID id) {
        return database.read(actor.company(), tx -> SheetTable.find(tx, actor.user(), id, clock.instant()));
    }

    public List<Sheet> latest(Actor actor, String target) {
        return database.read(actor.company(), tx -> SheetTable.latest(tx, actor.user(), target, clock.instant()));
    }

    /** Rows of these verdicts, or those that could not be applied after all. */
    public List<SheetRow> rows(Actor actor, UUID id, Collection<Verdict> verdicts, int after, int limit) {
        return find(actor, id).isEmpty()
                ? List.of()
                : database.read(actor.company(), tx -> SheetRowTable.after(tx, id, verdicts, after, limit));
    }

    /**
     * Begins to find out what would become of each row.
     *
     * @param columns which field each column is, as somebody says; empty: as it was understood
     * @param mayGoOn whether whoever began it still may
     */
    public Outcome<UUID> check(Actor actor, UUID id, List<String> columns, Locale language, BooleanSupplier mayGoOn) {
        return open(actor, id).then(opened -> {
            Sheet sheet = opened.sheet();
            List<String> said = columns.isEmpty() ? sheet.columns() : columns;
            Refusal why = Mappings.refusal(sheet, opened.form(), said);
            if (why != null || sheet.counts().getOrDefault("applied", 0L) > 0) {
                return Outcome.refused(why == null ? Refusal.rule("sheet.applied-already") : why);
            }
            return takenUp(actor, sheet, CHECKABLE, State.CHECKING).then(taken -> {
                database.write(actor.company(), tx -> {
                    SheetTable.columns(tx, id, said);
                    Mappings.remember(tx, sheet, said, actor.user(), clock.instant());
                    return id;
                });
                work.check(actor, find(actor, id).orElseThrow(), opened.form(), language, mayGoOn);
                return Outcome.done(id);
            });
        });
    }

    /** Begins to apply what was found to be right; goes on where it was stopped. */
    public Outcome<UUID> apply(Actor actor, UUID id, BooleanSupplier mayGoOn) {
        return open(actor, id)
                .then(opened -> takenUp(actor, opened.sheet(), Set.of(State.CHECKED, State.STOPPED), State.APPLYING)
                        .then(taken -> {
                            work.apply(actor, opened.sheet(), opened.form(), mayGoOn);
                            return Outcome.done(id);
                        }));
    }

    /** Begins to take back what was applied. */
    public Outcome<UUID> undo(Actor actor, UUID id, BooleanSupplier mayGoOn) {
        return open(actor, id)
                .then(opened -> takenUp(actor, opened.sheet(), Set.of(State.APPLIED, State.STOPPED), State.UNDOING)
                        .then(taken -> {
                            work.undo(actor, opened.sheet(), opened.form(), mayGoOn);
                            return Outcome.done(id);
                        }));
    }

    /** Of what others have changed as well: in these fields of this row the file is to be right. */
    public Outcome<UUID> choose(Actor actor, UUID id, int row, Collection<String> fields) {
        return open(actor, id)
                .then(opened -> opened.sheet().state() == State.CHECKED
                                && database.write(actor.company(), tx -> SheetRowTable.choose(tx, id, row, fields))
                        ? Outcome.done(id)
                        : Outcome.refused(Refusal.rule("sheet.nothing-to-choose")));
    }

    public Outcome<UUID> stop(Actor actor, UUID id) {
        return open(actor, id).then(opened -> {
            database.write(actor.company(), tx -> {
                SheetTable.askToStop(tx, id);
                return id;
            });
            return Outcome.done(id);
        });
    }

    private record Opened(Sheet sheet, SheetForm form) {}

    private Outcome<Opened> open(Actor actor, UUID id) {
        Sheet sheet = find(actor, id).orElse(null);
        return sheet == null
                ? Outcome.refused(Refusal.unknown("sheet.unknown", id))
                : form(actor, sheet.target()).then(form -> Outcome.done(new Opened(sheet, form)));
    }

    private Outcome<UUID> takenUp(Actor actor, Sheet sheet, Set<State> from, State to) {
        boolean taken =
                database.write(actor.company(), tx -> SheetTable.takeUp(tx, sheet.id(), from, to, clock.instant()));
        return taken
                ? Outcome.done(sheet.id())
                : Outcome.refused(
                        Refusal.rule("sheet.not-now", "state", sheet.state().name()));
    }
}
