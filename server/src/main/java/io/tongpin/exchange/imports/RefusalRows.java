package io.tongpin.exchange.imports;

import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Tx;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of exchange.import_refusal. */
final class RefusalRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, String>> FACTS = new TypeReference<>() {};
    private static final int LONGEST_FACT = 400;

    private RefusalRows() {}

    /** @param first the number of the first of them; they are numbered on from it */
    static void add(Tx tx, UUID importId, int first, List<Refusal> refusals) throws SQLException {
        try (PreparedStatement insert = tx.connection().prepareStatement("""
                insert into exchange.import_refusal (company_id, import_id, no, code, status, facts)
                select ?, ?, r.* from (select unnest(?::integer[]), unnest(?::text[]), unnest(?::integer[]),
                                              unnest(?::jsonb[])) r
                """)) {
            insert.setInt(1, tx.company());
            insert.setObject(2, importId);
            insert.setArray(
                    3,
                    tx.array(
                            "integer",
                            IntStream.range(first, first + refusals.size())
                                    .boxed()
                                    .toList()));
            insert.setArray(4, tx.column("text", refusals, Refusal::code));
            insert.setArray(5, tx.column("integer", refusals, Refusal::status));
            insert.setArray(6, tx.column("jsonb", refusals, r -> CanonicalJson.text(storable(r.facts()))));
            insert.executeUpdate();
        }
    }

    static List<Refusal> page(Tx tx, UUID importId, int after, int limit) {
        return tx.sql("""
                        select code, status, facts from exchange.import_refusal
                         where company_id = ? and import_id = ? and no > ? order by no limit ?
                        """)
                .params(tx.company(), importId, after, limit)
                .query((row, n) ->
                        new Refusal(row.getString(1), row.getInt(2), JSON.readValue(row.getString(3), FACTS)))
                .list();
    }

    static void forget(Tx tx, UUID importId) {
        tx.sql("delete from exchange.import_refusal where company_id = ? and import_id = ?")
                .params(tx.company(), importId)
                .update();
    }

    /** Files hold what PostgreSQL cannot: U+0000, and half a pair of surrogates. A message need not be longer than a screen. */
    private static Map<String, String> storable(Map<String, String> facts) {
        Map<String, String> kept = new LinkedHashMap<>();
        facts.forEach((key, value) -> {
            StringBuilder text = new StringBuilder();
            value.codePoints()
                    .limit(LONGEST_FACT)
                    .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                    .forEach(text::appendCodePoint);
            kept.put(key, text.toString());
        });
        return kept;
    }
}
