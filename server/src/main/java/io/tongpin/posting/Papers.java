package io.tongpin.posting;

import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How the books reach the documents they post (单据存取): implemented by the module that owns them, one level up. */
public interface Papers {

    /** Locks documents in id order and says for each command, by its id, why it cannot be posted now; absent means it can. */
    Trip.Answer<Map<UUID, Refusal>> lock(Trip trip, Collection<PostingCommand> commands) throws SQLException;

    /** What can be said only once the goods are locked, too: for each command, by its id, what stands against it. */
    Trip.Answer<Map<UUID, Refusal>> withGoodsLocked(Trip trip, Collection<PostingCommand> commands) throws SQLException;

    /** Locks the progress of these lines, in order, and says how much is done per line and purpose. */
    Map<ProgressKey, BigDecimal> lockProgress(Tx tx, Set<ProgressKey> keys) throws SQLException;

    /** Writes documents, their lines and the progress they made. From here it must succeed. */
    void write(Trip trip, List<Filed> filed, Map<ProgressKey, BigDecimal> added) throws SQLException;

    /** Which document and number a command that was posted before has produced. */
    Map<UUID, Answer> answers(Tx tx, Collection<UUID> documents) throws SQLException;

    /** What a line's progress is counted by: {@code received}, {@code delivered}, {@code returned}. */
    record ProgressKey(LineRef line, String purpose) implements Comparable<ProgressKey> {
        @Override
        public int compareTo(ProgressKey other) {
            int byLine = line.compareTo(other.line);
            return byLine != 0 ? byLine : purpose.compareTo(other.purpose);
        }
    }

    /** A document that has just been posted. */
    record Filed(PostingCommand command, String number, int version, Instant at) {}

    /** Number and version of a posted document. */
    record Answer(UUID document, String number, int version, String state) {}
}
