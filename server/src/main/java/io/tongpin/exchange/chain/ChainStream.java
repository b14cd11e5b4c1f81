package io.tongpin.exchange.chain;

import io.tongpin.exchange.chain.ExternalSort.Sorted;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * All documents in the order in which they are to be booked (入账顺序): opening stock, then the movements by their place in
 * the sequence. Orders come before the first movement that is not earlier, payments before the first that is later.
 */
public final class ChainStream implements Closeable {

    private final DocumentBuilder builder;
    private final Instant openingTime;
    private final Lane opening;
    private final PriorityQueue<Lane> movements;
    private final List<Lane> timed;
    private final List<Lane> all = new ArrayList<>();
    private Instant clock = Instant.MIN;

    ChainStream(
            DocumentBuilder builder,
            Instant openingTime,
            Sorted<Bundle> opening,
            List<Sorted<Bundle>> movements,
            List<Sorted<Bundle>> timed)
            throws IOException {
        this.builder = builder;
        this.openingTime = openingTime;
        this.opening = lane(opening);
        this.movements = new PriorityQueue<>(Comparator.comparingLong(Lane::seq));
        for (Sorted<Bundle> sorted : movements) {
            Lane lane = lane(sorted);
            if (lane.head != null) {
                this.movements.add(lane);
            }
        }
        this.timed = new ArrayList<>();
        for (Sorted<Bundle> sorted : timed) {
            this.timed.add(lane(sorted));
        }
    }

    private Lane lane(Sorted<Bundle> sorted) throws IOException {
        Lane lane = new Lane(sorted);
        all.add(lane);
        return lane;
    }

    /** The next document, or null at the end. */
    public @Nullable ChainDocument next() throws IOException {
        if (opening.head != null) {
            return opening.take();
        }
        Lane movement = movements.peek();
        Lane due = due(movement == null ? null : movement.head);
        if (due != null) {
            return due.take();
        }
        if (movement == null) {
            return null;
        }
        movements.poll();
        ChainDocument document = movement.take();
        clock = document.time().isAfter(clock) ? document.time() : clock;
        if (movement.head != null) {
            movements.add(movement);
        }
        return document;
    }

    /** The earliest order or payment whose time has come before this movement, or any if there is no movement left. */
    private @Nullable Lane due(@Nullable ChainDocument movement) {
        Lane earliest = null;
        for (Lane lane : timed) {
            if (lane.head != null && (earliest == null || isBefore(lane.head, earliest.head))) {
                earliest = lane;
            }
        }
        if (earliest == null || earliest.head == null || movement == null) {
            return earliest;
        }
        Instant now = movement.time().isAfter(clock) ? movement.time() : clock;
        boolean order = earliest.head.kind() == ChainDocument.Kind.PURCHASE_ORDER;
        boolean due = earliest.head.time().isBefore(now)
                || order && earliest.head.time().equals(now);
        return due ? earliest : null;
    }

    private static boolean isBefore(ChainDocument one, @Nullable ChainDocument two) {
        return two != null && one.time().isBefore(two.time());
    }

    @Override
    public void close() throws IOException {
        for (Lane lane : all) {
            lane.sorted.close();
        }
    }

    /** One file's documents, the next of them in hand. */
    private final class Lane {

        private final Sorted<Bundle> sorted;
        private @Nullable ChainDocument head;

        Lane(Sorted<Bundle> sorted) throws IOException {
            this.sorted = sorted;
            refill();
        }

        long seq() {
            return head == null ? Long.MAX_VALUE : head.seq();
        }

        ChainDocument take() throws IOException {
            ChainDocument taken = java.util.Objects.requireNonNull(head);
            refill();
            return taken;
        }

        /** What was checked before cannot be refused now. */
        private void refill() throws IOException {
            Bundle bundle = sorted.next();
            head = bundle == null ? null : builder.build(bundle, openingTime).orThrow();
        }
    }
}
