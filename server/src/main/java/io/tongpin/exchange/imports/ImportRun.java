package io.tongpin.exchange.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import as it stands (导入任务): what was brought in by whom, how far it came and how it ended.
 *
 * @param source what its owner calls the files
 * @param folder where they lie on the node that works on them
 * @param uploaded whether they were sent to us, and are ours to remove
 * @param warehouse where the quantities of a goods list go; null for headquarters' own
 * @param undoing whether it is being taken back, or was when it stopped
 * @param run who works on it now; whoever takes it over gives it a new one
 */
public record ImportRun(
        UUID id,
        Kind kind,
        String source,
        String folder,
        boolean uploaded,
        @Nullable UUID warehouse,
        boolean dry,
        State state,
        boolean undoing,
        UUID run,
        long rowsRead,
        long done,
        long total,
        long refusals,
        Map<String, Long> counts,
        UUID startedBy,
        String startedName,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public ImportRun {
        counts = Map.copyOf(counts);
    }

    /** What the files are; {@code FILES} until somebody has looked. */
    public enum Kind {
        FILES,
        CHAIN,
        GOODS
    }

    /** Where it stands. {@code INTERRUPTED} may go on; {@code UNDONE} is as if it had never been. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        INTERRUPTED,
        UNDONE
    }

    /** Whether it may have made something that is still there. */
    public boolean mayBeUndone() {
        return !dry && state != State.RUNNING && state != State.UNDONE;
    }

    /** Whether it stopped before its end and can go on from its files. */
    public boolean mayGoOn() {
        return !undoing && (state == State.INTERRUPTED || state == State.CANCELLED || state == State.FAILED);
    }
}
