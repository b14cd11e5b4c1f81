package io.tongpin.masters.web;

import io.tongpin.masters.Listing;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list as JSON (列表页): {@code next} is the cursor of the following one, null on the last. */
public record Page<J>(List<J> items, @Nullable String next) {

    public static <R, J> Page<J> of(Listing<R> listing, Function<? super R, ? extends J> form) {
        return new Page<>(listing.items().stream().<J>map(form).toList(), listing.next());
    }
}
