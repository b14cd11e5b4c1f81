package io.tongpin.masters;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list (列表), and where the next one begins. */
public record Listing<R>(List<R> items, @Nullable String next) {

    public Listing {
        items = List.copyOf(items);
    }

    public <T> Listing<T> map(Function<? super R, ? extends T> form) {
        return new Listing<>(items.stream().<T>map(form).toList(), next);
    }
}
