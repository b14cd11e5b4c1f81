package io.tongpin.access.reads;

import java.util.Locale;

/** Through what kind of address something was seen (查看方式). */
public enum Through {
    LIST,
    SEARCH,
    RECORD,
    REPORT,
    HISTORY,
    EXPORT;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
