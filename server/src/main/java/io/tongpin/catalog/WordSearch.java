package io.tongpin.catalog;

import io.tongpin.masters.SearchTerms;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles that have every word of what was typed somewhere (按词找货): in name, code, colour or size. A style has twenty
 * articles of one name, so whoever begins with styles reads a twentieth.
 */
final class WordSearch {

    /** More words are hardly all misspelt. */
    private static final int MOST_MISSPELT = 3;

    private static final int MOST_MEANINGS = 8;

    private final Tx tx;
    private final List<String> words;
    private final int most;

    WordSearch(Tx tx, String typed, int most) {
        this.tx = tx;
        this.words = SearchTerms.words(typed);
        this.most = most;
    }

    /** Whose word it is: some style's, some colour's, or both. */
    record Owners(boolean style, boolean color) {}

    List<UUID> exactly() throws SQLException {
        return having(words.stream().map(List::of).toList(), SkuSearchRows.owners(tx, words));
    }

    /** The same, with other words for those that nothing is called; nothing if there are none. */
    List<UUID> nearly() throws SQLException {
        Map<String, Owners> there = SkuSearchRows.owners(tx, words);
        Map<String, List<String>> near = new LinkedHashMap<>();
        words.stream()
                .filter(word -> !there.containsKey(word))
                .limit(MOST_MISSPELT)
                .forEach(word -> near.put(word, SearchTerms.near(word)));
        Map<String, Owners> known = SkuSearchRows.owners(
                tx, near.values().stream().flatMap(Collection::stream).toList());
        if (known.isEmpty()) {
            return List.of();
        }
        List<List<String>> meant = new ArrayList<>();
        for (String word : words) {
            List<String> one = new ArrayList<>(List.of(word));
            near.getOrDefault(word, List.of()).stream()
                    .filter(known::containsKey)
                    .limit(MOST_MEANINGS)
                    .forEach(one::add);
            meant.add(one);
        }
        known.putAll(there);
        return having(meant, known);
    }

    /** @param meant what each word may mean */
    private List<UUID> having(List<List<String>> meant, Map<String, Owners> owners) throws SQLException {
        if (meant.isEmpty()) {
            return List.of();
        }
        String all = allOf(meant);
        String styles = allOf(meant.stream()
                .filter(one -> one.stream().anyMatch(word -> isOfStyles(owners.get(word))))
                .filter(one -> one.stream().noneMatch(word -> isOfColors(owners.get(word))))
                .toList());
        Set<UUID> found = new LinkedHashSet<>();
        if (!styles.isEmpty()) {
            found.addAll(SkuSearchRows.ofStyles(tx, styles, all, most));
        }
        if (found.size() < most) { // An article may have a name of its own.
            found.addAll(SkuSearchRows.containing(tx, all, most));
        }
        return List.copyOf(found);
    }

    private static boolean isOfStyles(@Nullable Owners owners) {
        return owners != null && owners.style();
    }

    private static boolean isOfColors(@Nullable Owners owners) {
        return owners != null && owners.color();
    }

    private String allOf(List<List<String>> meant) {
        return meant.stream().map(this::anyOf).collect(Collectors.joining(" & "));
    }

    private String anyOf(List<String> words) {
        return words.stream()
                .map(word -> SearchTerms.beginning(tx.company(), word))
                .collect(Collectors.joining(" | ", "(", ")"));
    }
}
