package io.tongpin.exchange.chain;

import java.time.Instant;
import java.util.List;

/**
 * What a till sent up at one time (上传批次), as sync_batches.jsonl records it. A batch may come twice, overlap the one before,
 * and name its newest document first.
 *
 * @param attempt 1 for the first try
 */
public record SyncBatch(String id, String store, String device, Instant sentAt, int attempt, List<Uploaded> documents) {

    public SyncBatch {
        documents = List.copyOf(documents);
    }

    /** A document as the till counted it. */
    public record Uploaded(String number, long deviceSeq, Instant deviceTime) {}
}
