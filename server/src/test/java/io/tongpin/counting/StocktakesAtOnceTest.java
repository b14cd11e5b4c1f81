package io.tongpin.counting;

import static io.tongpin.counting.CountingShop.act;
import static io.tongpin.counting.CountingShop.counts;
import static io.tongpin.counting.CountingShop.done;
import static io.tongpin.counting.CountingShop.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two stocktakes of one shelf (重复盘点), by phones and by hand: whatever the order, the same difference is booked once. */
@NodeTest
class StocktakesAtOnceTest {

    private static final Set<String> TOO_LATE = Set.of("counting.overtaken", "stock.corrected-meanwhile");

    @LocalServerPort
    int port;

    private CountingShop shop = CountingShop.NONE;
    private String shirt = "";

    @BeforeEach
    void twentyShirts() {
        shop = new CountingShop(port);
        shirt = shop.chain.article();
    }

    private static List<Answer> race(List<Callable<Answer>> calls) throws InterruptedException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(calls).stream().map(f -> f.resultNow()).toList();
        }
    }

    private Answer byHand(long counted, long book) {
        return shop.chain.post(shop.chain.owner, "stocktake", shop.chain.a.store(), """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"0","counted":"%d","book":"%d","amount":"0.00"}]""".formatted(
                        shop.chain.a.warehouse(), shirt, counted, book));
    }

    /** Handed in: eighteen of twenty are there. */
    private String twoAreMissing() {
        String count = shop.opened(shop.chain.owner, "", List.of(shirt));
        counts(shop.chain.owner, count, "A", shirt, 18);
        submitted(shop.chain.owner, count);
        return count;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whoeverPostsAtTheSameMomentOneOfThemIsTooLate(long seed) throws InterruptedException {
        System.out.println("stocktakes at once: seed " + seed);
        Random random = new Random(seed);
        String count = twoAreMissing();
        int sold = random.nextInt(3);
        for (int i = 0; i < sold; i++) {
            done(shop.chain.sell(shop.chain.owner, shop.chain.a, shirt));
        }
        List<Callable<Answer>> calls = new ArrayList<>();
        calls.add(() -> act(shop.chain.owner, count, "post", ""));
        for (int i = 0; i < 5; i++) {
            calls.add(() -> byHand(18, 20));
        }
        Collections.shuffle(calls, random);

        List<Answer> answers = race(calls);

        assertThat(shop.onHand(shirt)).as("seed " + seed).isEqualTo(Integer.toString(18 - sold));
        assertThat(answers.stream().filter(one -> one.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(one -> one.status() != 200))
                .allSatisfy(late -> assertThat(TOO_LATE).contains(late.code()));
    }

    @Test
    void whatWasWrittenByHandBeforeAnotherCountedIsTooLateUntilItIsReadAnew() {
        String count = twoAreMissing();
        String draft = UUID.randomUUID().toString();
        String line = """
                "warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"0","counted":"18","book":"20","amount":"0.00"}]""".formatted(shop.chain.a.warehouse(), shirt);
        done(shop.chain.owner.put(
                "/api/documents/" + draft, 0, TwoStores.body(draft, "stocktake", shop.chain.a.store(), line)));
        done(act(shop.chain.owner, count, "post", ""));
        done(shop.moved(shirt, 2));

        assertThat(shop.onHand(shirt)).as("the figure of the draft once more").isEqualTo("20");
        Answer late = shop.chain.owner.send(shop.chain
                .owner
                .request("/api/documents/" + draft + "/post")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "1")
                .POST(BodyPublishers.ofString(TwoStores.body(draft, "stocktake", shop.chain.a.store(), line))));
        assertThat(late.code()).isEqualTo("stock.corrected-meanwhile");
        assertThat(shop.onHand(shirt)).isEqualTo("20");
        done(byHand(19, 20));

        assertThat(shop.onHand(shirt)).isEqualTo("19");
    }

    @Test
    void aCorrectionThatWasTakenBackStandsAgainstNobody() {
        String count = twoAreMissing();
        Answer hand = done(byHand(17, 20));
        assertThat(act(shop.chain.owner, count, "post", "").code()).isEqualTo("counting.overtaken");
        done(shop.chain.reverse(shop.chain.owner, hand.text("/id")));

        done(act(shop.chain.owner, count, "post", ""));

        assertThat(shop.onHand(shirt)).isEqualTo("18");
    }

    @Test
    void twoWhoBeginAtTheSameMomentDoNotBothCountIt() throws InterruptedException {
        List<Callable<Answer>> calls = Collections.nCopies(
                6, () -> shop.open(shop.chain.owner, UUID.randomUUID().toString(), "", List.of(shirt)));

        List<Answer> answers = race(calls);

        assertThat(answers.stream().filter(one -> one.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(one -> one.status() != 200))
                .allSatisfy(late -> assertThat(late.code()).isEqualTo("counting.already-counted"));
        assertThat(answers.stream().filter(one -> one.status() != 200).map(one -> one.text("/facts/by")))
                .doesNotContain("");
    }
}
