package io.tongpin.browser;

import io.tongpin.testing.Browser;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One article with a barcode, ten of it in every store at 20.00, and a customer who may owe: enough to sell one. */
record Goods(UUID sku, String store, String warehouse) {

    static final String BARCODE = "6901234567892";
    static final String NAME = "圆领短袖T恤";
    static final String CUSTOMER = "宏达服饰批发";

    static Goods laidOutFor(Browser owner) {
        UUID style = UUID.randomUUID();
        UUID sku = UUID.randomUUID();
        String unit = owner.get("/api/units").text("/items/0/id");
        done(owner.put("/api/styles/" + style, 0, """
                {"code":"T100","name":"%s","unit":"%s","listPrice":"59.00","taxRate":"0","stocked":true,
                 "skus":[{"id":"%s","code":"T100-1","barcodes":["%s"]}]}""".formatted(NAME, unit, sku, BARCODE)));
        done(owner.put("/api/customers/" + UUID.randomUUID(), 0, """
                {"code":"K1","name":"%s","credit":true,"creditLimit":"100000","termsDays":30}""".formatted(CUSTOMER)));
        List<JsonNode> places = warehousesOfStores(owner);
        places.forEach(warehouse -> openingStock(owner, sku, warehouse));
        JsonNode first = places.getFirst();
        return new Goods(sku, first.path("store").asString(), first.path("id").asString());
    }

    private static List<JsonNode> warehousesOfStores(Browser owner) {
        List<JsonNode> found = new ArrayList<>();
        owner.get("/api/warehouses?limit=100").body().path("items").forEach(warehouse -> {
            if (warehouse.path("kind").asString().equals("normal")) {
                found.add(warehouse);
            }
        });
        return found;
    }

    private static void openingStock(Browser owner, UUID sku, JsonNode warehouse) {
        UUID id = UUID.randomUUID();
        done(owner.send(owner.request("/api/documents/" + id + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "0")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("""
                        {"id":"%s","kind":"opening-stock","businessDate":"%s","store":"%s","warehouse":"%s",
                         "lines":[{"lineNo":1,"sku":"%s","quantity":"10","unitCost":"20"}]}""".formatted(
                                id,
                                LocalDate.now(ZoneId.of("Asia/Shanghai")),
                                warehouse.path("store").asString(),
                                warehouse.path("id").asString(),
                                sku)))));
    }

    private static void done(Browser.Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
    }
}
