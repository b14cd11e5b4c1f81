package io.tongpin.audit;

import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts names in place of ids in what an audit found (以名代号): numbers of documents, codes of articles and places. */
final class NameRows {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private static final String DOCUMENT = """
            select id::text, coalesce(number, kind || ' ' || id), kind from documents.document
             where company_id = :company and id = any(:ids)
            """;

    /** Whatever has a history. */
    private static final String RECORD = DOCUMENT
            + Stream.of("catalog.style", "catalog.sku", "party.party", "organization.store", "organization.warehouse")
                    .map(table -> "union all\n" + named(table))
                    .collect(Collectors.joining());

    /** How a fact is called once its id has become a name, and where the name stands. */
    private record Source(String fact, String sql) {}

    /** A name, and the kind of document it is the name of. */
    private record Name(String text, @Nullable String kind) {}

    private static final Map<String, Source> SOURCES = Map.of(
            "document_id", new Source("document", DOCUMENT),
            "reversal_id", new Source("reversal", DOCUMENT),
            "original_id", new Source("original", DOCUMENT),
            "entity_id", new Source("record", RECORD),
            "warehouse_id", new Source("warehouse", named("organization.warehouse")),
            "store_id", new Source("store", named("organization.store")),
            "sku_id", new Source("sku", named("catalog.sku")),
            "party_id", new Source("party", named("party.party")));

    private NameRows() {}

    private static String named(String table) {
        return """
                select id::text, code || ' ' || name, null from %s where company_id = :company and id = any(:ids)
                """.formatted(table);
    }

    static Verdict inWords(Tx tx, Verdict verdict) throws SQLException {
        if (verdict.ok()) {
            return verdict;
        }
        Map<String, Name> names = new HashMap<>();
        for (Map.Entry<String, Source> source : SOURCES.entrySet()) {
            Set<String> ids = new HashSet<>();
            verdict.examples().stream()
                    .map(f -> f.facts().getOrDefault(source.getKey(), ""))
                    .filter(id -> ID.matcher(id).matches())
                    .forEach(ids::add);
            if (!ids.isEmpty()) {
                read(tx, source.getValue().sql(), ids, names);
            }
        }
        List<Finding> examples = new ArrayList<>();
        verdict.examples().forEach(finding -> examples.add(named(finding, names)));
        return new Verdict(verdict.id(), verdict.count(), examples, verdict.millis());
    }

    private static void read(Tx tx, String sql, Set<String> ids, Map<String, Name> names) throws SQLException {
        tx.sql(sql)
                .param("company", tx.company())
                .param("ids", tx.array("uuid", ids))
                .query(row -> {
                    names.put(row.getString(1), new Name(row.getString(2).strip(), row.getString(3)));
                });
    }

    private static Finding named(Finding finding, Map<String, Name> names) {
        Map<String, String> facts = new LinkedHashMap<>();
        Map<String, Finding.Document> documents = new LinkedHashMap<>();
        finding.facts().forEach((key, value) -> {
            Source source = SOURCES.get(key);
            if (source == null) {
                facts.put(key, value);
                return;
            }
            Name name = names.getOrDefault(value, new Name(value.equals(NIL) ? "*" : value, null));
            facts.put(source.fact(), name.text());
            if (name.kind() != null) {
                documents.put(source.fact(), new Finding.Document(name.kind(), UUID.fromString(value)));
            }
        });
        return new Finding(facts, documents);
    }
}
