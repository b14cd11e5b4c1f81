package io.tongpin.reporting;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Lays somebody's work before them (工作台): three statements in one snapshot, whatever they may do. */
public final class DeskReport {

    private final Database database;
    private final FieldCatalogue fields;
    private final InstantSource clock;

    public DeskReport(Database database, FieldCatalogue fields, InstantSource clock) {
        this.database = database;
        this.fields = fields;
        this.clock = clock;
    }

    public Desk of(Actor actor) {
        Instant now = clock.instant();
        StoreScope reach = actor.reach();
        return database.read(actor.company(), reach, tx -> {
            LocalDate today = Scope.of(tx, actor, reach, null).today(now);
            OwnSales own = new OwnSales(fields, actor);
            List<DeskTask> tasks = DeskTasks.of(actor, today, own.delivered());
            return new Desk(
                    today,
                    sections(tasks, counts(tx, actor, tasks, today)),
                    sales(tx, actor, today, own.stores()),
                    now);
        });
    }

    private static List<Desk.Section> sections(List<DeskTask> tasks, List<Long> counts) {
        Map<String, List<Desk.Task>> jobs = new LinkedHashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            DeskTask task = tasks.get(i);
            List<Desk.Task> there = jobs.computeIfAbsent(task.job(), job -> new ArrayList<>());
            if (counts.get(i) > 0) {
                there.add(new Desk.Task(task.code(), counts.get(i), task.drill()));
            }
        }
        return jobs.entrySet().stream()
                .map(job -> new Desk.Section(job.getKey(), job.getValue()))
                .toList();
    }

    private static List<Long> counts(Tx tx, Actor actor, List<DeskTask> tasks, LocalDate today) throws SQLException {
        if (tasks.isEmpty()) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            columns.add(tasks.get(i).count(i));
        }
        StatementSpec statement = tx.sql("select " + String.join(", ", columns))
                .param("company", tx.company())
                .param("person", actor.user())
                .param("today", today)
                .param("month", today.withDayOfMonth(1));
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).reach() instanceof StoreScope.These these) {
                statement = statement
                        .param("s" + i, tx.array("uuid", these.stores()))
                        .param("o" + i, tx.array("uuid", these.own()));
            }
        }
        return statement
                .query((row, n) -> {
                    List<Long> counts = new ArrayList<>();
                    for (int i = 1; i <= tasks.size(); i++) {
                        counts.add(row.getLong(i));
                    }
                    return counts;
                })
                .single();
    }

    private static Desk.@Nullable Sales sales(Tx tx, Actor actor, LocalDate today, Set<UUID> stores)
            throws SQLException {
        if (stores.isEmpty()) {
            return null;
        }
        Set<String> kinds = Selling.ALL.stream().collect(Collectors.toSet());
        return tx.sql("""
                        select count(*) filter (where d.kind <> all(:returns) and d.reverses_id is null and d.state = 'POSTED'),
                               coalesce(sum(case when d.kind = any(:returns) then -d.amount else d.amount end)
                                        filter (where d.reverses_id is null and d.state = 'POSTED'), 0)
                          from documents.document d
                         where d.company_id = :company and d.store_id = any(:stores) and d.kind = any(:kinds)
                           and d.business_date = :today and d.created_by = :person
                        """)
                .param("company", tx.company())
                .param("stores", tx.array("uuid", stores))
                .param("kinds", tx.array("text", kinds))
                .param("returns", tx.array("text", Selling.RETURNS))
                .param("today", today)
                .param("person", actor.user())
                .query((row, n) -> new Desk.Sales(
                        row.getLong(1),
                        new Money(row.getBigDecimal(2).setScale(2)),
                        Drill.to("documents")
                                .with("kind", Selling.ALL)
                                .with("from", today)
                                .with("to", today)
                                .with("mine", "true")))
                .single();
    }
}
