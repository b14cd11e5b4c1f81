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
import java.util.regex.Pattern;

/** Puts names in place of ids in what an audit found (以名代号): numbers of documents, codes of articles and places. */
final class NameRows {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private static final String DOCUMENT = """
            select id::text, coalesce(number, kind || ' ' || id) from documents.document
             where company_id = ? and id = any(?)
            """;

    /** How a fact is called once its id has become a name, and where the name stands. */
    private record Source(String fact, String sql) {}

    private static final Map<String, Source> SOURCES = Map.of(
            "document_id", new Source("document", DOCUMENT),
            "reversal_id", new Source("reversal", DOCUMENT),
            "original_id", new Source("original", DOCUMENT),
            "entity_id", new Source("record", DOCUMENT),
            "warehouse_id", new Source("warehouse", """
                    select id::text, code || ' ' || name from organization.warehouse where company_id = ? and id = any(?)
                    """),
            "store_id", new Source("store", """
                    select id::text, code || ' ' || name from organization.store where company_id = ? and id = any(?)
                    """),
            "sku_id", new Source("sku", """
                    select id::text, code || ' ' || name from catalog.sku where company_id = ? and id = any(?)
                    """),
            "party_id", new Source("party", """
                    select id::text, code || ' ' || name from party.party where company_id = ? and id = any(?)
                    """));

    private NameRows() {}

    static List<Verdict> inWords(Tx tx, List<Verdict> verdicts) throws SQLException {
        if (verdicts.stream().allMatch(Verdict::ok)) {
            return verdicts;
        }
        Map<String, String> names = new HashMap<>();
        for (Map.Entry<String, Source> source : SOURCES.entrySet()) {
            Set<String> ids = new HashSet<>();
            verdicts.stream()
                    .flatMap(v -> v.examples().stream())
                    .map(f -> f.facts().getOrDefault(source.getKey(), ""))
                    .filter(id -> UUID.matcher(id).matches())
                    .forEach(ids::add);
            if (!ids.isEmpty()) {
                read(tx, source.getValue().sql(), ids, names);
            }
        }
        return verdicts.stream().map(v -> named(v, names)).toList();
    }

    private static void read(Tx tx, String sql, Set<String> ids, Map<String, String> names) throws SQLException {
        tx.sql(sql).params(tx.company(), tx.array("uuid", ids)).query(row -> {
            names.put(row.getString(1), row.getString(2).strip());
        });
    }

    private static Verdict named(Verdict verdict, Map<String, String> names) {
        List<Finding> examples = new ArrayList<>();
        for (Finding finding : verdict.examples()) {
            Map<String, String> facts = new LinkedHashMap<>();
            finding.facts().forEach((key, value) -> {
                Source source = SOURCES.get(key);
                String name = value.equals(NIL) ? "*" : names.getOrDefault(value, value);
                facts.put(source == null ? key : source.fact(), source == null ? value : name);
            });
            examples.add(new Finding(facts));
        }
        return new Verdict(verdict.id(), verdict.count(), examples, verdict.millis());
    }
}
