package io.tongpin.documents.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tongpin.documents.DocumentQuery;
import io.tongpin.documents.Progress;
import io.tongpin.kernel.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a list of documents is asked by (列表条件), on a screen and for a file alike. */
record AskedDocuments(
        @RequestParam(required = false) @Nullable List<String> kind,
        @RequestParam(required = false) @Nullable String state,
        @RequestParam(required = false) @Nullable UUID store,
        @RequestParam(required = false) @Nullable UUID warehouse,
        @RequestParam(required = false) @Nullable UUID party,
        @RequestParam(required = false) @Nullable LocalDate from,
        @RequestParam(required = false) @Nullable LocalDate to,
        @RequestParam(required = false) @Nullable String q,

        @Schema(defaultValue = "false") @RequestParam(defaultValue = "false")
        boolean open,

        @RequestParam(required = false) @Nullable Progress progress,

        @Schema(defaultValue = "false") @RequestParam(defaultValue = "false")
        boolean mine) {

    /** None: all. */
    List<String> kinds() {
        return kind == null ? List.of() : kind;
    }

    /** @param actor whose own ones are meant, if only they are asked for */
    DocumentQuery query(Actor actor, @Nullable String cursor, int limit, boolean sums) {
        return new DocumentQuery(
                kinds(),
                state,
                store,
                warehouse,
                party,
                from,
                to,
                q,
                open,
                progress,
                mine ? actor.user() : null,
                cursor,
                limit,
                sums);
    }
}
