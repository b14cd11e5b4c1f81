package io.tongpin.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Quantity;
import io.tongpin.testing.NodeTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * People count two zones while the shop sells and receives, some of their phones without a line (边卖边盘): whatever the order,
 * after posting the books hold what is there.
 */
@NodeTest
class CountingPropertyTest {

    private static final List<String> ZONES = List.of("A", "B");
    private static final int COMPANY = 1;

    @LocalServerPort
    int port;

    @Autowired
    CountSheets sheets;

    private CountingShop shop = CountingShop.NONE;
    private SplittableRandom random = new SplittableRandom(0);
    private List<Actor> counters = List.of();
    private String count = "";
    private int anew;

    /** How many really lie in each zone, by article. */
    private final Map<String, long[]> truth = new HashMap<>();

    /** What somebody has counted in a zone and not taken back. */
    private final Map<String, UUID> held = new HashMap<>();

    /** Scans that a phone has not sent yet. */
    private final List<Kept> kept = new ArrayList<>();

    private record Kept(
            int counter,
            UUID id,
            int zone,
            String sku,
            long quantity,
            long nanos,
            @Nullable UUID undoes) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterPostingTheBooksHoldWhatIsThere(long seed) {
        random = new SplittableRandom(seed);
        shop = new CountingShop(port);
        List<String> skus = List.of(shop.chain.article(), shop.chain.article(), shop.chain.article());
        counters = List.of(counter("甲"), counter("乙"));
        skus.forEach(sku -> truth.put(sku, new long[] {7 + random.nextInt(7), 7 + random.nextInt(7)}));
        count = shop.opened(shop.chain.owner, "", skus);

        for (int step = 0; step < 45; step++) {
            step(skus.get(random.nextInt(skus.size())));
        }
        skus.forEach(this::countWhatNobodyHas);
        send();
        skus.stream().filter(this::isUnsure).forEach(this::countAnew);
        sellSome(skus);
        CountingShop.submitted(shop.chain.owner, count);
        sellSome(skus);
        CountingShop.done(CountingShop.act(shop.chain.owner, count, "post", ""));
        sellSome(skus);

        System.out.printf("counting: seed %d, %d articles counted anew%n", seed, anew);
        for (String sku : skus) {
            assertThat(shop.onHand(sku)).as("seed " + seed).isEqualTo(Long.toString(of(sku)[0] + of(sku)[1]));
        }
    }

    private Actor counter(String name) {
        UUID store = UUID.fromString(shop.chain.a.store());
        return new Actor(COMPANY, UUID.randomUUID(), name, Set.of("inventory.view", "inventory.edit"), store, null);
    }

    private void step(String sku) {
        switch (random.nextInt(6)) {
            case 0, 1 -> sell(sku);
            case 2 -> receive(sku);
            case 3, 4 -> count(random.nextInt(2), sku, random.nextInt(2));
            default -> send();
        }
    }

    private long[] of(String sku) {
        return truth.getOrDefault(sku, new long[2]);
    }

    private void sell(String sku) {
        int zone = random.nextInt(2);
        boolean sold = of(sku)[zone] > 0
                && shop.chain.sell(shop.chain.owner, shop.chain.a, sku).status() == 200;
        of(sku)[zone] -= sold ? 1 : 0;
    }

    private void sellSome(List<String> skus) {
        for (int i = 0; i < 3; i++) {
            sell(skus.get(random.nextInt(skus.size())));
        }
    }

    private void receive(String sku) {
        int quantity = 1 + random.nextInt(4);
        CountingShop.done(shop.moved(sku, quantity));
        of(sku)[random.nextInt(2)] += quantity;
    }

    /** Somebody counts what lies in a zone at this moment, and takes back what they had counted there before. */
    private void count(int counter, String sku, int zone) {
        UUID id = UUID.randomUUID();
        UUID before = held.put(counter + sku + zone, id);
        if (before != null) {
            kept.add(new Kept(counter, UUID.randomUUID(), zone, sku, 0, System.nanoTime(), before));
        }
        kept.add(new Kept(counter, id, zone, sku, of(sku)[zone], System.nanoTime(), null));
        if (random.nextInt(3) > 0) {
            send();
        }
    }

    /** The phones have a line again; an answer got lost, so some of it is sent twice. */
    private void send() {
        for (int counter = 0; counter < counters.size(); counter++) {
            int who = counter;
            List<Kept> mine = kept.stream().filter(one -> one.counter() == who).toList();
            for (int times = random.nextInt(3) == 0 ? 2 : 1; times > 0 && !mine.isEmpty(); times--) {
                long now = System.nanoTime();
                sheets.take(
                                counters.get(who),
                                UUID.randomUUID(),
                                UUID.fromString(count),
                                mine.stream().map(one -> sent(one, now)).toList())
                        .orThrow();
            }
        }
        kept.clear();
    }

    private static CountSheets.Sent sent(Kept one, long now) {
        return new CountSheets.Sent(
                one.id(),
                ZONES.get(one.zone()),
                UUID.fromString(one.sku()),
                null,
                null,
                "x",
                Quantity.of(one.quantity()),
                Duration.ofNanos(now - one.nanos()),
                one.undoes());
    }

    private void countWhatNobodyHas(String sku) {
        for (int zone = 0; zone < 2; zone++) {
            if (!held.containsKey("0" + sku + zone) && !held.containsKey("1" + sku + zone)) {
                count(0, sku, zone);
            }
        }
    }

    private boolean isUnsure(String sku) {
        return CountingShop.variance(shop.chain.owner, count, sku).path("moved").asBoolean();
    }

    private void countAnew(String sku) {
        anew++;
        CountingShop.done(CountingShop.act(shop.chain.owner, count, "again", CountingShop.skus(sku)));
        for (int zone = 0; zone < 2; zone++) {
            count(zone, sku, zone);
        }
        send();
        assertThat(isUnsure(sku)).isFalse();
    }
}
