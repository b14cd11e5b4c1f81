package io.tongpin.platform;

import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A refusal on its way out of a controller; the edge renders it as a {@link Problem}. Only controllers throw it: below
 * them a refusal is a value.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String KEPT = Refused.class.getName();

    private final transient List<Refusal> why;

    public Refused(List<Refusal> why) {
        super(why.toString(), null, false, false);
        this.why = List.copyOf(why);
    }

    public Refused(Refusal why) {
        this(List.of(why));
    }

    /** Leaves itself where whoever looks at a request when it is over finds it. */
    public void keep(BiConsumer<String, Object> attributes) {
        attributes.accept(KEPT, this);
    }

    /** The one that was kept, if the request was refused. */
    public static @Nullable Refused of(Function<String, @Nullable Object> attributes) {
        return attributes.apply(KEPT) instanceof Refused refused ? refused : null;
    }

    public List<Refusal> why() {
        return why;
    }

    /** What a controller answers with: the value, or the refusals by way of the edge. */
    public static <T> T unless(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(List<Refusal> why) -> throw new Refused(why);
        };
    }
}
