package io.tongpin.documents.web;

import io.tongpin.access.StillIn;
import io.tongpin.documents.DocumentQuery;
import io.tongpin.documents.KindNames;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Language;
import io.tongpin.platform.Refused;
import io.tongpin.platform.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A list of documents as a file, with what the person sees of it. */
@RestController
class DocumentExportController {

    /** Each holds a thread as long as its reader takes. */
    private static final int AT_ONCE = 4;

    private static final String CSV = "text/csv;charset=UTF-8";

    private final ListExport export;
    private final KindUse use;
    private final KindNames kinds;
    private final Words words = Words.of("lists");
    private final Semaphore room = new Semaphore(AT_ONCE);

    DocumentExportController(ListExport export, KindUse use, KindNames kinds) {
        this.export = export;
        this.use = use;
        this.kinds = kinds;
    }

    @GetMapping(path = "/api/documents/export", produces = CSV)
    @Needs(ListExport.RIGHT)
    void export(
            Actor actor,
            @ParameterObject AskedDocuments asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DocumentQuery query = asked.query(actor, null, 1, false);
        if (!room.tryAcquire()) {
            throw new Refused(new Refusal("documents.exports-busy", 429, Map.of()));
        }
        try {
            ListFile file = new ListFile(
                    words,
                    kinds,
                    Language.of(request.getParameter("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
            export.write(actor, query, StillIn.of(request::getAttribute), file, () -> opened(response, asked.kinds()));
            use.note(actor, asked.kinds(), "view");
        } finally {
            room.release();
        }
    }

    private static Writer opened(HttpServletResponse response, List<String> kinds) throws IOException {
        String name = kinds.size() == 1 ? kinds.getFirst() : "documents";
        response.setContentType(CSV);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }
}
