package io.tongpin.access;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks in the middle of long work whether whoever began it is still who they were (续验): the same secret still opens, for the
 * same person with the same rights in the same places. What was taken away meanwhile ends the work.
 */
public final class StillIn {

    private static final String KEPT = StillIn.class.getName();

    private StillIn() {}

    /** Leaves the question where whoever works long finds it. */
    public static void keep(BiConsumer<String, Object> attributes, BooleanSupplier question) {
        attributes.accept(KEPT, question);
    }

    /** The question that was left; its answer is at most two seconds old. */
    public static BooleanSupplier of(Function<String, @Nullable Object> attributes) {
        return attributes.apply(KEPT) instanceof BooleanSupplier question ? question : () -> false;
    }
}
