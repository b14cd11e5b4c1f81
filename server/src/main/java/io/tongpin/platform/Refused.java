package io.tongpin.platform;

import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.util.List;

/**
 * A refusal on its way out of a controller; the edge renders it as a {@link Problem}. Only controllers throw it: below
 * them a refusal is a value.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> why;

    public Refused(List<Refusal> why) {
        super(why.toString(), null, false, false);
        this.why = List.copyOf(why);
    }

    public Refused(Refusal why) {
        this(List.of(why));
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
