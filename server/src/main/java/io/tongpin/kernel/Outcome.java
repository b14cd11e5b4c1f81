package io.tongpin.kernel;

import java.util.List;
import java.util.function.Function;

/** How a command ends: done with a result, or refused with every reason found (结果). */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<Refusal> why) implements Outcome<T> {
        public Refused {
            why = List.copyOf(why);
            if (why.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal... why) {
        return new Refused<>(List.of(why));
    }

    static <T> Outcome<T> refused(List<Refusal> why) {
        return new Refused<>(why);
    }

    /** What follows from the value; a refusal stays one. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(List<Refusal> why) -> new Refused<>(why);
        };
    }

    /** The value, or an exception that names the refusals; for tests and for callers that have checked before. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(List<Refusal> why) -> throw new IllegalStateException("refused: " + why);
        };
    }
}
