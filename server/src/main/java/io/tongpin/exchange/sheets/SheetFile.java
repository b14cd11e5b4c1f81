package io.tongpin.exchange.sheets;

import io.tongpin.exchange.sheets.SheetField.Type;
import io.tongpin.exchange.writing.TableWriter;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.web.Page;
import io.tongpin.platform.BrokenOff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a list of records as a table that can be brought back (资料导出): what the list would show, page by page, every field
 * of the form that this person sees, and last which record and which version of it each row is.
 */
@Component
public class SheetFile {

    private final SheetForms forms;
    private final JsonMapper asSeen;

    /** @param asSeen the mapper of all answers: what the person does not see is not in what it makes */
    public SheetFile(SheetForms forms, JsonMapper asSeen) {
        this.forms = forms;
        this.asSeen = asSeen;
    }

    /** The table as this person sees it. */
    public Outcome<SheetForm> form(Actor actor, String target) {
        return target.startsWith(SheetForms.DOCUMENTS)
                ? Outcome.refused(Refusal.unknown("sheet.no-table", target)) // Documents leave as a list.
                : forms.of(actor, target, "view");
    }

    /** Where the file is opened, when the first page is there: until then a refusal can still be told. */
    @FunctionalInterface
    public interface Opening {
        TableWriter open() throws IOException;
    }

    /** A page of the list, from where the one before ended; null is the first. */
    @FunctionalInterface
    public interface Pages {
        Page<?> from(@Nullable String cursor);
    }

    /** @throws IOException if the reader is gone, or may no more */
    public void write(
            Actor actor, SheetForm form, Pages list, Locale language, BooleanSupplier mayGoOn, Opening opening)
            throws IOException {
        RefBook book = new RefBook(forms, actor);
        SheetValues values = new SheetValues(book, language);
        Page<?> page = list.from(null);
        TableWriter out = opening.open();
        out.row(titles(form, language));
        while (true) {
            List<JsonNode> records =
                    page.items().stream().<JsonNode>map(asSeen::valueToTree).toList();
            learn(form, records, book);
            for (JsonNode record : records) {
                out.row(cells(form, record, values));
            }
            if (page.next() == null) {
                out.close();
                return;
            }
            if (!mayGoOn.getAsBoolean()) {
                throw new BrokenOff("the rights to this export were taken away"); // Not closed: it would look whole.
            }
            page = list.from(page.next());
        }
    }

    private static List<String> titles(SheetForm form, Locale language) {
        return Stream.concat(
                        form.fields().stream().map(field -> field.name(language)),
                        Stream.of(SheetForm.versionName(language)))
                .toList();
    }

    private static void learn(SheetForm form, List<JsonNode> records, RefBook book) {
        for (SheetField field : form.fields()) {
            if (field.type() == Type.REFERENCE) {
                Set<UUID> ids = new HashSet<>();
                records.stream()
                        .map(record -> record.path(field.key()).asString(""))
                        .filter(id -> !id.isEmpty())
                        .forEach(id -> ids.add(UUID.fromString(id)));
                book.learnIds(SheetValues.master(field), ids);
            }
        }
    }

    private static List<@Nullable Object> cells(SheetForm form, JsonNode record, SheetValues values) {
        List<@Nullable Object> cells = new ArrayList<>();
        form.fields().forEach(field -> cells.add(values.cell(field, record.path(field.key()))));
        UUID id = UUID.fromString(record.path("id").asString(""));
        cells.add(RowReader.Version.text(id, record.path("version").asInt(0)));
        return cells;
    }
}
