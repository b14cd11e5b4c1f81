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

/** Puts the documents of one kind together, checks them, and lays them out in the order in which they happened. */
final class DocumentPass {

    private final ChainFolder folder;
    private final Path temp;
    private final Known known;
    private final DocumentBuilder builder;
    private final Findings findings;
    private final Progress progress;
    private Instant first = Instant.MAX;

    DocumentPass(
            ChainFolder folder, Path temp, Known known, DocumentBuilder builder, Findings findings, Progress progress) {
        this.folder = folder;
        this.temp = temp;
        this.known = known;
        this.builder = builder;
        this.findings = findings;
        this.progress = progress;
    }

    /** When the first document so far happened. */
    Instant first() {
        return first;
    }

    /** The documents of these files in their order; empty if a file cannot be read. */
    Outcome<ExternalSort<Bundle>> run(DocumentFiles files) throws IOException {
        switch (spool(files.heads(), files.number())) {
            case Outcome.Refused<Spool>(List<Refusal> why) -> {
                return Outcome.refused(why);
            }
            case Outcome.Done<Spool>(Spool heads) -> {
                try (heads) {
                    return files.lines().isPresent()
                            ? withLines(files, files.lines().get(), heads)
                            : Outcome.done(join(files, heads, null));
                }
            }
        }
    }

    private Outcome<ExternalSort<Bundle>> withLines(DocumentFiles files, ChainFile file, Spool heads)
            throws IOException {
        switch (spool(file, files.number())) {
            case Outcome.Refused<Spool>(List<Refusal> why) -> {
                return Outcome.refused(why);
            }
            case Outcome.Done<Spool>(Spool lines) -> {
                try (lines) {
                    return Outcome.done(join(files, heads, lines));
                }
            }
        }
    }

    private Outcome<Spool> spool(ChainFile file, String key) throws IOException {
        return Spool.of(folder, file, key, temp, findings, progress);
    }

    private ExternalSort<Bundle> join(DocumentFiles files, Spool heads, @org.jspecify.annotations.Nullable Spool lines)
            throws IOException {
        ExternalSort<Bundle> sorted = new ExternalSort<>(
                temp,
                Comparator.comparingLong(Bundle::order),
                new Bundle.Codec(heads.codec(), lines == null ? heads.codec() : lines.codec()),
                Spool.LOAD);
        Joining joining = new Joining(files, findings);
        try (Sorted<Numbered> headRows = heads.rows().sorted()) {
            if (lines == null) {
                joining.each(headRows, null, (number, head, own) -> keep(files, sorted, number, head, own));
            } else {
                try (Sorted<Numbered> lineRows = lines.rows().sorted()) {
                    joining.each(headRows, lineRows, (number, head, own) -> keep(files, sorted, number, head, own));
                }
            }
        }
        return sorted;
    }

    private void keep(DocumentFiles files, ExternalSort<Bundle> sorted, String number, Row head, List<Row> lines)
            throws IOException {
        List<Bundle> bundles = new ArrayList<>();
        for (Kind kind : files.kinds()) {
            Bundle bundle = new Bundle(kind, 0, number, head, lines);
            switch (builder.build(bundle, Instant.EPOCH)) {
                case Outcome.Refused<ChainDocument>(List<Refusal> why) -> {
                    findings.refuse(why);
                    return;
                }
                case Outcome.Done<ChainDocument>(ChainDocument document) -> {
                    if (document.seq() > 0 && !known.take(document.seq())) {
                        findings.refuse(List.of(
                                head.position().refuse("import.seq-twice", "seq", Long.toString(document.seq()))));
                        return;
                    }
                    bundles.add(placed(bundle, document));
                    first = document.time().isBefore(first) ? document.time() : first;
                }
            }
        }
        known.addDocument(number);
        for (Bundle bundle : bundles) {
            findings.count(bundle.kind());
            sorted.add(bundle);
        }
    }

    /** Movements have a place in the sequence; orders and payments have a time. The lines can be gone back to from now on. */
    private Bundle placed(Bundle bundle, ChainDocument document) {
        document.lines().forEach(line -> known.lines.add(document.number(), line.lineNo(), line.sku()));
        long order = document.seq() > 0 ? document.seq() : document.time().toEpochMilli();
        return new Bundle(document.kind(), order, bundle.number(), bundle.head(), bundle.lines());
    }
}
