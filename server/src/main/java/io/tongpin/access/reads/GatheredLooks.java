package io.tongpin.access.reads;

import io.tongpin.access.reads.Gathered.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks in memory until they are written (待记查看): bounded, and what did not fit is counted. */
final class GatheredLooks {

    /** So many lines wait at most; beyond it looks are lost, and that is written down. */
    static final int MOST = 20_000;

    private final Map<Key, Gathered> open = new LinkedHashMap<>();
    private final Set<Gathered> fresh = new LinkedHashSet<>();
    private final Set<Gathered> over = new LinkedHashSet<>();
    private final Map<Integer, Long> lost = new HashMap<>();

    /** @param own what is written singly has a name of its own */
    private record Key(Look look, @Nullable UUID own) {}

    /**
     * @param id of the line, if it becomes a new one
     * @param single never one line with others
     */
    synchronized void add(Look look, @Nullable UUID single, UUID id, long looks, long things, Instant now) {
        Key key = new Key(look, single);
        Gathered gathered = open.get(key);
        if (gathered != null && gathered.overAt(now) && single == null) {
            end(key, gathered);
            gathered = null;
        }
        if (gathered == null) {
            if (!hasRoom()) {
                lost.merge(look.viewer().company(), Math.max(1, looks), Long::sum);
                return;
            }
            gathered = new Gathered(look, id, now);
            open.put(key, gathered);
            fresh.add(gathered);
        }
        gathered.add(looks, things, now);
    }

    private void end(Key key, Gathered gathered) {
        open.remove(key);
        if (!gathered.isWritten()) {
            over.add(gathered);
        }
    }

    /** What is written only waits for more of the same: that goes first. */
    private boolean hasRoom() {
        if (open.size() + over.size() < MOST) {
            return true;
        }
        return open.values().removeIf(Gathered::isWritten);
    }

    /** Lines of which nothing is written yet. */
    synchronized List<Part> fresh() {
        return fresh.stream().map(Gathered::part).toList();
    }

    /** And what was added to those whose ten minutes are over; to all of them at the end, or when it gets crowded. */
    synchronized List<Part> due(Instant now, boolean all) {
        boolean everything = all || open.size() > MOST / 2;
        for (Map.Entry<Key, Gathered> one : List.copyOf(open.entrySet())) {
            if (!one.getValue().isFresh() && (everything || one.getValue().overAt(now))) {
                end(one.getKey(), one.getValue());
            }
        }
        List<Part> due = new ArrayList<>(fresh());
        over.stream().filter(one -> !one.isFresh()).map(Gathered::part).forEach(due::add);
        return due;
    }

    synchronized void wrote(List<Part> parts) {
        for (Part part : parts) {
            part.of().wrote(part);
            fresh.remove(part.of());
            if (part.of().isWritten()) {
                over.remove(part.of());
            }
        }
    }

    synchronized Map<Integer, Long> lost() {
        return Map.copyOf(lost);
    }

    synchronized void wroteLost(int company, long count) {
        lost.merge(company, -count, Long::sum);
        lost.remove(company, 0L);
    }

    synchronized int size() {
        return open.size() + over.size();
    }
}
