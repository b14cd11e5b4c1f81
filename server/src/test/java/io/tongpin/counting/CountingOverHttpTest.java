package io.tongpin.counting;

import static io.tongpin.counting.CountingShop.act;
import static io.tongpin.counting.CountingShop.counts;
import static io.tongpin.counting.CountingShop.done;
import static io.tongpin.counting.CountingShop.scan;
import static io.tongpin.counting.CountingShop.send;
import static io.tongpin.counting.CountingShop.skus;
import static io.tongpin.counting.CountingShop.submit;
import static io.tongpin.counting.CountingShop.submitted;
import static io.tongpin.counting.CountingShop.variance;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Several people count, somebody else posts (盘点任务): every scan once, each told what they may know, nothing put right twice. */
@NodeTest
class CountingOverHttpTest {

    @LocalServerPort
    int port;

    private CountingShop shop = CountingShop.NONE;
    private String shirt = "";
    private Browser anna = Browser.at(0);
    private Browser ben = Browser.at(0);
    private Browser boss = Browser.at(0);

    @BeforeEach
    void twoKeepersAndAManager() {
        shop = new CountingShop(port);
        shirt = shop.chain.article();
        String store = shop.chain.a.store();
        String keeper = TwoStores.in(shop.chain.role("keeper"), store);
        anna = shop.chain.someone(store, keeper).browser();
        ben = shop.chain.someone(store, keeper).browser();
        boss = shop.chain
                .someone(store, TwoStores.in(shop.chain.role("manager"), store))
                .browser();
    }

    /** The company is that of other tests too. */
    @AfterEach
    void asItWas() {
        keepApart("");
    }

    private void keepApart(String rules) {
        int version = Integer.parseInt(shop.chain.owner.get("/api/duties").text("/version"));
        done(shop.chain.owner.put("/api/duties", version, "{\"rules\":[" + rules + "]}"));
    }

    private static <T> List<T> race(List<Callable<T>> calls) throws InterruptedException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(calls).stream().map(f -> f.resultNow()).toList();
        }
    }

    @Test
    void twoPeopleScanTheSameArticleAtOnceAndEveryScanCountsOnce() throws InterruptedException {
        String count = shop.opened(boss, "", List.of(shirt));
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String scanOfAnna = scan(UUID.randomUUID().toString(), "A", shirt, 1, 0);
            String scanOfBen = scan(UUID.randomUUID().toString(), "B", shirt, 1, 0);
            for (int times = 0; times < 2; times++) {
                calls.add(() -> send(anna, count, List.of(scanOfAnna)));
                calls.add(() -> send(ben, count, List.of(scanOfBen)));
            }
        }

        List<Answer> taken = race(calls);

        assertThat(taken).allSatisfy(CountingShop::done);
        assertThat(taken.stream().mapToInt(one -> Integer.parseInt(one.text("/stored"))))
                .containsOnly(0, 1);
        assertThat(variance(boss, count, shirt).path("counted").asString("")).isEqualTo("16");
    }

    @Test
    void theTillsSellWhileItIsPosted() throws InterruptedException {
        String count = shop.opened(boss, "", List.of(shirt));
        counts(anna, count, "A", shirt, 17);
        submitted(anna, count);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(() -> shop.chain.sell(shop.chain.owner, shop.chain.a, shirt));
            calls.add(() -> act(boss, count, "post", ""));
        }

        List<Answer> answers = race(calls);

        assertThat(answers).allSatisfy(CountingShop::done);
        assertThat(shop.onHand(shirt)).isEqualTo("11");
    }

    @Test
    void whatIsSoldAfterItWasCountedIsNoDifference() {
        String count = shop.opened(boss, "", List.of(shirt));
        counts(anna, count, "A", shirt, 12);
        counts(ben, count, "B", shirt, 6);
        done(shop.chain.sell(shop.chain.owner, shop.chain.a, shirt));

        JsonNode row = variance(boss, count, shirt);

        assertThat(row.path("counted").asString("")).isEqualTo("18");
        assertThat(row.path("book").asString("")).isEqualTo("20");
        assertThat(row.path("value").asString("")).isEqualTo("-14.62");
        assertThat(row.path("moved").asBoolean()).isFalse();

        counts(ben, count, "A", shirt, 11);

        row = variance(boss, count, shirt);
        assertThat(row.path("counted").asString(""))
                .as("the later word on zone A")
                .isEqualTo("17");
        assertThat(row.path("book").asString("")).isEqualTo("19");
        assertThat(row.path("disagreed").asBoolean()).isTrue();
        assertThat(row.path("moved").asBoolean())
                .as("B was counted before the sale")
                .isTrue();
    }

    @Test
    void whoCountsBlindIsToldNeitherBookNorCost() {
        String blind = shop.opened(boss, ",\"blind\":true", List.of(shirt));
        counts(anna, blind, "", shirt, 18);

        assertThat(variance(anna, blind, shirt).path("book").isString()).isFalse();
        assertThat(variance(anna, blind, shirt).path("difference").isString()).isFalse();
        assertThat(anna.get("/api/counts/" + blind + "/articles")
                        .body()
                        .at("/items/0/book")
                        .isString())
                .isFalse();
        assertThat(variance(boss, blind, shirt).path("difference").asString("")).isEqualTo("-2");
        done(act(boss, blind, "cancel", "{\"reason\":\"重盘\"}"));

        String open = shop.opened(boss, "", List.of(shirt));
        counts(anna, open, "", shirt, 18);
        assertThat(variance(anna, open, shirt).path("difference").asString("")).isEqualTo("-2");
        assertThat(variance(anna, open, shirt).path("value").isString()).isFalse();
        assertThat(act(anna, open, "post", "").code()).isEqualTo("access.not-allowed");
        Browser elsewhere = shop.chain
                .someone(shop.chain.b.store(), TwoStores.in(shop.chain.role("manager"), shop.chain.b.store()))
                .browser();
        assertThat(elsewhere.get("/api/counts/" + open).status()).isEqualTo(404);
        assertThat(send(elsewhere, open, List.of(scan(UUID.randomUUID().toString(), "A", shirt, 1, 0)))
                        .code())
                .isEqualTo("counting.unknown");
    }

    @Test
    void whoCountedDoesNotPostWhereTheCompanyKeepsThatApart() {
        keepApart("{\"duty\":\"count-post\"}");
        String count = shop.opened(boss, "", List.of(shirt));
        counts(boss, count, "A", shirt, 19);
        String paper = submitted(anna, count);

        assertThat(act(boss, count, "post", "").code()).isEqualTo("documents.counted-by-same");
        done(act(shop.chain.owner, count, "post", ""));

        assertThat(shop.onHand(shirt)).isEqualTo("19");
        assertThat(shop.chain.owner.get("/api/counts/" + count).text("/count/state"))
                .isEqualTo("POSTED");
        assertThat(shop.chain.owner.get("/api/documents/" + paper).text("/state"))
                .isEqualTo("POSTED");
        assertThat(send(anna, count, List.of(scan(UUID.randomUUID().toString(), "A", shirt, 1, 0)))
                        .code())
                .isEqualTo("counting.posted");
    }

    @Test
    void whatWasHandedInIsFrozenUntilItGoesBack() {
        String other = shop.chain.article();
        String count = shop.opened(boss, ",\"reasonAbove\":\"10\"", List.of(shirt, other));
        counts(anna, count, "A", shirt, 15);
        assertThat(submit(anna, count).code()).isEqualTo("counting.reason-needed");
        done(act(anna, count, "because", "{\"sku\":\"" + shirt + "\",\"reason\":\"破损\"}"));
        done(act(boss, count, "again", skus(shirt)));
        assertThat(submit(anna, count).code()).isEqualTo("counting.nothing-counted");
        counts(ben, count, "A", shirt, 16);
        done(act(boss, count, "none", skus(other)));
        assertThat(submit(anna, count).code()).as("twenty are missing").isEqualTo("counting.reason-needed");
        done(act(anna, count, "because", "{\"sku\":\"" + other + "\",\"reason\":\"没找到\"}"));

        String first = submitted(anna, count);
        assertThat(send(ben, count, List.of(scan(UUID.randomUUID().toString(), "A", shirt, 1, 0)))
                        .code())
                .isEqualTo("counting.handed-in");
        assertThat(submit(boss, count).code()).isEqualTo("counting.handed-in");
        done(act(boss, count, "back", ""));
        assertThat(shop.chain.owner.get("/api/documents/" + first).text("/state"))
                .isEqualTo("DISCARDED");
        counts(ben, count, "A", shirt, 1);
        submitted(anna, count);
        done(act(boss, count, "post", ""));

        assertThat(shop.onHand(shirt)).isEqualTo("17");
        assertThat(shop.onHand(other)).isEqualTo("0");
    }

    @Test
    void nothingIsPutRightTwice() {
        String count = shop.opened(boss, "", List.of(shirt));
        assertThat(shop.open(boss, UUID.randomUUID().toString(), "", List.of(shirt))
                        .code())
                .isEqualTo("counting.already-counted");
        counts(anna, count, "A", shirt, 18);
        done(shop.chain.post(
                shop.chain.owner, "stocktake", shop.chain.a.store(), """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"0","counted":"18","book":"20","amount":"0.00"}]""".formatted(shop.chain.a.warehouse(), shirt)));

        assertThat(submit(anna, count).code()).isEqualTo("counting.overtaken");
        done(act(boss, count, "again", skus(shirt)));
        counts(anna, count, "A", shirt, 18);
        submitted(anna, count);
        done(act(boss, count, "post", ""));

        assertThat(shop.onHand(shirt)).isEqualTo("18");
        assertThat(send(
                                anna,
                                UUID.randomUUID().toString(),
                                List.of(scan(UUID.randomUUID().toString(), "", shirt, 1, 0)))
                        .status())
                .isEqualTo(404);
    }
}
