package io.tongpin.documents.web;

import io.tongpin.documents.DocumentQuery;
import io.tongpin.documents.Documents;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.BrokenOff;
import io.tongpin.platform.Refused;
import java.io.IOException;
import java.io.Writer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a whole list of documents for a file (导出), page by page and each as of its own moment, so that neither memory nor a
 * snapshot grows with it. Before each page it asks whether whoever began may go on; a file of somebody who may no more breaks
 * off, and their program sees that it is not whole.
 */
@Component
class ListExport {

    static final String RIGHT = "export.lists";

    private final Documents documents;
    private final DocumentPage page;
    private final JsonMapper json;
    private final int rows;

    ListExport(Documents documents, DocumentPage page, JsonMapper json, @Value("${tongpin.export.page:500}") int rows) {
        this.documents = documents;
        this.page = page;
        this.json = json;
        this.rows = rows;
    }

    /** Where the file is opened, when the first page is there: until then a refusal can still be told. */
    interface Opening {
        Writer open() throws IOException;
    }

    /**
     * @param asked what the list would show; its cursor and limit are not looked at
     * @throws IOException if the reader is gone, or may no more
     */
    void write(Actor actor, DocumentQuery asked, BooleanSupplier mayGoOn, ListFile file, Opening opening)
            throws IOException {
        Actor where = actor.within(actor.reach(RIGHT)); // Only stores in which they may take lists away.
        ListJson first = read(where, asked, null);
        Writer out = opening.open();
        file.head(out);
        for (ListJson rest = first; ; rest = read(where, asked, rest.next())) {
            for (ListJson.Item item : rest.items()) {
                file.row(out, json.valueToTree(item));
            }
            if (rest.next() == null) {
                out.close();
                return;
            }
            out.flush();
            if (!mayGoOn.getAsBoolean()) {
                // Not closed: a closed file would look whole.
                throw new BrokenOff("the rights to this export were taken away");
            }
        }
    }

    private ListJson read(Actor actor, DocumentQuery asked, @Nullable String cursor) {
        return page.list(actor, Refused.unless(documents.list(actor, asked.page(cursor, rows))));
    }
}
