package io.tongpin.browser;

import io.tongpin.testing.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * One article with a barcode, ten of it in every store at 20.00 and sold at 59.00, and a customer who may owe. Each test
 * lays out its own, so that none minds what another has sold.
 */
record Goods(UUID sku, String code, String barcode, String name, String customer, Place first) {

    /** The store that a slip begins with, and its warehouse in the lists. */
    static final String SELLING = "人民路店 仓库";

    private static final AtomicInteger LAID_OUT = new AtomicInteger();

    /** A store and the warehouse behind it. */
    record Place(String store, String warehouse) {}

    static Goods laidOutFor(Browser owner) {
        int number = LAID_OUT.incrementAndGet();
        List<Place> places = storesOf(owner);
        Goods goods = new Goods(
                UUID.randomUUID(),
                "T%03d-1".formatted(number),
                barcode(number),
                "圆领短袖T恤" + number,
                "宏达服饰批发" + number,
                places.getFirst());
        goods.register(owner);
        places.forEach(place -> goods.openingStock(owner, place));
        return goods;
    }

    /** A store of its own that has ten of it, whichever others there are; its warehouse is called as it is. */
    Place inStoreOfItsOwn(Browser owner) {
        String name = storeName();
        String above = owner.get("/api/stores?limit=500")
                .body()
                .path("items")
                .valueStream()
                .filter(unit -> text(unit, "type").equals("hq"))
                .map(unit -> text(unit, "id"))
                .findFirst()
                .orElseThrow();
        Place place = new Place(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        done(owner.put("/api/stores/" + place.store(), 0, """
                {"code":"D%s","name":"%s","type":"store","parent":"%s"}""".formatted(code, name, above)));
        done(owner.put("/api/warehouses/" + place.warehouse(), 0, """
                {"code":"D%s","name":"%s","store":"%s","kind":"normal"}""".formatted(code, name, place.store())));
        openingStock(owner, place);
        return place;
    }

    String storeName() {
        return code + "专卖店";
    }

    private void register(Browser owner) {
        String unit = owner.get("/api/units").text("/items/0/id");
        done(owner.put("/api/styles/" + UUID.randomUUID(), 0, """
                {"code":"%s","name":"%s","unit":"%s","listPrice":"59.00","taxRate":"0","stocked":true,
                 "skus":[{"id":"%s","code":"%s","barcodes":["%s"]}]}""".formatted(
                        code.replace("-1", ""), name, unit, sku, code, barcode)));
        done(owner.put("/api/customers/" + UUID.randomUUID(), 0, """
                {"code":"K%s","name":"%s","credit":true,"creditLimit":"100000","termsDays":30}""".formatted(code, customer)));
    }

    private static List<Place> storesOf(Browser owner) {
        List<Place> found = new ArrayList<>();
        owner.get("/api/warehouses?limit=100").body().path("items").forEach(warehouse -> {
            if (warehouse.path("kind").asString().equals("normal")) {
                found.add(new Place(text(warehouse, "store"), text(warehouse, "id")));
            }
        });
        return found;
    }

    private void openingStock(Browser owner, Place place) {
        UUID id = UUID.randomUUID();
        done(owner.send(owner.request("/api/documents/" + id + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "0")
                .POST(BodyPublishers.ofString("""
                        {"id":"%s","kind":"opening-stock","businessDate":"%s","store":"%s","warehouse":"%s",
                         "lines":[{"lineNo":1,"sku":"%s","quantity":"10","unitCost":"20"}]}""".formatted(
                        id, LocalDate.now(ZoneId.of("Asia/Shanghai")), place.store(), place.warehouse(), sku)))));
    }

    /** The name of a supplier that nobody has bought from. */
    static String supplierOf(Browser owner) {
        String code = "N%03d".formatted(LAID_OUT.incrementAndGet());
        supplier(owner, code);
        return "江南织造" + code;
    }

    private static UUID supplier(Browser owner, String code) {
        UUID supplier = UUID.randomUUID();
        done(owner.put("/api/suppliers/" + supplier, 0, """
                {"code":"G%s","name":"江南织造%s"}""".formatted(code, code)));
        return supplier;
    }

    /** Posts an order of five from a supplier of its own; its id. */
    String ordered(Browser owner) {
        UUID supplier = supplier(owner, code);
        UUID id = UUID.randomUUID();
        done(owner.send(owner.request("/api/documents/" + id + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "0")
                .POST(BodyPublishers.ofString("""
                        {"id":"%s","kind":"purchase-order","businessDate":"%s","store":"%s","warehouse":"%s","party":"%s",
                         "lines":[{"lineNo":1,"sku":"%s","quantity":"5","price":"20","amount":"100.00"}]}""".formatted(
                                id,
                                LocalDate.now(ZoneId.of("Asia/Shanghai")),
                                first.store(),
                                first.warehouse(),
                                supplier,
                                sku)))));
        return id.toString();
    }

    /** An EAN-13 of our own: twelve digits and the check digit behind them. */
    private static String barcode(int number) {
        String digits = "690123%06d".formatted(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString();
    }

    private static void done(Browser.Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
    }
}
