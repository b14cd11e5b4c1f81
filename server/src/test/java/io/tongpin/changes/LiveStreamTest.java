package io.tongpin.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Ears;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class LiveStreamTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    private Browser owner = Browser.at(0);

    @BeforeEach
    void signIn() {
        owner = Browser.founded(port);
    }

    @Test
    void anOpenScreenHearsOfAChangeByIdAndVersionOnly() throws Exception {
        try (Ears screen = new Ears(owner, null)) {
            String brand = brand();

            await().atMost(SOON).until(() -> screen.heard(brand) != null);

            String data = screen.data(brand);
            assertThat(data)
                    .contains("\"entity\":\"brand\"")
                    .contains("\"version\":1")
                    .contains("\"kind\":\"brand.saved\"")
                    .doesNotContain("耳闻");
        }
    }

    @Test
    void whoComesBackHearsWhatHappenedMeanwhileOnceAndInOrder() throws Exception {
        String before = brand();
        String lastId;
        try (Ears screen = new Ears(owner, "0")) {
            await().atMost(SOON).until(() -> screen.heard(before) != null);
            lastId = screen.lastId();
        }
        List<String> missed = IntStream.range(0, 450).mapToObj(i -> brand()).toList();

        try (Ears screen = new Ears(owner, lastId)) {
            await().atMost(SOON).until(() -> screen.heard(missed.getLast()) != null);

            assertThat(screen.heard(before)).isNull();
            assertThat(screen.ids()).isSorted().doesNotHaveDuplicates();
            assertThat(missed)
                    .allSatisfy(brand -> assertThat(screen.heard(brand)).isNotNull());
        }
    }

    @Test
    void fortyScreensHearTheSameAndOneThatNeverReadsHoldsUpNobody() throws Exception {
        List<Ears> screens = new ArrayList<>();
        HttpResponse<InputStream> deaf = Ears.open(owner, null);
        try {
            for (int i = 0; i < 40; i++) {
                screens.add(new Ears(owner, null));
            }
            String brand = brand();

            await().atMost(SOON).until(() -> screens.stream().allMatch(screen -> screen.heard(brand) != null));
        } finally {
            screens.forEach(Ears::close);
            deaf.body().close();
        }
    }

    @Test
    void nobodyListensWithoutSigningInAndARevokedTokenIsCutOff() throws Exception {
        assertThat(Ears.open(Browser.at(port), null).statusCode()).isEqualTo(401);
        Browser.Answer token = owner.post("/api/tokens", "{\"name\":\"ears\"}");
        try (Ears script = new Ears(Browser.withToken(port, token.text("/token")), null)) {
            owner.post("/api/tokens/" + token.text("/id") + "/archive", "");

            await().atMost(SOON).until(script::isOver);
        }
    }

    @Test
    void aStoreHearsNothingOfAnotherAndWhoMovesMustKnockAgain() throws Exception {
        TwoStores chain = new TwoStores(port);
        String shirt = chain.article();
        String role = chain.role("seller");
        TwoStores.Someone seller = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        try (Ears screen = new Ears(seller.browser(), null)) {
            String there = chain.sell(chain.owner, chain.b, shirt).text("/id");
            String here = chain.sell(chain.owner, chain.a, shirt).text("/id");
            String brand = brand();

            await().atMost(SOON).until(() -> screen.heard(here) != null && screen.heard(brand) != null);

            assertThat(screen.heard(there)).isNull();
            chain.save(
                    chain.owner, seller.id(), 1, seller.login(), chain.b.store(), TwoStores.in(role, chain.b.store()));
            await().atMost(SOON).until(screen::isOver);
        }
    }

    private String brand() {
        String id = UUID.randomUUID().toString();
        Browser.Answer answer = owner.put("/api/brands/" + id, 0, "{\"code\":\"%s\",\"name\":\"耳闻\"}".formatted(id));
        assertThat(answer.status()).isEqualTo(200);
        return id;
    }
}
