package io.tongpin.exchange.sheets;

import io.tongpin.exchange.sheets.SheetRow.Change;
import io.tongpin.exchange.sheets.SheetRow.Verdict;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.RecordSheet;
import io.tongpin.masters.web.RecordSheet.Standing;
import io.tongpin.masters.web.RecordSheet.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies the rows of a table to their records, and takes them back (应用与撤销). Each is merged once more with what the record
 * says at that moment: what is as it should be is passed over, so doing it twice is doing it once, and what somebody has
 * changed meanwhile stays theirs.
 */
final class ApplySheet {

    private static final int ATTEMPTS = 3;

    private final SheetForm form;
    private final Actor actor;
    private final Ids ids;
    private final RecordLook look;

    ApplySheet(SheetForm form, Actor actor, Ids ids, RecordLook look) {
        this.form = form;
        this.actor = actor;
        this.ids = ids;
        this.look = look;
    }

    SheetRow apply(SheetRow row) {
        UUID record = Objects.requireNonNull(row.record());
        if (row.verdict() == Verdict.NEW) {
            ObjectNode wanted = JsonNodeFactory.instance.objectNode();
            row.wanted().forEach(change -> wanted.set(change.field(), change.set()));
            boolean there = standing(record) != null;
            return there ? row.done() : ended(row, row.done(), save(record, 0, wanted));
        }
        return ended(row, row.done(), merged(record, row, Change::old, Change::set, true));
    }

    /** What is still as the file made it becomes what it was before; what is not any more is left alone. */
    SheetRow takeBack(SheetRow row) {
        UUID record = Objects.requireNonNull(row.record());
        if (row.verdict() == Verdict.NEW) {
            Standing now = standing(record);
            return now == null || now.archived()
                    ? row.takenBack()
                    : ended(row, row.takenBack(), records().archive(actor, ids.next(), record));
        }
        return ended(row, row.takenBack(), merged(record, row, Change::set, Change::old, false));
    }

    private static SheetRow ended(SheetRow row, SheetRow done, Outcome<UUID> outcome) {
        return outcome instanceof Outcome.Refused<UUID>(List<Refusal> why) ? row.refused(why.getFirst()) : done;
    }

    /**
     * From one value to the other, field by field.
     *
     * @param whole nothing at all if somebody has put a third value into one of them; else the others, and why not that one
     */
    private Outcome<UUID> merged(
            UUID record, SheetRow row, Function<Change, JsonNode> from, Function<Change, JsonNode> to, boolean whole) {
        for (int attempt = 1; ; attempt++) {
            Standing now = standing(record);
            if (now == null) {
                return Outcome.refused(Refusal.rule("sheet.record-gone"));
            }
            ObjectNode wanted = look.asSeen(now);
            List<Refusal> why = new ArrayList<>();
            boolean changed = false;
            for (Change change : row.wanted()) {
                Step step = step(wanted, change, from.apply(change), to.apply(change));
                switch (step) {
                    case THERE -> {}
                    case TO_DO -> {
                        wanted.set(change.field(), to.apply(change));
                        changed = true;
                    }
                    case TAKEN ->
                        why.add(Refusal.rule("sheet.changed-meanwhile", "field", change.field(), "code", now.code()));
                    case GONE -> why.add(Refusal.rule("sheet.field-gone", "field", change.field()));
                }
            }
            boolean save = changed && (why.isEmpty() || !whole);
            Outcome<UUID> saved = save ? save(record, now.version(), wanted) : Outcome.done(record);
            if (attempt == ATTEMPTS || !isRace(saved)) {
                return why.isEmpty() || saved instanceof Outcome.Refused<UUID> ? saved : Outcome.refused(why);
            }
        }
    }

    /** How far a field is on its way from one value to the other. */
    private enum Step {
        THERE,
        TO_DO,
        TAKEN,
        GONE
    }

    private Step step(ObjectNode record, Change change, JsonNode from, JsonNode to) {
        SheetField field = form.field(change.field()).orElse(null);
        if (field == null || !record.has(change.field())) {
            return Step.GONE;
        }
        JsonNode value = record.path(change.field());
        return SheetValues.same(field, value, to)
                ? Step.THERE
                : SheetValues.same(field, value, from) ? Step.TO_DO : Step.TAKEN;
    }

    /** Somebody was faster in the moment between looking and saving: it is looked at once more. */
    private static boolean isRace(Outcome<UUID> saved) {
        return saved instanceof Outcome.Refused<UUID>(List<Refusal> why)
                && why.getFirst().code().equals("master.version-conflict");
    }

    private Outcome<UUID> save(UUID record, int base, ObjectNode wanted) {
        return records().save(actor, ids.next(), new Wish(record, base, wanted));
    }

    private @Nullable Standing standing(UUID record) {
        return records().byIds(actor, List.of(record)).stream().findFirst().orElse(null);
    }

    private RecordSheet records() {
        return form.records();
    }
}
