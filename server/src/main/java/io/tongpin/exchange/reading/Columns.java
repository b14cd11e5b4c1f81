package io.tongpin.exchange.reading;

import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The columns a kind of file is made of. Titles are compared without regard to case, blanks and full-width forms.
 * Unknown columns are ignored with a notice; missing, doubled or unknown-only headers refuse the file.
 */
public final class Columns {

    private static final int NAMED = 5;

    private final List<Column> known;
    private final boolean others;

    private Columns(List<Column> known, boolean others) {
        this.known = List.copyOf(known);
        this.others = others;
    }

    public static Columns of(Column... known) {
        return new Columns(List.of(known), false);
    }

    /** These, and every other under its own title: somebody may say later what it is. */
    public static Columns andOthers(List<Column> known) {
        return new Columns(known, true);
    }

    /** Whatever the file has: every title is its own key. */
    public static Columns asTheyCome() {
        return new Columns(List.of(), true);
    }

    /** Finds the columns in a header row. */
    Outcome<Header> match(Position where, List<String> titles, Consumer<Notice> notices) {
        List<Refusal> why = new ArrayList<>(doubled(where, titles));
        Map<String, Integer> index = others ? all(titles) : found(titles);
        List<String> missing = known.stream()
                .filter(column -> column.required() && !index.containsKey(column.key()))
                .map(Column::key)
                .toList();
        if (!missing.isEmpty()) {
            why.add(where.refuse("import.column-missing", "columns", String.join(", ", missing)));
        }
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            if (!index.containsValue(i) && !titles.get(i).isBlank()) {
                ignored.add(titles.get(i));
            }
        }
        if (!ignored.isEmpty()) {
            notices.accept(ignored(where, ignored));
        }
        return Outcome.done(new Header(index, titles));
    }

    /** How many of our columns a row of titles has: the sign of having decoded a header rightly. */
    int known(List<String> titles) {
        return found(titles).size();
    }

    /** Two columns are the same if their titles are, or if both are names of one column of ours. */
    private List<Refusal> doubled(Position where, List<String> titles) {
        Map<String, String> keys = keysByTitle();
        return titles.stream()
                .filter(title -> !title.isBlank())
                .collect(Collectors.groupingBy(
                        title -> keys.getOrDefault(plain(title), plain(title)),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .limit(NAMED)
                .map(same -> where.in(same.getLast()).refuse("import.column-twice"))
                .toList();
    }

    private Map<String, Integer> all(List<String> titles) {
        Map<String, String> keys = keysByTitle();
        Map<String, Integer> index = new LinkedHashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            index.put(title.isBlank() ? "#" + (i + 1) : keys.getOrDefault(plain(title), title), i);
        }
        return index;
    }

    private Map<String, Integer> found(List<String> titles) {
        Map<String, String> keys = keysByTitle();
        Map<String, Integer> index = new LinkedHashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            String key = keys.get(plain(titles.get(i)));
            if (key != null) {
                index.putIfAbsent(key, i);
            }
        }
        return index;
    }

    private Map<String, String> keysByTitle() {
        Map<String, String> keys = new HashMap<>();
        known.forEach(column -> column.titles().forEach(title -> keys.put(title, column.key())));
        return keys;
    }

    private static Notice ignored(Position where, List<String> titles) {
        String named = titles.stream().limit(NAMED).collect(Collectors.joining(", "));
        return new Notice(
                "import.columns-ignored",
                Map.of(
                        "file", where.file(),
                        "count", Integer.toString(titles.size()),
                        "columns", titles.size() > NAMED ? named + ", …" : named));
    }

    /** A title with everything taken off that people and programs add: case, width, blanks, zero-width marks, a star. */
    public static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}*]", "")
                .toLowerCase(Locale.ROOT);
    }
}
