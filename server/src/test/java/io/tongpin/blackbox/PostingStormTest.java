package io.tongpin.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.audit.Auditor;
import io.tongpin.audit.Invariants;
import io.tongpin.audit.Verdict;
import io.tongpin.kernel.Ids;
import io.tongpin.platform.Database;
import io.tongpin.platform.node.LocalNode;
import io.tongpin.platform.node.StartOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Eight tills sell as fast as they can; the node is killed under them, then its database. Whoever got no answer asks again
 * with the same id, as a till does.
 */
class PostingStormTest {

    private static final int TILLS = 8;
    private static final int PIECES = 1_000_000;
    private static final int BETWEEN_KILLS = 60;
    private static final Duration SOON = Duration.ofSeconds(120);

    private final InstantSource clock = InstantSource.system();
    private final Ids ids = new Ids(clock, new SplittableRandom(20_261_122));
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean closingTime = new AtomicBoolean();

    @TempDir
    Path data;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsBookedTwice() throws Exception {
        int sold;
        try (ShopNode node = new ShopNode(data, ids)) {
            Shop shop = open(node);
            try (var tills = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Integer>> sales = new ArrayList<>();
                for (int till = 0; till < TILLS; till++) {
                    sales.add(tills.submit(() -> sell(node, shop)));
                }
                waitForMore(sales);
                node.killAndStartAgain();
                waitForMore(sales);
                node.killTheDatabase();
                waitForMore(sales);
                closingTime.set(true);
                sold = 0;
                for (Future<Integer> till : sales) {
                    sold += till.get();
                }
            }
            node.stop();
        }
        assertThat(asked.get()).as("some had to ask again").isGreaterThan(sold);
        booksSay(sold);
    }

    private record Shop(UUID store, UUID warehouse, UUID sku) {}

    private Shop open(ShopNode node) throws Exception {
        node.done("POST", "/api/setup", """
                {"companyName":"暴风","ownerName":"boss","login":"boss","password":"Storm-2026-kills!",
                 "trade":"clothing","stores":["一店"]}""");
        JsonNode warehouse = normalWarehouse(node);
        UUID unit = UUID.fromString(
                node.done("GET", "/api/units", "").at("/items/0/id").asString());
        UUID style = ids.next();
        Shop shop = new Shop(
                UUID.fromString(warehouse.at("/store").asString()),
                UUID.fromString(warehouse.at("/id").asString()),
                ids.next());
        node.done("PUT", "/api/styles/" + style, """
                {"id":"%s","code":"K1","name":"杯","unit":"%s","listPrice":"9.90","taxRate":"0","stocked":true,
                 "trackLots":false,"trackSerials":false,
                 "skus":[{"id":"%s","code":"K1-1","size":"1","barcodes":[]}]}""".formatted(style, unit, shop.sku()));
        node.done("POST", "/api/documents/" + ids.next() + "/post?show=false", """
                {"kind":"opening-stock","businessDate":"%s","store":"%s","warehouse":"%s",
                 "lines":[{"lineNo":1,"sku":"%s","quantity":"%d","unitCost":"4.00","amount":"%d.00"}]}""".formatted(
                        today, shop.store(), shop.warehouse(), shop.sku(), PIECES, PIECES * 4));
        return shop;
    }

    private static JsonNode normalWarehouse(ShopNode node) throws Exception {
        for (JsonNode one : node.done("GET", "/api/warehouses", "").at("/items")) {
            if (one.at("/kind").asString().equals("normal")) {
                return one;
            }
        }
        throw new AssertionError("a store has a warehouse");
    }

    /** Sells until closing time; the last sale too is asked for until it is answered. */
    private int sell(ShopNode node, Shop shop) throws InterruptedException {
        int sold = 0;
        while (!closingTime.get()) {
            UUID id = ids.next();
            UUID command = ids.next();
            String body = """
                    {"id":"%s","kind":"retail-sale","businessDate":"%s","store":"%s","warehouse":"%s",
                     "lines":[{"lineNo":1,"sku":"%s","quantity":"1","price":"9.90","amount":"9.90"}],
                     "tenders":[{"lineNo":1,"method":"cash","amount":"9.90"}]}""".formatted(id, today, shop.store(), shop.warehouse(), shop.sku());
            // Every fifth hangs up too soon, when its sale may be booked already.
            Duration patience = sold % 5 == 4 ? Duration.ofMillis(10) : Duration.ofSeconds(30);
            while (!answered(node, id, command, body, patience)) {
                patience = Duration.ofSeconds(30);
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            acknowledged.incrementAndGet();
            sold++;
        }
        return sold;
    }

    private boolean answered(ShopNode node, UUID id, UUID command, String body, Duration patience)
            throws InterruptedException {
        asked.incrementAndGet();
        try {
            HttpResponse<String> answer =
                    node.send("POST", "/api/documents/" + id + "/post?show=false", command, body, patience);
            int status = answer.statusCode();
            // While the node starts it may not know the token yet; anything else that is not an answer is a mistake.
            assertThat(status == 200 || status == 401 || status >= 500)
                    .as(status + " " + answer.body())
                    .isTrue();
            return status == 200;
        } catch (IOException e) {
            return false; // No line: the till asks again.
        }
    }

    private void waitForMore(List<Future<Integer>> sales) {
        int wanted = acknowledged.get() + BETWEEN_KILLS;
        await("more sales").atMost(SOON).until(() -> {
            for (Future<Integer> till : sales) {
                assertThat(till.state()).isNotEqualTo(Future.State.FAILED);
            }
            return acknowledged.get() >= wanted;
        });
    }

    private void booksSay(int sold) {
        try (LocalNode node = LocalNode.start(StartOptions.forACommand(data, Optional.empty()))) {
            Database database = node.context().getBean(Database.class).engine();
            assertThat(number(database, "select count(*) from documents.document where kind = 'retail-sale'"))
                    .isEqualTo(sold);
            assertThat(number(database, "select count(*) from changes.op where kind = 'retail-sale.posted'"))
                    .isEqualTo(sold);
            assertThat(number(database, "select sum(on_hand)::bigint from stockledger.balance"))
                    .isEqualTo(PIECES - sold);
            assertThat(number(
                            database, "select sum(debit * 100)::bigint from generalledger.line where account = '1001'"))
                    .isEqualTo(sold * 990L);
            assertThat(new Auditor(database, Invariants.with(List.of()), clock)
                            .run(1)
                            .broken())
                    .extracting(Verdict::id, Verdict::examples)
                    .isEmpty();
        }
    }

    private static long number(Database database, String sql) {
        return database.read(1, tx -> tx.sql(sql).query(Long.class).single());
    }
}
