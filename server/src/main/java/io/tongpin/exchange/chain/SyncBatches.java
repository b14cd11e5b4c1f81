package io.tongpin.exchange.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the uploads of the tills, one JSON object a line, as they arrived. */
public final class SyncBatches {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_LINE = 4 << 20;

    private final Path path;

    public SyncBatches(Path path) {
        this.path = path;
    }

    /** Every batch in order of arrival; a line that cannot be understood stops the reading and is named. */
    public Outcome<Long> each(Consumer<SyncBatch> listener) throws IOException {
        long line = 0;
        try (BufferedReader in = Files.newBufferedReader(path, UTF_8)) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                line++;
                if (!text.isBlank()) {
                    switch (parse(text, line)) {
                        case Outcome.Refused<SyncBatch>(List<Refusal> why) -> {
                            return Outcome.refused(why);
                        }
                        case Outcome.Done<SyncBatch>(SyncBatch batch) -> listener.accept(batch);
                    }
                }
            }
            return Outcome.done(line);
        } catch (MalformedInputException e) {
            return Outcome.refused(at(line + 1).refuseValue("import.undecodable", ""));
        }
    }

    private Position at(long line) {
        return new Position(String.valueOf(path.getFileName()), line, line, "docs");
    }

    private Outcome<SyncBatch> parse(String text, long line) {
        if (text.length() > LONGEST_LINE) {
            return Outcome.refused(at(line).refuse("import.line-too-long"));
        }
        try {
            JsonNode batch = JSON.readTree(text);
            List<SyncBatch.Uploaded> documents = new ArrayList<>();
            for (JsonNode document : batch.required("docs")) {
                documents.add(new SyncBatch.Uploaded(
                        document.required("doc_no").stringValue(),
                        document.required("device_seq").longValue(),
                        OffsetDateTime.parse(document.required("device_ts").stringValue())
                                .toInstant()));
            }
            return Outcome.done(new SyncBatch(
                    batch.required("batch_id").stringValue(),
                    batch.required("store_code").stringValue(),
                    batch.required("device_id").stringValue(),
                    OffsetDateTime.parse(batch.required("sent_at").stringValue())
                            .toInstant(),
                    batch.required("attempt").intValue(),
                    documents));
        } catch (JacksonException | DateTimeException e) {
            return Outcome.refused(at(line).refuseValue("import.batch-unreadable", text));
        }
    }
}
