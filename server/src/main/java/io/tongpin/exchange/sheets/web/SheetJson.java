package io.tongpin.exchange.sheets.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongpin.exchange.sheets.Sheet;
import io.tongpin.exchange.sheets.SheetForm;
import io.tongpin.exchange.sheets.SheetRow;
import io.tongpin.platform.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A table that was brought back, as a screen reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SheetJson(
        UUID id,
        String target,
        String file,
        String state,
        boolean ours,
        List<String> titles,
        List<String> columns,
        List<FieldJson> fields,
        int rows,
        int done,
        Map<String, Long> counts,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** A field that a column may be. */
    record FieldJson(String key, String name, boolean required, boolean editable) {}

    static SheetJson of(Sheet sheet, @Nullable SheetForm form, Locale language) {
        return new SheetJson(
                sheet.id(),
                sheet.target(),
                sheet.file(),
                sheet.state().name(),
                sheet.isOurs(),
                sheet.titles(),
                sheet.columns(),
                form == null ? List.of() : fields(form, language),
                sheet.rows(),
                sheet.done(),
                sheet.counts(),
                sheet.startedName(),
                sheet.startedAt(),
                sheet.endedAt());
    }

    private static List<FieldJson> fields(SheetForm form, Locale language) {
        return form.fields().stream()
                .map(field -> new FieldJson(field.key(), field.name(language), field.required(), field.editable()))
                .toList();
    }

    /** A row and what would become of it, or did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowJson(
            int no,
            long line,
            @Nullable String verdict,
            @Nullable UUID record,
            String code,
            String name,
            List<ChangeJson> changes,
            List<WhyJson> why,
            boolean applied,
            boolean undone,
            @Nullable String late) {

        /** @param shown the fields that this person sees today */
        static RowJson of(SheetRow row, List<String> shown, Words words, Locale language) {
            SheetRow.Found found = row.found();
            return new RowJson(
                    row.no(),
                    row.line(),
                    row.verdict() == null ? null : row.verdict().name(),
                    row.record(),
                    found == null ? "" : found.code(),
                    found == null ? "" : found.name(),
                    found == null
                            ? List.of()
                            : found.changes().stream()
                                    .filter(change -> shown.contains(change.field()))
                                    .map(change ->
                                            ChangeJson.of(change, row.chosen().contains(change.field())))
                                    .toList(),
                    found == null
                            ? List.of()
                            : found.why().stream()
                                    .map(why -> new WhyJson(why.field(), words.say(why.refusal(), language)))
                                    .toList(),
                    row.applied(),
                    row.undone(),
                    row.late() == null ? null : words.say(row.late(), language));
        }
    }

    /** A field that the file changes, or that others have changed too. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeJson(
            String field, @Nullable String was, String mine, String theirs, boolean conflict, boolean chosen) {

        static ChangeJson of(SheetRow.Change change, boolean chosen) {
            return new ChangeJson(
                    change.field(), change.was(), change.mine(), change.theirs(), change.conflict(), chosen);
        }
    }

    /** Why not, in words. */
    record WhyJson(String field, String title) {}
}
