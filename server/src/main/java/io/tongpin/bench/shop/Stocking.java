package io.tongpin.bench.shop;

import io.tongpin.kernel.Ids;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;

/** Fills the shops through the API (铺货): styles, and opening stock of every article everywhere. */
final class Stocking {

    private static final int SKUS_PER_STYLE = 20;
    private static final int LINES_PER_DOCUMENT = 500;
    private static final int HELPERS = 4;

    private final PostingNode node;
    private final Ids ids;
    private final LocalDate today;
    private final IntConsumer progress;

    /** @param progress hears how many rows more are there */
    Stocking(PostingNode node, Ids ids, LocalDate today, IntConsumer progress) {
        this.node = node;
        this.ids = ids;
        this.today = today;
        this.progress = progress;
    }

    Goods fill(int skus) throws Exception {
        UUID unit = UUID.fromString(node.get("/api/units").at("/items/0/id").asString());
        List<UUID> stores = new ArrayList<>();
        List<UUID> warehouses = new ArrayList<>();
        for (JsonNode warehouse : node.get("/api/warehouses?limit=200").at("/items")) {
            if (warehouse.at("/kind").asString().equals("normal")) {
                warehouses.add(UUID.fromString(warehouse.at("/id").asString()));
                stores.add(UUID.fromString(warehouse.at("/store").asString()));
            }
        }
        List<UUID> made = styles(skus, unit);
        List<Callable<Void>> papers = new ArrayList<>();
        for (int place = 0; place < warehouses.size(); place++) {
            for (int from = 0; from < made.size(); from += LINES_PER_DOCUMENT) {
                List<UUID> some = made.subList(from, Math.min(made.size(), from + LINES_PER_DOCUMENT));
                String paper = openingStock(stores.get(place), warehouses.get(place), some);
                papers.add(() -> post(paper, some.size()));
            }
        }
        all(papers);
        return new Goods(stores, warehouses, made);
    }

    private List<UUID> styles(int skus, UUID unit) throws Exception {
        List<UUID> made = new ArrayList<>();
        List<Callable<Void>> papers = new ArrayList<>();
        for (int style = 0; made.size() < skus; style++) {
            UUID id = ids.next();
            String paper = style(id, style, unit, made, skus);
            papers.add(() -> {
                try (HttpLine line = node.line()) {
                    node.must(line, "PUT", "/api/styles/" + id, paper);
                }
                progress.accept(SKUS_PER_STYLE);
                return null;
            });
        }
        all(papers);
        return made;
    }

    private String style(UUID id, int number, UUID unit, List<UUID> made, int skus) {
        String code = "B%05d".formatted(number);
        StringBuilder json = new StringBuilder(4_096);
        json.append("{\"id\":\"")
                .append(id)
                .append("\",\"code\":\"")
                .append(code)
                .append("\",\"name\":\"测速");
        json.append(number).append("\",\"unit\":\"").append(unit).append("\",\"listPrice\":\"");
        json.append(PostingNode.PRICE).append("\",\"taxRate\":\"0\",\"stocked\":true,\"trackLots\":false,");
        json.append("\"trackSerials\":false,\"skus\":[");
        for (int size = 0; size < SKUS_PER_STYLE && made.size() < skus; size++) {
            UUID sku = ids.next();
            made.add(sku);
            json.append(size == 0 ? "" : ",")
                    .append("{\"id\":\"")
                    .append(sku)
                    .append("\",\"code\":\"")
                    .append(code);
            json.append('-').append(size).append("\",\"size\":\"").append(size).append("\",\"barcodes\":[]}");
        }
        return json.append("]}").toString();
    }

    private String openingStock(UUID store, UUID warehouse, List<UUID> skus) {
        StringBuilder json = new StringBuilder(64 * 1024);
        json.append("{\"kind\":\"opening-stock\",\"businessDate\":\"")
                .append(today)
                .append("\",\"store\":\"");
        json.append(store).append("\",\"warehouse\":\"").append(warehouse).append("\",\"lines\":[");
        int lineNo = 1;
        for (UUID sku : skus) {
            json.append(lineNo == 1 ? "" : ",")
                    .append("{\"lineNo\":")
                    .append(lineNo++)
                    .append(",\"sku\":\"");
            json.append(sku).append("\",\"quantity\":\"1000000\",\"unitCost\":\"4.37\",\"amount\":\"4370000.00\"}");
        }
        return json.append("]}").toString();
    }

    private Void post(String paper, int lines) throws IOException {
        try (HttpLine line = node.line()) {
            UUID id = ids.next();
            node.must(line, "POST", "/api/documents/" + id + "/post?show=false", paper);
        }
        progress.accept(lines);
        return null;
    }

    private static void all(List<Callable<Void>> work) throws Exception {
        try (ExecutorService helpers = Executors.newFixedThreadPool(HELPERS)) {
            for (Future<Void> done : helpers.invokeAll(work)) {
                done.get();
            }
        }
    }
}
