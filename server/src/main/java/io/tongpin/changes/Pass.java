package io.tongpin.changes;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who listens was let in by (通行证): when it ends, they hear nothing more.
 *
 * @param by id of the session or token
 * @param until null: until it is revoked
 */
public record Pass(UUID by, @Nullable Instant until) {

    private static final String KEPT = Pass.class.getName();

    /** Leaves itself where whoever opens a stream finds it. */
    public void keep(BiConsumer<String, Object> attributes) {
        attributes.accept(KEPT, this);
    }

    /** The one that was left. */
    public static Pass of(Function<String, @Nullable Object> attributes) {
        if (attributes.apply(KEPT) instanceof Pass pass) {
            return pass;
        }
        throw new IllegalStateException("nobody was let in");
    }
}
