package io.tongpin.exchange.totals;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Needs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Writes totals into a folder of the server's machine; for the command line, which runs there. */
@RestController
class TotalsController {

    private final WriteTotals totals;

    TotalsController(WriteTotals totals) {
        this.totals = totals;
    }

    record Wanted(String folder) {}

    record Written(List<String> files) {}

    @PostMapping(path = "/api/totals", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs("export.folder")
    Written write(Actor actor, @RequestBody Wanted wanted) throws IOException {
        return new Written(totals.into(actor.company(), Path.of(wanted.folder())));
    }
}
