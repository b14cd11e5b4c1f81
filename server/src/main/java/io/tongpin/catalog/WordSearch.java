package io.tongpin.catalog;

import io.tongpin.masters.SearchTerms;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds articles that have every word of what was typed somewhere (按词找货): in name, code, colour or size. */
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

    List<UUID> exactly() throws SQLException {
        return having(words.stream().map(List::of).toList());
    }

    /** The same with words that may have been misspelt; nothing if none of them has been. */
    List<UUID> nearly() throws SQLException {
        List<List<String>> near =
                words.stream().limit(MOST_MISSPELT).map(SearchTerms::near).toList();
        if (near.stream().allMatch(Collection::isEmpty)) {
            return List.of();
        }
        List<List<String>> known = SkuSearchRows.known(tx, near);
        if (known.stream().allMatch(Collection::isEmpty)) {
            return List.of();
        }
        List<List<String>> meant = new ArrayList<>();
        for (int n = 0; n < words.size(); n++) {
            List<String> one = new ArrayList<>(List.of(words.get(n)));
            if (n < known.size()) {
                known.get(n).stream().limit(MOST_MEANINGS).forEach(one::add);
            }
            meant.add(one);
        }
        return having(meant);
    }

    /** @param meant what each word may mean */
    private List<UUID> having(List<List<String>> meant) throws SQLException {
        String query = meant.stream().map(this::anyOf).collect(Collectors.joining(" & "));
        return query.isEmpty() ? List.of() : SkuSearchRows.containing(tx, query, most);
    }

    private String anyOf(List<String> words) {
        return words.stream()
                .map(word -> SearchTerms.beginning(tx.company(), word))
                .collect(Collectors.joining(" | ", "(", ")"));
    }
}
