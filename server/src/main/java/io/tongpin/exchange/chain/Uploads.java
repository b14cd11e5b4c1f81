package io.tongpin.exchange.chain;

import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What tills that work alone have sent up (门店上传), if the folder says so: batches that came twice, overlap, or name their
 * newest document first. Each till's own count must have no gap and no number twice.
 */
public final class Uploads {

    private static final Set<ChainDocument.Kind> FROM_TILLS =
            Set.of(ChainDocument.Kind.SALE, ChainDocument.Kind.SALE_RETURN, ChainDocument.Kind.ADJUSTMENT);

    private final Set<String> stores = new HashSet<>();
    private final CodeSet delivered = new CodeSet();
    private final CodeSet deliveredAgain = new CodeSet();

    private Uploads() {}

    /** Reads the folder's uploads; a folder without any has none. */
    public static Outcome<Uploads> of(ChainFolder folder, Path temp) throws IOException {
        Uploads uploads = new Uploads();
        Path file = folder.path().resolve(ChainFolder.SYNC_BATCHES);
        if (!Files.isRegularFile(file)) {
            return Outcome.done(uploads);
        }
        try (DeviceOrder order = new DeviceOrder(ChainFolder.SYNC_BATCHES, temp)) {
            Outcome<Long> read = new SyncBatches(file).each(batch -> {
                uploads.take(batch);
                order.add(batch);
            });
            if (read instanceof Outcome.Refused<Long>(List<Refusal> why)) {
                return Outcome.refused(why);
            }
            return order.each(made -> {}) instanceof Outcome.Refused<Long>(List<Refusal> why)
                    ? Outcome.refused(why)
                    : Outcome.done(uploads);
        }
    }

    private void take(SyncBatch batch) {
        stores.add(batch.store());
        for (SyncBatch.Uploaded document : batch.documents()) {
            if (!delivered.add(document.number())) {
                deliveredAgain.add(document.number());
            }
        }
    }

    /** Whether it is a till's document that no upload has brought. */
    public boolean neverCame(ChainDocument document) {
        return FROM_TILLS.contains(document.kind())
                && stores.contains(document.store())
                && !delivered.contains(document.number());
    }

    /** Whether an upload has brought it more than once. */
    public boolean cameAgain(ChainDocument document) {
        return FROM_TILLS.contains(document.kind()) && deliveredAgain.contains(document.number());
    }
}
