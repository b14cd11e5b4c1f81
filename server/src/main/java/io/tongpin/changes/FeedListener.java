package io.tongpin.changes;

import java.util.List;

/**
 * Told what is new in the feed (变更订阅), in order, by every process for itself: the place to forget what was remembered.
 * It may be told late and, after a restart, not at all; who must miss nothing reads the {@link Feed} from a cursor.
 */
@FunctionalInterface
public interface FeedListener {

    void changed(int company, List<Feed.Item> items);

    /** Everything that was committed before the last look has been told, nothing is held back. */
    default void upToDate(int company) {}
}
