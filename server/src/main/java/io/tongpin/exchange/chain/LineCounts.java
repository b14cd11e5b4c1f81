package io.tongpin.exchange.chain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** How many lines there are in all, by store, and sold by store and day: what a tolerance per line is measured by. */
public final class LineCounts {

    private final ZoneId zone;
    private final Map<String, Long> byStore = new HashMap<>();
    private final Map<String, Long> soldByStoreDay = new HashMap<>();
    private long all;

    public LineCounts(ZoneId zone) {
        this.zone = zone;
    }

    public void add(ChainDocument document) {
        long lines = document.lines().size();
        all += lines;
        String here = document.kind() == ChainDocument.Kind.TRANSFER_IN ? document.toStore() : document.store();
        byStore.merge(here, lines, Long::sum);
        if (document.kind() == ChainDocument.Kind.SALE || document.kind() == ChainDocument.Kind.SALE_RETURN) {
            LocalDate day = document.time().atZone(zone).toLocalDate();
            soldByStoreDay.merge(key(here, day.toString()), lines, Long::sum);
        }
    }

    public long all() {
        return all;
    }

    public long of(String store) {
        return byStore.getOrDefault(store, 0L);
    }

    public long sold(String store, String day) {
        return soldByStoreDay.getOrDefault(key(store, day), 0L);
    }

    private static String key(String store, String day) {
        return store + '|' + day;
    }
}
