package io.tongpin.audit;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an invariant looks at certain tables (读哪些表), as far as its own words tell; who is in doubt, does. */
public final class ReadTables {

    /** What PostgreSQL says of itself, and functions: they may look anywhere. */
    private static final Pattern ANYWHERE = Pattern.compile("\\bpg_\\w+|\\b[a-z]+\\.[a-z_]+\\(");

    private ReadTables() {}

    /** @param tables as {@code schema.table} */
    public static boolean concerns(Invariant invariant, Set<String> tables) {
        String words = words(invariant);
        return words == null
                || ANYWHERE.matcher(words).find()
                || tables.stream().anyMatch(table -> mentions(words, table));
    }

    private static boolean mentions(String words, String table) {
        return Pattern.compile("\\b" + Pattern.quote(table) + "\\b")
                .matcher(words)
                .find();
    }

    private static @Nullable String words(Invariant invariant) {
        return switch (invariant) {
            case SqlInvariant one -> one.all();
            case SeveralQueries several ->
                several.parts().stream().map(SqlInvariant::all).collect(Collectors.joining("\n"));
            case HashChain _ -> "changes.op";
            default -> null;
        };
    }
}
