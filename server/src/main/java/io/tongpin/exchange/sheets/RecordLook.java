package io.tongpin.exchange.sheets;

import io.tongpin.changes.History;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Masked;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.FieldAccess;
import io.tongpin.kernel.Shown;
import io.tongpin.masters.web.RecordSheet.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The records behind the rows of a table, as one person sees them: as they are, and as they were (资料对照). */
final class RecordLook {

    private static final JsonMapper JSON = new JsonMapper();

    /** What no rule of fields speaks of. */
    private static final Set<String> PLAIN = Set.of("id", "version", "archived", "skus");

    private final SheetForm form;
    private final Actor actor;
    private final History history;
    private final RefBook book;
    private final SheetValues values;
    private final Sight sight;
    private final Sight writing;

    RecordLook(
            SheetForm form, Actor actor, History history, FieldCatalogue catalogue, RefBook book, SheetValues values) {
        this.form = form;
        this.actor = actor;
        this.history = history;
        this.book = book;
        this.values = values;
        this.sight = new Sight(catalogue, actor);
        this.writing = Sight.whileWriting(catalogue, actor);
    }

    /** The record of each row, by the row's number: the one it was written from, or else the one that has its code. */
    Map<Integer, Standing> find(List<RowReader.Read> rows) {
        Map<UUID, Standing> byId = new HashMap<>();
        form.records()
                .byIds(
                        actor,
                        rows.stream()
                                .flatMap(row -> Stream.ofNullable(row.version()))
                                .map(RowReader.Version::id)
                                .toList())
                .forEach(one -> byId.put(one.id(), one));
        Map<String, Standing> byCode = new HashMap<>();
        form.records()
                .byCodes(
                        actor,
                        rows.stream()
                                .filter(row -> row.version() == null)
                                .map(RowReader.Read::code)
                                .toList())
                .forEach(one -> byCode.put(one.code(), one));
        Map<Integer, Standing> found = new HashMap<>();
        rows.forEach(row -> {
            Standing one = row.version() == null
                    ? byCode.get(row.code())
                    : byId.get(row.version().id());
            if (one != null) {
                found.put(row.row().no(), one);
            }
        });
        return found;
    }

    /** Those of which the rows have an older version, as they were then; what the log does not say is left out. */
    Map<UUID, Standing> before(List<RowReader.Read> rows, Collection<Standing> now) {
        Map<UUID, Integer> current = new HashMap<>();
        now.forEach(one -> current.put(one.id(), one.version()));
        Map<UUID, Integer> asked = new HashMap<>();
        rows.stream().flatMap(row -> Stream.ofNullable(row.version())).forEach(version -> {
            if (version.number() < current.getOrDefault(version.id(), 0)) {
                asked.put(version.id(), version.number());
            }
        });
        Map<UUID, Standing> found = new HashMap<>();
        history.states(actor.company(), form.entity(), asked).forEach((id, state) -> {
            Standing was = form.records().was(id, asked.getOrDefault(id, 0), JSON.readTree(state));
            if (was != null) {
                found.put(id, was);
            }
        });
        return found;
    }

    /** What this person would be shown of it, and would send back. */
    ObjectNode asSeen(Standing record) {
        ObjectNode whole = JSON.valueToTree(record.form());
        if (sight.everything() || !(record.form() instanceof Shown.Fields fields)) {
            return whole;
        }
        Shown shown = fields.shown();
        for (String name : List.copyOf(whole.propertyNames())) {
            FieldAccess access = PLAIN.contains(name) ? FieldAccess.EDITABLE : writing.of(shown, name);
            if (access == FieldAccess.MASKED && whole.path(name).isString()) {
                whole.put(name, Masked.phone(whole.path(name).asString("")));
            } else if (!access.shows()) {
                whole.remove(name);
            }
        }
        return whole;
    }

    boolean mayEdit(Standing record, String field) {
        boolean asked = form.field(field).filter(SheetField::editable).isPresent();
        Shown shown = record.form() instanceof Shown.Fields fields ? fields.shown() : Shown.of(form.entity());
        return asked && (writing.everything() || writing.of(shown, field) == FieldAccess.EDITABLE);
    }

    /** Asks for the codes of all records that differences speak of. */
    void name(List<Differences> differences) {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        differences.stream()
                .flatMap(one -> one.all().stream())
                .filter(one -> one.field().type() == SheetField.Type.REFERENCE)
                .forEach(one -> Stream.of(one.mine(), one.theirs(), one.was() == null ? one.mine() : one.was())
                        .filter(value -> !SheetValues.isNothing(value))
                        .forEach(value -> wanted.computeIfAbsent(
                                        SheetValues.master(one.field()), master -> new HashSet<>())
                                .add(UUID.fromString(value.asString("")))));
        wanted.forEach(book::learnIds);
    }

    List<SheetRow.Change> told(Differences differences) {
        return differences.all().stream()
                .map(one -> new SheetRow.Change(
                        one.field().key(),
                        one.was() == null ? null : values.text(one.field(), one.was()),
                        values.text(one.field(), one.mine()),
                        values.text(one.field(), one.theirs()),
                        one.conflict(),
                        one.mine(),
                        set(one.theirs())))
                .toList();
    }

    private static JsonNode set(JsonNode value) {
        return value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
    }
}
