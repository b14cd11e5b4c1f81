package io.tongpin.changes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the feed moving in one process (实时变更): lets the sequencer number what waits, and tells the listeners what came.
 * The newest items stay in memory, so that a thousand open screens do not each ask the database. It has no thread and no
 * clock of its own: whoever runs it calls {@link #look()}.
 */
public final class LiveFeed {

    private static final int KEPT = 8_192;
    private static final int BATCH = 1_000;

    /** How long to rest after a look that found something, and at most between two looks. */
    public static final Duration BUSY = Duration.ofMillis(20);

    /** How long to leave the writers alone after a look that found something. */
    public static final Duration SPACING = Duration.ofMillis(80);

    public static final Duration IDLE = Duration.ofMillis(250);

    private final FeedSequencer sequencer;
    private final Feed feed;
    private final List<FeedListener> listeners;
    private final Map<Integer, Recent> recent = new ConcurrentHashMap<>();

    public LiveFeed(FeedSequencer sequencer, Feed feed, List<FeedListener> listeners) {
        this.sequencer = sequencer;
        this.feed = feed;
        this.listeners = List.copyOf(listeners);
    }

    /** The newest items of a company, without gaps. */
    private static final class Recent {

        private final Deque<Feed.Item> items = new ArrayDeque<>();
        private long last;

        Recent(long last) {
            this.last = last;
        }

        synchronized long last() {
            return last;
        }

        synchronized void add(List<Feed.Item> more) {
            items.addAll(more);
            last = more.getLast().seq();
            while (items.size() > KEPT) {
                items.removeFirst();
            }
        }

        /** What came after a number, or null if that is too long ago to be remembered. */
        synchronized @Nullable List<Feed.Item> after(long seq, int limit) {
            if (seq >= last) {
                return List.of();
            }
            if (items.isEmpty() || items.getFirst().seq() > seq + 1) {
                return null;
            }
            List<Feed.Item> found = new ArrayList<>();
            // Numbers have no gaps, so the distance from the first is the place.
            items.stream().skip(seq + 1 - items.getFirst().seq()).limit(limit).forEach(found::add);
            return found;
        }
    }

    /** Numbers and tells what is new in every company. Returns how many operations came. */
    public int look() {
        int found = 0;
        for (int company : sequencer.companies()) {
            found += look(company);
        }
        return found;
    }

    private int look(int company) {
        boolean all =
                !sequencer.anythingWaiting(company) || sequencer.numberWaiting(company) < FeedSequencer.MOST_AT_ONCE;
        Recent known = recent.computeIfAbsent(company, c -> new Recent(feed.last(c)));
        int found = 0;
        List<Feed.Item> items;
        do {
            items = feed.after(company, known.last(), BATCH);
            if (!items.isEmpty()) {
                known.add(items);
                found += items.size();
                for (FeedListener listener : listeners) {
                    listener.changed(company, items);
                }
            }
        } while (items.size() == BATCH);
        if (all) {
            listeners.forEach(listener -> listener.upToDate(company));
        }
        return found;
    }

    /** The number of the newest item that was told. */
    public long last(int company) {
        Recent known = recent.get(company);
        return known == null ? feed.last(company) : known.last();
    }

    /** The next items after a number, from memory if it is recent. */
    public List<Feed.Item> after(int company, long seq, int limit) {
        Recent known = recent.get(company);
        List<Feed.Item> items = known == null ? null : known.after(seq, limit);
        return items == null ? feed.after(company, seq, limit) : items;
    }
}
