package io.tongpin.exchange.chain;

import io.tongpin.exchange.chain.ChainDocument.Kind;
import io.tongpin.exchange.values.DateText;
import io.tongpin.exchange.values.MomentText;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads and checks a whole folder before anything is booked (整夹检查): every field, every reference between the files, every
 * sum. Lines are brought to their heads and documents into the order of the movements by sorting on disk, so that memory
 * does not grow with the files.
 */
public final class ChainReader implements Closeable {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final ChainFolder folder;
    private final Path temp;
    private final ZoneId zone;
    private final Findings findings;
    private final Progress progress;
    private final Known known = new Known();
    private final DocumentBuilder builder;
    private final Map<ChainFile, ExternalSort<Bundle>> sorted = new EnumMap<>(ChainFile.class);
    private Instant opening = Instant.EPOCH;

    /**
     * @param zone of the stores; dates of the files are days there
     * @param now the moment of the import; documents of the future are refused
     * @param temp an empty folder for what does not fit in memory
     * @param refused hears of every row that is left out
     */
    public ChainReader(
            ChainFolder folder, ZoneId zone, Instant now, Path temp, Consumer<Refusal> refused, Progress progress) {
        this.folder = folder;
        this.temp = temp;
        this.zone = zone;
        this.findings = new Findings(refused);
        this.progress = progress;
        Instant earliest = EARLIEST.atStartOfDay(zone).toInstant();
        Instant latest = now.plus(1, ChronoUnit.DAYS);
        LocalDate lastDay = latest.atZone(zone).toLocalDate().plusYears(1);
        this.builder = new DocumentBuilder(
                known, new MomentText(zone, earliest, latest), new DateText(zone, EARLIEST, lastDay));
    }

    /** Reads everything; if a file cannot be understood, nothing of the folder may be imported. */
    public Outcome<Counts> check() throws IOException {
        folder.missing().forEach(findings::fault);
        if (findings.faults().isEmpty()) {
            new MasterPass(folder, known, findings, progress).run(master -> {});
            documents();
        }
        return findings.faults().isEmpty() ? Outcome.done(findings.counts()) : Outcome.refused(findings.faults());
    }

    private void documents() throws IOException {
        DocumentPass pass = new DocumentPass(folder, temp, known, builder, findings, progress);
        for (DocumentFiles files : DocumentFiles.ALL) {
            keep(files.heads(), pass.run(files));
        }
        keep(ChainFile.OPENING_STOCK, new OpeningPass(folder, temp, builder, findings, progress).run());
        Instant first = pass.first().equals(Instant.MAX) ? Instant.EPOCH : pass.first();
        opening =
                first.atZone(zone).toLocalDate().minusDays(1).atStartOfDay(zone).toInstant();
    }

    private void keep(ChainFile file, Outcome<ExternalSort<Bundle>> bundles) {
        switch (bundles) {
            case Outcome.Refused<ExternalSort<Bundle>>(List<Refusal> why) -> why.forEach(findings::fault);
            case Outcome.Done<ExternalSort<Bundle>>(ExternalSort<Bundle> sort) -> sorted.put(file, sort);
        }
    }

    /** The master records, once more; only after a check that went well. */
    public void masters(Consumer<ChainMaster> listener) throws IOException {
        new MasterPass(folder, new Known(), new Findings(why -> {}), progress).run(listener);
    }

    /**
     * The documents, once: opening stock of the day before, then the movements in their sequence, with orders and payments
     * where their time puts them.
     */
    public ChainStream stream() throws IOException {
        List<ExternalSort.Sorted<Bundle>> movements = new ArrayList<>();
        List<ExternalSort.Sorted<Bundle>> timed = new ArrayList<>();
        for (DocumentFiles files : DocumentFiles.ALL) {
            boolean inSequence = files.kinds().getFirst() != Kind.PURCHASE_ORDER
                    && files.kinds().getFirst() != Kind.PAYMENT_IN;
            (inSequence ? movements : timed).add(sortedOf(files.heads()));
        }
        return new ChainStream(builder, opening, sortedOf(ChainFile.OPENING_STOCK), movements, timed);
    }

    private ExternalSort.Sorted<Bundle> sortedOf(ChainFile file) throws IOException {
        ExternalSort<Bundle> bundles = sorted.get(file);
        if (bundles == null) {
            throw new IllegalStateException("the folder has not been checked");
        }
        return bundles.sorted();
    }

    @Override
    public void close() throws IOException {
        for (ExternalSort<Bundle> sort : sorted.values()) {
            sort.close();
        }
    }
}
