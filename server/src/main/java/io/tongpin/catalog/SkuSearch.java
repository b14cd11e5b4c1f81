package io.tongpin.catalog;

import io.tongpin.kernel.StoreScope;
import io.tongpin.masters.SearchTerms;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles by what is scanned or typed (找货), best first: the barcode, the code, what begins with it by code, by
 * pinyin initials, by name, and then what contains its words; if nothing does, what is called nearly so. Each step reads a
 * short range of an index, so it stays quick however many articles there are.
 */
public final class SkuSearch {

    /** More than these are not found, and not asked for, at once. */
    public static final int MOST = 100;

    private static final int LONGEST = 100;

    private final Database database;

    SkuSearch(Database database) {
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param near nothing is called what was typed; these are called nearly so
     */
    public record Found(List<SkuFacts> skus, boolean near) {

        static final Found NOTHING = new Found(List.of(), false);

        public Found {
            skus = List.copyOf(skus);
        }
    }

    /** @param store whose own price and supplier are meant; null: headquarters' */
    public Found find(int company, @Nullable UUID store, String typed, int limit) {
        String text = typed.strip();
        int most = Math.clamp(limit, 1, MOST);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Found.NOTHING;
        }
        StoreScope reach = store == null ? StoreScope.NOWHERE : StoreScope.in(Set.of(store));
        return database.read(company, reach, tx -> {
            Set<UUID> found = new LinkedHashSet<>();
            look(tx, text, most, found);
            boolean near = found.isEmpty();
            if (near) {
                found.addAll(new WordSearch(tx, text, most).nearly());
            }
            Map<UUID, SkuFacts> facts = facts(tx, store, found);
            return new Found(
                    found.stream().map(facts::get).filter(Objects::nonNull).toList(), near && !found.isEmpty());
        });
    }

    /**
     * What each of many codes stands for (批量识别), as scanners and spreadsheets have them: a barcode, or else a code in
     * capitals or not. What is part of a name is not meant. Three statements for all of them.
     */
    public Map<String, List<SkuFacts>> exactly(int company, @Nullable UUID store, Collection<String> codes) {
        List<String> asked = codes.stream()
                .filter(code -> !code.isBlank() && code.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
        StoreScope reach = store == null ? StoreScope.NOWHERE : StoreScope.in(Set.of(store));
        return database.read(company, reach, tx -> {
            Map<String, UUID> scanned = SkuSearchRows.byBarcodes(
                    tx, asked.stream().map(SkuSearch::barcode).toList());
            Map<String, List<UUID>> coded = SkuSearchRows.byCodeKeys(
                    tx, asked.stream().map(SkuSearch::codeKey).toList());
            Set<UUID> all = new HashSet<>(scanned.values());
            coded.values().forEach(all::addAll);
            Map<UUID, SkuFacts> facts = facts(tx, store, all);
            Map<String, List<SkuFacts>> found = new HashMap<>();
            for (String code : asked) {
                UUID one = scanned.get(barcode(code));
                List<UUID> ids = one != null ? List.of(one) : coded.getOrDefault(codeKey(code), List.of());
                found.put(
                        code,
                        ids.stream().map(facts::get).filter(Objects::nonNull).toList());
            }
            return found;
        });
    }

    private static String barcode(String code) {
        return code.strip().replace("\0", "");
    }

    private static String codeKey(String code) {
        return SearchTerms.normal(code.strip());
    }

    private static Map<UUID, SkuFacts> facts(Tx tx, @Nullable UUID store, Set<UUID> ids) throws SQLException {
        Map<UUID, SkuFacts> facts = new HashMap<>();
        (store == null ? SkuFactsRows.byIds(tx, ids) : SkuFactsRows.byIdsIn(tx, store, ids))
                .forEach(sku -> facts.put(sku.id(), sku));
        return facts;
    }

    private static void look(Tx tx, String text, int most, Set<UUID> found) throws SQLException {
        String key = SearchTerms.normal(text);
        found.addAll(SkuSearchRows.byBarcode(tx, text.replace("\0", "")));
        if (!found.isEmpty()) {
            return; // What was scanned is meant.
        }
        for (String column : List.of("code_key", "initials", "name_key")) {
            if (found.size() < most && !key.isEmpty()) {
                found.addAll(SkuSearchRows.beginning(tx, column, key, most));
            }
        }
        trim(found, most);
        if (found.size() < most && worthwhile(key)) {
            found.addAll(new WordSearch(tx, text, most).exactly());
            trim(found, most);
        }
    }

    /** One Latin letter begins a tenth of all words; what begins with it has been found already. */
    private static boolean worthwhile(String key) {
        return key.length() > 1 || key.codePoints().anyMatch(c -> c > 0x2E80);
    }

    private static void trim(Set<UUID> found, int most) {
        if (found.size() > most) {
            List<UUID> first = found.stream().limit(most).toList();
            found.clear();
            found.addAll(first);
        }
    }
}
