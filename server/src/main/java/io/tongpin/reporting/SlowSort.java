package io.tongpin.reporting;

/** What a list of what does not sell is in the order of (滞销排序). */
public enum SlowSort {
    WORTH("x.worth"),
    ON_HAND("x.on_hand"),
    IDLE("x.idle"),
    SOLD("x.sold90");

    private final String value;

    SlowSort(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }

    /** Whoever may not see what goods are worth is not told by the order of rows either. */
    SlowSort seen(boolean cost) {
        return this == WORTH && !cost ? ON_HAND : this;
    }
}
