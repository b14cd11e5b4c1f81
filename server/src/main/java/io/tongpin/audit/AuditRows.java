package io.tongpin.audit;

import io.tongpin.kernel.CanonicalJson;
import io.tongpin.platform.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of audit.run and audit.verdict: what was found when the books were looked at. */
final class AuditRows {

    /** What came before the last look at everything is only history: this many looks of it, and no longer than this. */
    private static final int KEPT = 100;

    private static final Duration KEPT_FOR = Duration.ofDays(180);

    private AuditRows() {}

    static void save(Tx tx, UUID id, @Nullable String by, AuditReport report) throws SQLException {
        tx.sql("""
                insert into audit.run (company_id, id, complete, actor_name, started_at, millis, feed_seq)
                values (:company, :id, :complete, :by, :at, :millis, :feed)
                """)
                .param("company", tx.company())
                .param("id", id)
                .param("complete", report.complete())
                .param("by", by)
                .param("at", Timestamp.from(report.at()))
                .param("millis", report.millis())
                .param("feed", report.feedSeq())
                .update();
        List<Verdict> kept = report.complete() ? report.verdicts() : report.broken();
        tx.sql("""
                insert into audit.verdict (company_id, run_id, invariant, findings, millis, examples)
                select ?, ?, v.* from unnest(?::text[], ?::bigint[], ?::bigint[], ?::json[]) as v
                """)
                .params(tx.company(), id)
                .params(tx.column("text", kept, Verdict::id), tx.column("bigint", kept, Verdict::count))
                .params(tx.column("bigint", kept, Verdict::millis), tx.column("json", kept, AuditRows::examples))
                .update();
        forget(tx, report.at());
    }

    private static void forget(Tx tx, Instant now) throws SQLException {
        List<UUID> old = tx.sql("""
                        select id
                          from (select id, started_at, row_number() over (order by started_at desc) as place
                                  from audit.run
                                 where company_id = :company
                                   and started_at < (select max(started_at) from audit.run
                                                      where company_id = :company and complete)) r
                         where place > :kept or started_at < :before
                        """)
                .param("company", tx.company())
                .param("kept", KEPT)
                .param("before", Timestamp.from(now.minus(KEPT_FOR)))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        if (!old.isEmpty()) {
            tx.sql("delete from audit.verdict where company_id = ? and run_id = any(?)")
                    .params(tx.company(), tx.array("uuid", old))
                    .update();
            tx.sql("delete from audit.run where company_id = ? and id = any(?)")
                    .params(tx.company(), tx.array("uuid", old))
                    .update();
        }
    }

    static LastAudit.@Nullable Complete complete(Tx tx) {
        return tx.sql("""
                        select started_at, actor_name, millis, feed_seq from audit.run
                         where company_id = ? and complete order by started_at desc limit 1
                        """)
                .params(tx.company())
                .query((row, n) -> new LastAudit.Complete(
                        row.getTimestamp(1).toInstant(), row.getString(2), row.getLong(3), row.getLong(4)))
                .optional()
                .orElse(null);
    }

    /** The verdicts of the last look at everything; where it found nothing, what was found in changes since. */
    static List<Verdict> verdicts(Tx tx) {
        List<Verdict> rows = tx.sql("""
                        select distinct on (v.invariant, r.complete) v.invariant, v.findings, v.examples, v.millis
                          from audit.run r
                          join audit.verdict v on v.company_id = r.company_id and v.run_id = r.id
                         where r.company_id = :company
                           and r.started_at >= coalesce((select max(started_at) from audit.run
                                                          where company_id = :company and complete), '-infinity')
                         order by v.invariant, r.complete desc, r.started_at desc
                        """)
                .param("company", tx.company())
                .query((row, n) -> verdict(row))
                .list();
        Map<String, Verdict> merged = new TreeMap<>();
        rows.forEach(verdict -> merged.merge(verdict.id(), verdict, (all, since) -> all.ok() ? since : all));
        return List.copyOf(merged.values());
    }

    static Set<String> broken(Tx tx) {
        return verdicts(tx).stream()
                .filter(verdict -> !verdict.ok())
                .map(Verdict::id)
                .collect(Collectors.toSet());
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        List<Finding> examples = new ArrayList<>();
        JsonMapper.shared().readTree(row.getString(3)).forEach(example -> examples.add(example(example)));
        return new Verdict(row.getString(1), row.getLong(2), examples, row.getLong(4));
    }

    private static Finding example(JsonNode json) {
        Map<String, String> facts = new LinkedHashMap<>();
        json.at("/facts")
                .forEach(fact -> facts.put(fact.get(0).asString(), fact.get(1).asString()));
        Map<String, Finding.Document> documents = new LinkedHashMap<>();
        json.at("/documents")
                .properties()
                .forEach(entry -> documents.put(
                        entry.getKey(),
                        new Finding.Document(
                                entry.getValue().at("/kind").asString(),
                                UUID.fromString(entry.getValue().at("/id").asString()))));
        return new Finding(facts, documents);
    }

    /** Facts as pairs: their order tells a story, and objects in JSON have none. */
    private static String examples(Verdict verdict) {
        return verdict.examples().stream().map(AuditRows::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(Finding finding) {
        List<List<String>> facts = finding.facts().entrySet().stream()
                .map(fact -> List.of(fact.getKey(), fact.getValue()))
                .toList();
        Map<String, Map<String, Object>> documents = new TreeMap<>();
        finding.documents()
                .forEach((fact, document) -> documents.put(fact, Map.of("kind", document.kind(), "id", document.id())));
        return CanonicalJson.text(Map.of("facts", facts, "documents", documents));
    }
}
