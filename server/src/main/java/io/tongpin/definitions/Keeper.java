package io.tongpin.definitions;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who keeps a field of a record (字段归属): whose word about it holds, and where. */
public enum Keeper {
    /** Headquarters (总部): only whoever may change the record in the whole company. */
    HQ,
    /** Each store for itself (门店): its own value holds there; headquarters' holds in stores that have none. */
    STORE,
    /** Whoever has the right, wherever they have it (共同). */
    SHARED;

    /** As a definition and the setting write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Keeper> of(String text) {
        return Stream.of(values()).filter(one -> one.text().equals(text)).findFirst();
    }
}
