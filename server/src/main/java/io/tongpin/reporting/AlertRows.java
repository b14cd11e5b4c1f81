package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What somebody should look at (待办提醒); only what there is. */
final class AlertRows {

    private AlertRows() {}

    static List<Home.Alert> of(Tx tx, Actor actor, Scope scope, LocalDate today) throws SQLException {
        String sql = """
                select (select count(*)
                          from stockledger.stock_exception x
                          join stockledger.balance b
                            on b.company_id = x.company_id and b.warehouse_id = x.warehouse_id and b.sku_id = x.sku_id
                          join organization.warehouse w on w.company_id = x.company_id and w.id = x.warehouse_id
                         where x.company_id = :company and x.closed_at is null and b.on_hand < 0%1$s),
                       (select count(*) from generalledger.open_item i
                         where i.company_id = :company and i.side = 'RECEIVABLE' and i.open_amount <> 0
                           and i.due_date < :today and i.open_amount > 0%2$s),
                       (select count(*) from generalledger.open_item i
                         where i.company_id = :company and i.side = 'PAYABLE' and i.open_amount <> 0
                           and i.due_date < :today and i.open_amount > 0%2$s),
                       (select count(*) from documents.document d
                         where d.company_id = :company and d.state = 'SUBMITTED'%3$s),
                       (select count(distinct v.invariant)
                          from audit.run r
                          join audit.verdict v on v.company_id = r.company_id and v.run_id = r.id
                         where :auditor and r.company_id = :company and v.findings > 0
                           and r.started_at >= (select max(started_at) from audit.run
                                                 where company_id = :company and complete)),
                       (select count(*) from access.review v
                         where v.company_id = :company and v.state = 'OPEN' and v.due < :today
                           and :person = any(v.reviewers)),
                       (select count(*) from statements.answer a
                         where :opener and a.company_id = :company and not a.agrees and a.handled_at is null)
                """.formatted(scope.and("w.store_id"), scope.and("i.store_id"), scope.and("d.store_id"));
        return scope
                .bind(tx, tx.sql(sql))
                .param("today", today)
                .param("person", actor.user())
                .param("auditor", actor.may("audit", "view"))
                .param("opener", actor.may("open-items", "view"))
                .query((row, n) -> List.of(
                        new Home.Alert(
                                "negative-stock",
                                row.getLong(1),
                                "/stock",
                                Drill.to("stock").with("negative", "true").with("store", scope.filter())),
                        new Home.Alert(
                                "receivables-overdue", row.getLong(2), "/receivables", overdue("RECEIVABLE", scope)),
                        new Home.Alert("payables-overdue", row.getLong(3), "/payables", overdue("PAYABLE", scope)),
                        new Home.Alert(
                                "documents-waiting",
                                row.getLong(4),
                                "/documents",
                                Drill.to("documents").with("state", "SUBMITTED").with("store", scope.filter())),
                        new Home.Alert("books-broken", row.getLong(5), "/verify", Drill.to("verify")),
                        new Home.Alert(
                                "reviews-overdue", row.getLong(6), "/access/reviews", Drill.to("access-reviews")),
                        new Home.Alert(
                                "statement-answers", row.getLong(7), "/statement-links", Drill.to("statement-links"))))
                .single()
                .stream()
                .filter(alert -> alert.count() > 0)
                .toList();
    }

    private static Drill overdue(String side, Scope scope) {
        return Drill.to("open-items").with("side", side).with("overdue", "true").with("store", scope.filter());
    }
}
