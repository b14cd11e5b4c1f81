package io.tongpin.exchange.sheets;

import io.tongpin.catalog.Catalog;
import io.tongpin.definitions.Definitions;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.DocumentKinds;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.RecordSheet;
import io.tongpin.platform.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which sorts of record there are as tables, and what each looks like to whom (表格目录). A definition says that hundreds of its
 * records are changed at once; who may sign in, and what a role may do, is not.
 */
@Component
public class SheetForms {

    /** Before the code of a kind of document. */
    static final String DOCUMENTS = "documents/";

    /** Rows with the same number are one document. */
    private static final SheetField NUMBER = new SheetField(
            "number",
            SheetField.Type.CODE,
            Map.of("zh-CN", "单号", "zh-TW", "單號", "en", "Number"),
            null,
            List.of(),
            false,
            true);

    private final Definitions definitions;
    private final DocumentKinds kinds;
    private final Database database;
    private final Catalog catalog;
    private final Map<String, RecordSheet> sheets;

    public SheetForms(
            Definitions definitions,
            DocumentKinds kinds,
            Database database,
            Catalog catalog,
            List<RecordSheet.Kept> kept) {
        this.definitions = definitions;
        this.kinds = kinds;
        this.database = database;
        this.catalog = catalog;
        this.sheets = kept.stream()
                .map(RecordSheet.Kept::sheet)
                .collect(Collectors.toUnmodifiableMap(RecordSheet::path, Function.identity()));
    }

    /** A table as this person sees it, if they have this right to its records; of documents they must be allowed to make one. */
    Outcome<SheetForm> of(Actor actor, String code, String action) {
        return code.startsWith(DOCUMENTS)
                ? ofDocuments(actor, code.substring(DOCUMENTS.length()))
                : ofRecords(actor, code, action);
    }

    private Outcome<SheetForm> ofRecords(Actor actor, String code, String action) {
        RecordSheet records = sheets.get(code);
        JsonNode definition = json(definitions.master(actor, code));
        if (records == null || definition == null || !definition.path("table").asBoolean(false)) {
            return Outcome.refused(Refusal.unknown("sheet.no-table", code));
        }
        if (!actor.may(records.right(), action)) {
            return Outcome.refused(
                    new Refusal("access.not-allowed", 403, Map.of("right", records.right() + "." + action)));
        }
        List<SheetField> fields = definition
                .path("fields")
                .valueStream()
                .map(SheetField::of)
                .filter(Objects::nonNull)
                .filter(field ->
                        field.master() == null || seen(actor, field.master()).isPresent())
                .toList();
        return Outcome.done(new SheetForm(code, records.entity(), fields, records));
    }

    private Outcome<SheetForm> ofDocuments(Actor actor, String code) {
        JsonNode definition = json(definitions.kind(actor, code));
        DocumentKind kind = kinds.find(code).orElse(null);
        if (kind == null || definition == null || !isMadeOfLines(definition)) {
            return Outcome.refused(Refusal.unknown("sheet.no-table", code));
        }
        if (!kind.allows(actor, "create")) {
            return Outcome.refused(new Refusal("access.not-allowed", 403, Map.of("right", kind.module() + ".create")));
        }
        String party = definition.path("party").asString("");
        List<SheetField> fields = Stream.of(
                        Stream.of(NUMBER),
                        definition.path("fields").valueStream().map(one -> SheetField.ofDocument(one, false, party)),
                        definition
                                .path("lineColumns")
                                .valueStream()
                                .map(one -> SheetField.ofDocument(one, true, party)))
                .flatMap(all -> all)
                .filter(Objects::nonNull)
                .filter(field ->
                        field.master() == null || seen(actor, field.master()).isPresent())
                .toList();
        return Outcome.done(new SheetForm(DOCUMENTS + code, code, fields, null));
    }

    private static @Nullable JsonNode json(Optional<Map<String, Object>> definition) {
        return definition.<JsonNode>map(JsonMapper.shared()::valueToTree).orElse(null);
    }

    /** A slip that is paid for in one go, or made from another, is more than its lines. */
    private static boolean isMadeOfLines(JsonNode kind) {
        return kind.path("lines").asBoolean(false)
                && !kind.path("tenders").asBoolean(false)
                && kind.path("actions")
                        .valueStream()
                        .anyMatch(action -> action.asString("").equals("save"));
    }

    /** Articles by what their labels say. */
    Map<String, UUID> byBarcodes(Actor actor, Collection<String> barcodes) {
        Map<String, UUID> found = new HashMap<>();
        database.read(actor.company(), tx -> catalog.skus().byBarcodes(tx, barcodes))
                .forEach((barcode, sku) -> found.put(barcode, sku.id()));
        return found;
    }

    /** The records that a reference points at, if this person may look at them. */
    Optional<RecordSheet> seen(Actor actor, String master) {
        return Optional.ofNullable(sheets.get(master)).filter(records -> actor.may(records.right(), "view"));
    }
}
