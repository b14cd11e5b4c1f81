package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import io.tongpin.reporting.DeskTask.Reaches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which work somebody has (岗位待办), by what they may do and not by what their role is called. */
final class DeskTasks {

    /** An order that nobody has promised a day for is late after this. */
    static final int DAYS_TO_COME = 7;

    private static final String UNFINISHED =
            "documents.document d where d.company_id = :company and d.kind = '%s' and d.open_quantity > 0%%s";

    private final Actor actor;
    private final LocalDate today;
    private final List<DeskTask> tasks = new ArrayList<>();
    private final Set<Drill> shown = new HashSet<>();

    private DeskTasks(Actor actor, LocalDate today) {
        this.actor = actor;
        this.today = today;
    }

    /** @param sold where the money of sales may be told; elsewhere nobody is told which slips are unpaid */
    static List<DeskTask> of(Actor actor, LocalDate today, StoreScope sold) {
        DeskTasks all = new DeskTasks(actor, today);
        all.buying();
        all.storing();
        all.selling(sold);
        all.money();
        return all.tasks;
    }

    private void buying() {
        if (does("purchasing", "purchase-order", "create")) {
            LocalDate last = today.minusDays(DAYS_TO_COME + 1);
            Drill late = unfinished("purchase-order").with("to", last);
            add("buying", "orders-late", "purchasing", "purchase-order", late, before(last));
            unfinished("buying", "orders-unfinished", "purchasing", "purchase-order");
        }
    }

    private void storing() {
        if (does("purchasing", "purchase-receipt", "create")) {
            unfinished("storing", "to-receive", "purchasing", "purchase-order");
        }
        if (does("inventory", "transfer-receive", "create")) {
            unfinished("storing", "to-arrive", "inventory", "transfer-ship");
        }
        if (does("sales", "sales-delivery", "create")) {
            unfinished("storing", "to-ship", "sales", "sales-order");
        }
        if (does("inventory", "stocktake", "create")) {
            add(
                    "storing",
                    "to-count",
                    within("inventory", "stocktake", "view"),
                    "documents.document d where d.company_id = :company and d.kind = 'stocktake' and d.state = 'DRAFT'%s",
                    Reaches.DOCUMENT,
                    Drill.to("documents").with("kind", "stocktake").with("state", "DRAFT"));
        }
    }

    private void selling(StoreScope sold) {
        if (does("sales", "sales-order", "create")) {
            add(
                    "selling",
                    "own-orders",
                    "sales",
                    "sales-order",
                    unfinished("sales-order").with("mine", "true"),
                    " and d.created_by = :person");
        }
        // Whoever sees how the shops do is shown what is owed to them there.
        if (does("sales", "sales-delivery", "create") && !actor.may("home", "view")) {
            add(
                    "selling",
                    "own-unpaid",
                    sold,
                    """
                    generalledger.open_item i
                     where i.company_id = :company and i.side = 'RECEIVABLE' and i.open_amount <> 0%s
                       and (select d.created_by from documents.document d
                             where d.company_id = :company and d.id = i.document_id and d.kind = 'sales-delivery')
                           = :person""",
                    Reaches.ITEM,
                    Drill.to("documents")
                            .with("kind", "sales-delivery")
                            .with("open", "true")
                            .with("mine", "true"));
        }
    }

    private void money() {
        boolean told = actor.may("home", "view"); // The first figures say so already.
        if (actor.may("open-items", "view") && !told) {
            overdue("receivables-overdue", "RECEIVABLE", actor.reach("open-items", "view"));
            overdue("payables-overdue", "PAYABLE", actor.reach("open-items", "view"));
        }
        if (actor.may("ledger", "close")) {
            add(
                    "money",
                    "months-open",
                    actor.reach("ledger", "close"),
                    "generalledger.period p where p.company_id = :company and p.state = 'OPEN' and p.month < :month",
                    Reaches.COMPANY,
                    Drill.to("periods"));
        }
    }

    private void overdue(String code, String side, StoreScope reach) {
        add(
                "money",
                code,
                reach,
                "generalledger.open_item i where i.company_id = :company and i.side = '" + side
                        + "' and i.open_amount <> 0 and i.open_amount > 0 and i.due_date < :today%s",
                Reaches.ITEM,
                Drill.to("open-items").with("side", side).with("overdue", "true"));
    }

    private static Drill unfinished(String kind) {
        return Drill.to("documents").with("kind", kind).with("progress", "UNFINISHED");
    }

    private static String before(LocalDate last) {
        return " and d.business_date <= '" + last + "'";
    }

    private void unfinished(String job, String code, String module, String kind) {
        add(job, code, module, kind, unfinished(kind), "");
    }

    private void add(String job, String code, String module, String kind, Drill drill, String more) {
        add(job, code, within(module, kind, "view"), UNFINISHED.formatted(kind) + more, Reaches.DOCUMENT, drill);
    }

    /** The same rows wait for one job only, the first. */
    private void add(String job, String code, StoreScope reach, String rows, Reaches reaches, Drill drill) {
        if (!reach.nowhere() && shown.add(drill)) {
            tasks.add(new DeskTask(job, code, reach, rows, reaches, drill));
        }
    }

    private boolean does(String module, String kind, String action) {
        return !within(module, kind, action).nowhere();
    }

    private StoreScope within(String module, String kind, String action) {
        return within(actor, module, kind, action);
    }

    static StoreScope within(Actor actor, String module, String kind, String action) {
        return actor.reach(module, action).plus(actor.reach(kind, action));
    }
}
