package io.tongpin.counting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What whoever counts blind is told (盲盘): what was scanned, and neither what the books hold nor which lots and pieces those are. */
final class BlindRows {

    private BlindRows() {}

    static List<Variance> of(List<Variance> rows) {
        Set<UUID> told = new HashSet<>();
        rows.stream().filter(Variance::scanned).forEach(row -> told.add(row.sku()));
        List<Variance> blind = new ArrayList<>();
        for (Variance row : rows) {
            if (row.tracked() == null || row.scanned()) {
                blind.add(row.withoutBook());
            } else if (told.add(row.sku())) {
                blind.add(row.untold());
            }
        }
        return blind;
    }
}
