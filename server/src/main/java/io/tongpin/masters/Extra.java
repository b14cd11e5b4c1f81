package io.tongpin.masters;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column that is computed from the record when it is saved (派生列), such as a search key; never logged. */
public record Extra<R>(String column, String type, Function<R, @Nullable Object> value) {}
