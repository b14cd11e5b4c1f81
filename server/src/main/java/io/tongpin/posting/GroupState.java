package io.tongpin.posting;

import io.tongpin.generalledger.JournalLine;
import io.tongpin.generalledger.OpenItem;
import io.tongpin.kernel.Money;
import io.tongpin.stockledger.OpenStock;
import io.tongpin.stockledger.StockKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a group of postings has locked, and what its kept decisions have made of it (组内状态). */
final class GroupState {

    final Rules rules;
    final OpenStock stock;
    final Map<OpenItem.Key, Money> open = new HashMap<>();
    final Map<Papers.ProgressKey, BigDecimal> progress;
    final Map<Papers.ProgressKey, BigDecimal> added = new HashMap<>();
    final List<JournalLine> journal = new ArrayList<>();
    final List<OpenItem> owed = new ArrayList<>();
    final List<OpenItem.Allocation> settled = new ArrayList<>();
    final OpenDays days;
    final Set<UUID> reversed = new HashSet<>();
    final Set<UUID> refused = new HashSet<>();
    final Set<StockKey> corrected = new HashSet<>();

    GroupState(
            Rules rules,
            OpenStock stock,
            Map<OpenItem.Key, OpenItem.Locked> items,
            Map<Papers.ProgressKey, BigDecimal> progress,
            OpenDays days) {
        this.rules = rules;
        this.stock = stock;
        this.progress = new HashMap<>(progress);
        this.days = days;
        items.forEach((key, item) -> open.put(key, item.open()));
    }
}
