package io.tongpin.exchange.sheets;

import io.tongpin.changes.History;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.exchange.sheets.Sheet.State;
import io.tongpin.exchange.sheets.SheetRow.Verdict;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.platform.Database;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does the long work on a table (表格办理), some rows at a time, and writes down after each how far it is. */
@Component
public class WorkOnSheet {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOnSheet.class);
    private static final int CHECKED_AT_ONCE = 200;
    private static final int APPLIED_AT_ONCE = 25;
    private static final Set<Verdict> APPLICABLE = Set.of(Verdict.NEW, Verdict.CHANGED, Verdict.CONFLICT);

    private final Database database;
    private final SheetForms forms;
    private final History history;
    private final FieldCatalogue catalogue;
    private final MakeDrafts drafts;
    private final Ids ids;
    private final InstantSource clock;

    public WorkOnSheet(
            Database database,
            SheetForms forms,
            History history,
            FieldCatalogue catalogue,
            MakeDrafts drafts,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.forms = forms;
        this.history = history;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.ids = ids;
        this.clock = clock;
    }

    void check(Actor actor, Sheet sheet, SheetForm form, Locale language, BooleanSupplier mayGoOn) {
        RefBook book = new RefBook(forms, actor);
        SheetValues values = new SheetValues(book, language);
        RecordLook look = new RecordLook(form, actor, history, catalogue, book, values);
        RowReader reader = new RowReader(form, sheet, book, values);
        CheckSheet records = new CheckSheet(form, actor, ids, reader, look);
        CheckDrafts documents = new CheckDrafts(form, reader, ids, book);
        begin(new Task(actor, sheet, mayGoOn, CHECKED_AT_ONCE, State.CHECKED), rows -> {
            List<SheetRow> checked = form.isOfDocuments() ? documents.check(rows) : records.check(rows);
            database.write(actor.company(), tx -> {
                SheetRowTable.judge(tx, sheet.id(), checked);
                return checked.size();
            });
        });
    }

    void apply(Actor actor, Sheet sheet, SheetForm form, BooleanSupplier mayGoOn) {
        UnaryOperator<SheetRow> apply =
                form.isOfDocuments() ? drafts.making(actor, sheet, form) : applying(actor, form)::apply;
        begin(
                new Task(actor, sheet, mayGoOn, APPLIED_AT_ONCE, State.APPLIED),
                each(actor, sheet, row -> mayBeApplied(row) ? apply.apply(row) : row));
    }

    private static boolean mayBeApplied(SheetRow row) {
        return row.verdict() != null
                && APPLICABLE.contains(row.verdict())
                && !row.applied()
                && !row.wanted().isEmpty();
    }

    void undo(Actor actor, Sheet sheet, SheetForm form, BooleanSupplier mayGoOn) {
        UnaryOperator<SheetRow> takeBack =
                form.isOfDocuments() ? drafts.discarding(actor) : applying(actor, form)::takeBack;
        begin(
                new Task(actor, sheet, mayGoOn, APPLIED_AT_ONCE, State.UNDONE),
                each(actor, sheet, row -> row.applied() && !row.undone() ? takeBack.apply(row) : row));
    }

    private ApplySheet applying(Actor actor, SheetForm form) {
        RefBook book = new RefBook(forms, actor);
        SheetValues values = new SheetValues(book, Locale.SIMPLIFIED_CHINESE);
        return new ApplySheet(form, actor, ids, new RecordLook(form, actor, history, catalogue, book, values));
    }

    private Consumer<List<SheetRow>> each(Actor actor, Sheet sheet, UnaryOperator<SheetRow> step) {
        return rows -> {
            List<SheetRow> changed = new ArrayList<>();
            for (SheetRow row : rows) {
                SheetRow after = step.apply(row);
                if (after != row) {
                    changed.add(after);
                }
            }
            if (!changed.isEmpty()) {
                database.write(actor.company(), tx -> {
                    SheetRowTable.ended(tx, sheet.id(), changed);
                    return changed.size();
                });
            }
        };
    }

    /** Work on all rows of a table, in their order. */
    private record Task(Actor actor, Sheet sheet, BooleanSupplier mayGoOn, int atOnce, State ending) {

        UUID id() {
            return sheet.id();
        }

        boolean ofDocuments() {
            return sheet.target().startsWith(SheetForms.DOCUMENTS);
        }
    }

    private void begin(Task task, Consumer<List<SheetRow>> step) {
        Thread.ofVirtual().name("sheet").start(() -> {
            State end = State.STOPPED;
            try {
                end = run(task, step);
            } catch (RuntimeException e) {
                LOG.error("The table {} could not be worked on to its end", task.id(), e);
            }
            State state = end;
            database.write(task.actor().company(), tx -> {
                SheetTable.end(tx, task.id(), state, clock.instant());
                return state;
            });
        });
    }

    private State run(Task task, Consumer<List<SheetRow>> step) {
        int company = task.actor().company();
        int after = 0;
        while (true) {
            int last = after;
            List<SheetRow> rows = database.read(company, tx -> SheetRowTable.after(tx, task.id(), last, task.atOnce()));
            if (rows.isEmpty()) {
                if (task.ending() == State.CHECKED && task.ofDocuments()) {
                    database.write(company, tx -> SheetRowTable.refuseInPart(tx, task.id()));
                }
                return task.ending();
            }
            step.accept(rows);
            after = Objects.requireNonNull(rows.getLast()).no();
            int done = after;
            boolean stop = database.write(company, tx -> SheetTable.touch(tx, task.id(), done, clock.instant()));
            if (stop || !task.mayGoOn().getAsBoolean()) {
                return State.STOPPED;
            }
        }
    }
}
