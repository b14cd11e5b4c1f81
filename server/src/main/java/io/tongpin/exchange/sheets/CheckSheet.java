package io.tongpin.exchange.sheets;

import io.tongpin.exchange.sheets.SheetRow.Found;
import io.tongpin.exchange.sheets.SheetRow.Verdict;
import io.tongpin.exchange.sheets.SheetRow.Why;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.RecordSheet.Standing;
import io.tongpin.masters.web.RecordSheet.Wish;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds out what would become of the rows of one table (试运行): which record each is, what differs, and what is refused. */
final class CheckSheet {

    private static final JsonNode ZERO = JsonNodeFactory.instance.numberNode(0);

    private final SheetForm form;
    private final Actor actor;
    private final Ids ids;
    private final RowReader reader;
    private final RecordLook look;
    private final Map<UUID, Integer> seen = new HashMap<>();

    CheckSheet(SheetForm form, Actor actor, Ids ids, RowReader reader, RecordLook look) {
        this.form = form;
        this.actor = actor;
        this.ids = ids;
        this.reader = reader;
        this.look = look;
    }

    /** The rows with what was found about each. */
    List<SheetRow> check(List<SheetRow> rows) {
        List<RowReader.Read> read = reader.read(rows);
        Map<Integer, Standing> now = look.find(read);
        Map<UUID, Standing> before = look.before(read, now.values());
        List<Judged> judged = read.stream()
                .map(one -> judge(one, now.get(one.row().no()), before))
                .toList();
        look.name(judged.stream().map(Judged::differences).toList());
        return tried(judged);
    }

    /** What one row comes to, before the records' own rules are asked. */
    private record Judged(
            RowReader.Read read, UUID record, int base, ObjectNode wanted, Differences differences, List<Why> why) {

        boolean isNew() {
            return base == 0;
        }
    }

    private Judged judge(RowReader.Read read, @Nullable Standing now, Map<UUID, Standing> before) {
        List<Why> why = new ArrayList<>(read.why());
        if (now == null) {
            if (read.version() != null && why.isEmpty()) {
                why.add(new Why("", Refusal.rule("sheet.record-gone")));
            }
            ObjectNode wanted = JsonNodeFactory.instance.objectNode();
            read.values().forEach((key, value) -> {
                SheetField field = form.field(key).orElseThrow();
                if (field.editable() && !SheetValues.isNothing(value)) {
                    wanted.set(key, value);
                } else if (!SheetValues.same(field, value, ZERO) && !SheetValues.isNothing(value)) {
                    why.add(readOnly(key));
                }
            });
            return new Judged(read, ids.next(), 0, wanted, Differences.NONE, why);
        }
        once(read, now, why);
        if (now.archived()) {
            why.add(new Why("", Refusal.rule("master.archived", "entity", form.entity(), "code", now.code())));
        }
        ObjectNode seenNow = look.asSeen(now);
        Standing then = read.version() == null || read.version().number() == now.version() ? now : before.get(now.id());
        Differences differences = Differences.of(form, read, then == null ? null : look.asSeen(then), seenNow);
        differences.mine().stream()
                .filter(field -> !look.mayEdit(now, field))
                .forEach(field -> why.add(readOnly(field)));
        differences.setInto(seenNow);
        return new Judged(read, now.id(), now.version(), seenNow, differences, why);
    }

    private static Why readOnly(String field) {
        return new Why(field, new Refusal("access.field-read-only", 403, Map.of("field", field)));
    }

    private void once(RowReader.Read read, Standing now, List<Why> why) {
        Integer first = seen.putIfAbsent(now.id(), read.row().no());
        if (first != null && first != read.row().no()) {
            why.add(new Why("", Refusal.rule("sheet.row-twice", "first", first.toString(), "code", now.code())));
        }
        if (read.version() != null && read.version().number() > now.version()) {
            why.add(new Why("", Refusal.rule("sheet.version-unknown", "code", now.code())));
        }
    }

    private List<SheetRow> tried(List<Judged> judged) {
        List<Judged> asked = judged.stream()
                .filter(one -> one.why().isEmpty()
                        && (one.isNew() || !one.differences().mine().isEmpty()))
                .toList();
        Map<Integer, List<Refusal>> no = form.records()
                .wouldRefuse(
                        actor,
                        asked.stream()
                                .map(one -> new Wish(one.record(), one.base(), one.wanted()))
                                .toList());
        no.forEach((place, refusals) ->
                refusals.forEach(refusal -> asked.get(place).why().add(new Why(field(refusal), refusal))));
        return judged.stream().map(this::verdict).toList();
    }

    /** The field that a refusal is about, if it is one of the table's. */
    private String field(Refusal refusal) {
        String named = refusal.facts().getOrDefault("field", "");
        return form.field(named).isPresent() ? named : "";
    }

    private SheetRow verdict(Judged one) {
        Differences differences = one.differences();
        Verdict verdict = !one.why().isEmpty()
                ? Verdict.REFUSED
                : one.isNew()
                        ? Verdict.NEW
                        : differences.hasConflict()
                                ? Verdict.CONFLICT
                                : differences.mine().isEmpty() ? Verdict.SAME : Verdict.CHANGED;
        SheetRow row = one.read().row();
        List<SheetRow.Change> changes = one.isNew() ? reader.wholly(one.wanted()) : look.told(differences);
        return row.judged(
                verdict,
                one.record(),
                new Found(
                        one.wanted().path("code").asString(""),
                        one.wanted().path("name").asString(""),
                        changes,
                        one.why()));
    }
}
