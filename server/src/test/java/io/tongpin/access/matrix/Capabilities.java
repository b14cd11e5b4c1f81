package io.tongpin.access.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the expectations speak of, in terms of this node (能力与接口的对应): who may do all of the steps may do it; who may do one of
 * them, or get at the same by a back door, is not kept from it.
 */
final class Capabilities {

    /** @param backDoors other ways to the same, which do not make it possible to do it properly */
    record Capability(List<Step> steps, List<Step> backDoors) {

        private static Capability of(Step... steps) {
            return new Capability(List.of(steps), List.of());
        }

        private Capability orBy(Step... backDoors) {
            return new Capability(steps, List.of(backDoors));
        }
    }

    private static final List<String> POSTED = List.of(
            "purchase-order",
            "purchase-receipt",
            "sales-delivery",
            "retail-sale",
            "transfer-ship",
            "adjustment",
            "customer-receipt");

    static final Map<String, Capability> OF = Map.ofEntries(
            Map.entry("supplier.edit", Capability.of(Step.edit("suppliers"))),
            Map.entry("customer.edit", Capability.of(Step.edit("customers"))),
            Map.entry("goods.edit", Capability.of(Step.edit("styles"), Step.edit("skus"))),
            Map.entry("user.manage", Capability.of(Step.edit("users"), Step.edit("roles"))),
            Map.entry(
                    "price.change",
                    Capability.of(ownPrice())
                            .orBy(
                                    Step.edit("prices"),
                                    Step.edit("price-lists"),
                                    listPrice("styles"),
                                    listPrice("skus"))),
            Map.entry(
                    "system.config",
                    Capability.of(
                            Step.asked("PUT /api/company", Call.put("/api/company", 77, "{}")), Step.edit("stores"))),
            Map.entry("po.approve", Capability.of(Step.approve("purchase-order"))),
            Map.entry("transfer.approve", Capability.of(Step.approve("transfer-ship"))),
            Map.entry("sale_return.approve", Capability.of(Step.approve("sales-return"))),
            // 采购员或主管复核后才入账: looked at before it is in the books.
            Map.entry("receipt.review", Capability.of(Step.approve("purchase-receipt"))),
            // No rule limits what is asked at the counter: whoever sells may.
            Map.entry("sale.price_override", Capability.of(Step.post("retail-sale"))),
            Map.entry("po.create", Capability.of(Step.save("purchase-order"))),
            Map.entry("receipt.create", Capability.of(Step.save("purchase-receipt"), Step.post("purchase-receipt"))),
            Map.entry(
                    "issue.create",
                    Capability.of(
                            Step.post("sales-delivery"), Step.post("purchase-return"), Step.post("transfer-ship"))),
            Map.entry(
                    "sale.create",
                    Capability.of(Step.post("sales-delivery"), Step.post("retail-sale"))
                            .orBy(Step.save("sales-order"), Step.save("sales-delivery"), Step.save("retail-sale"))),
            Map.entry(
                    "sale_return.enter",
                    Capability.of(Step.save("sales-return")).orBy(Step.save("retail-return"))),
            Map.entry("stocktake.enter", Capability.of(Step.save("stocktake"))),
            Map.entry("stocktake.post", Capability.of(Step.post("stocktake"), Step.post("adjustment"))),
            Map.entry("transfer.create", Capability.of(Step.save("transfer-ship"), Step.post("transfer-ship"))),
            Map.entry("transfer.receive", Capability.of(Step.post("transfer-receive"))),
            Map.entry("ar_ap.settle", Capability.of(Step.post("customer-receipt"), Step.post("supplier-payment"))),
            Map.entry(
                    "ar_ap.view",
                    Capability.of(
                                    Step.read("/api/open-items", "/items/0/amount"),
                                    Step.read("/api/open-items/parties", "/items/0/party"))
                            .orBy(
                                    Step.readDocument("sales-delivery", "/books", "/openItems/0/amount"),
                                    Step.readDocument("purchase-receipt", "/books", "/openItems/0/amount"))),
            Map.entry(
                    "cost.view",
                    Capability.of(Step.read("/api/stock?store={store}&nonzero=true", "/items/0/unitCost"))
                            .orBy(
                                    Step.readDocument("retail-sale", "/books", "/stock/0/value"),
                                    Step.readDocument("purchase-receipt", "", "/totals/amount"))),
            Map.entry("stock.view_other", Capability.of(Step.read("/api/stock?store={store}", "/items/0/onHand"))),
            Map.entry("report.own", Capability.of(Step.read("/api/home?store={store}", "/stores/0/store"))),
            Map.entry(
                    "report.all",
                    Capability.of(Step.read("/api/home", "/date")).orBy(Step.read("/api/trial-balance", "/from"))),
            Map.entry(
                    "period.close",
                    Capability.of(Step.asked("close a period", Call.post("/api/periods/never/close", "")))),
            Map.entry(
                    "data.export",
                    Capability.of(Step.asked("POST /api/totals", Call.post("/api/totals", "{\"where\":\"nowhere\"}")))
                            .orBy(Step.asked("GET /api/documents/export", Call.get("/api/documents/export")))),
            Map.entry(
                    "log.view",
                    Capability.of(new Step("GET history", (where, trade) -> history(trade), Capabilities::told))),
            Map.entry(
                    "log.delete",
                    Capability.of(
                            Step.success(
                                    "DELETE history",
                                    (w, t) -> Call.delete(history(t).path())),
                            Step.success("DELETE changes", (w, t) -> Call.delete("/api/changes/1")))),
            Map.entry("document.edit_posted", new Capability(editPosted(), List.of())),
            Map.entry("document.delete_posted", new Capability(deletePosted(), List.of())));

    private Capabilities() {}

    /** What an article costs in one store; who may is told that nobody has come as far as this version. */
    private static Step ownPrice() {
        return new Step(
                "the list price in PUT /api/stores/{id}/own-values",
                (where, trade) -> Call.put(
                        "/api/stores/" + where.store() + "/own-values",
                        77,
                        "{\"entity\":\"style\",\"record\":\"%s\",\"field\":\"listPrice\",\"value\":\"1\"}"
                                .formatted(trade.record("style"))),
                reply -> reply.status() != 403);
    }

    /** The price on the label is a field of the article. */
    private static Step listPrice(String collection) {
        return new Step(
                "the list price in PUT /api/" + collection,
                (where, trade) -> Call.put(
                        "/api/" + collection + "/" + trade.record(collection.equals("skus") ? "sku" : "style"),
                        77,
                        "{\"code\":\"x\",\"name\":\"x\",\"listPrice\":\"1\"}"),
                reply -> reply.status() != 403);
    }

    private static Call history(Trade trade) {
        return Call.get("/api/history/document/" + trade.document("retail-sale"));
    }

    private static boolean told(Reply reply) {
        return reply.status() == 200 && !reply.json().isEmpty();
    }

    private static List<Step> editPosted() {
        List<Step> steps = new ArrayList<>();
        for (String kind : POSTED) {
            for (String verb : List.of("", "/submit", "/post")) {
                steps.add(Step.success((verb.isEmpty() ? "save" : verb) + " " + kind, (where, trade) -> {
                    String id = trade.document(kind);
                    String body = Premises.draftBody(id, kind, where.store());
                    return new Call(
                            verb.isEmpty() ? "PUT" : "POST",
                            "/api/documents/" + id + verb,
                            Map.of("If-Match", "1"),
                            body);
                }));
            }
        }
        return steps;
    }

    private static List<Step> deletePosted() {
        List<Step> steps = new ArrayList<>();
        for (String kind : POSTED) {
            for (String verb : List.of("discard", "restore")) {
                steps.add(Step.success(
                        verb + " " + kind,
                        (where, trade) -> new Call(
                                "POST",
                                "/api/documents/" + trade.document(kind) + "/" + verb,
                                Map.of("If-Match", "1"),
                                "")));
            }
            steps.add(Step.success(
                    "DELETE " + kind, (where, trade) -> Call.delete("/api/documents/" + trade.document(kind))));
            steps.add(Step.success(
                    "archive " + kind,
                    (where, trade) -> Call.post(
                            "/api/documents/" + trade.document(kind) + "/archive?by=" + UUID.randomUUID(), "")));
        }
        return steps;
    }
}
