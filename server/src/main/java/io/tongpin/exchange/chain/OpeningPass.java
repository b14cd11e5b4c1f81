package io.tongpin.exchange.chain;

import io.tongpin.exchange.chain.Bundle.Numbered;
import io.tongpin.exchange.chain.ChainDocument.Kind;
import io.tongpin.exchange.chain.ExternalSort.Sorted;
import io.tongpin.exchange.reading.Row;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes documents of the opening stock (期初库存): its file has rows only, so each store gets as many as it needs. */
final class OpeningPass {

    /** Lines of one document; a posting locks all its articles at once. */
    static final int LINES = 500;

    private final ChainFolder folder;
    private final Path temp;
    private final DocumentBuilder builder;
    private final Findings findings;
    private final Progress progress;

    OpeningPass(ChainFolder folder, Path temp, DocumentBuilder builder, Findings findings, Progress progress) {
        this.folder = folder;
        this.temp = temp;
        this.builder = builder;
        this.findings = findings;
        this.progress = progress;
    }

    /** The documents, store by store, rows in the order of the file. */
    Outcome<ExternalSort<Bundle>> run() throws IOException {
        switch (Spool.of(folder, ChainFile.OPENING_STOCK, "store_code", temp, findings, progress)) {
            case Outcome.Refused<Spool>(List<Refusal> why) -> {
                return Outcome.refused(why);
            }
            case Outcome.Done<Spool>(Spool rows) -> {
                try (rows;
                        Sorted<Numbered> sorted = rows.rows().sorted()) {
                    ExternalSort<Bundle> bundles = new ExternalSort<>(
                            temp,
                            Comparator.comparingLong(Bundle::order),
                            new Bundle.Codec(rows.codec(), rows.codec()),
                            Spool.LOAD);
                    collect(sorted, bundles);
                    return Outcome.done(bundles);
                }
            }
        }
    }

    private void collect(Sorted<Numbered> sorted, ExternalSort<Bundle> bundles) throws IOException {
        Part part = new Part("", 0, 0);
        for (Numbered row = sorted.next(); row != null; row = sorted.next()) {
            boolean sameStore = row.number().equals(part.store);
            if (!sameStore || part.rows == LINES) {
                put(part, bundles);
                part = new Part(row.number(), sameStore ? part.number + 1 : 1, part.order + 1);
            }
            part.rows++;
            if (isSound(part, row.row())) {
                part.lines.add(row.row());
            }
        }
        put(part, bundles);
    }

    private void put(Part part, ExternalSort<Bundle> bundles) throws IOException {
        if (!part.lines.isEmpty()) {
            findings.count(Kind.OPENING_STOCK);
            bundles.add(part.bundle(part.lines));
        }
    }

    /** One bad row is left out alone: the rows beside it have nothing to do with it. */
    private boolean isSound(Part part, Row row) {
        return switch (builder.build(part.bundle(List.of(row)), Instant.EPOCH)) {
            case Outcome.Done<ChainDocument> _ -> true;
            case Outcome.Refused<ChainDocument>(List<Refusal> why) -> {
                findings.refuse(why.stream().distinct().toList());
                yield false;
            }
        };
    }

    /** A document in the making. Its number counts rows good and bad, so that it stays the same when a bad one is mended. */
    private static final class Part {

        private final String store;
        private final int number;
        private final long order;
        private final List<Row> lines = new ArrayList<>();
        private int rows;

        Part(String store, int number, long order) {
            this.store = store;
            this.number = number;
            this.order = order;
        }

        Bundle bundle(List<Row> own) {
            return new Bundle(Kind.OPENING_STOCK, order, "OPEN-" + store + "-" + number, own.getFirst(), own);
        }
    }
}
