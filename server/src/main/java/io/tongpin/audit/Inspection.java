package io.tongpin.audit;

import io.tongpin.platform.Tx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an audit looks at (审计范围): one snapshot of a company's books, all of them or only what changed in a stretch of
 * the feed.
 *
 * @param stretch the changes to look at; {@link Stretch#ALL} for everything
 * @param now the moment of the audit, for what must not wait too long
 */
public record Inspection(Tx tx, Stretch stretch, Instant now) {

    /**
     * A stretch of the feed.
     *
     * @param after the feed's number before the first change
     * @param upTo the number of the last change
     * @param entities the documents and records that changed
     */
    public record Stretch(long after, long upTo, List<UUID> entities) {

        public static final Stretch ALL = new Stretch(0, Long.MAX_VALUE, List.of());

        public Stretch {
            entities = List.copyOf(entities);
        }
    }

    /** Whether everything is looked at. */
    public boolean complete() {
        return stretch.equals(Stretch.ALL);
    }
}
