package io.tongpin.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
        try (Listener screen = new Listener(owner, null)) {
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
        try (Listener screen = new Listener(owner, "0")) {
            await().atMost(SOON).until(() -> screen.heard(before) != null);
            lastId = screen.lastId();
        }
        List<String> missed = IntStream.range(0, 450).mapToObj(i -> brand()).toList();

        try (Listener screen = new Listener(owner, lastId)) {
            await().atMost(SOON).until(() -> screen.heard(missed.getLast()) != null);

            assertThat(screen.heard(before)).isNull();
            assertThat(screen.ids()).isSorted().doesNotHaveDuplicates();
            assertThat(missed)
                    .allSatisfy(brand -> assertThat(screen.heard(brand)).isNotNull());
        }
    }

    @Test
    void fortyScreensHearTheSameAndOneThatNeverReadsHoldsUpNobody() throws Exception {
        List<Listener> screens = new ArrayList<>();
        HttpResponse<InputStream> deaf = open(owner, null);
        try {
            for (int i = 0; i < 40; i++) {
                screens.add(new Listener(owner, null));
            }
            String brand = brand();

            await().atMost(SOON).until(() -> screens.stream().allMatch(screen -> screen.heard(brand) != null));
        } finally {
            screens.forEach(Listener::close);
            deaf.body().close();
        }
    }

    @Test
    void nobodyListensWithoutSigningInAndARevokedTokenIsCutOff() throws Exception {
        assertThat(open(Browser.at(port), null).statusCode()).isEqualTo(401);
        Browser.Answer token = owner.post("/api/tokens", "{\"name\":\"ears\"}");
        try (Listener script = new Listener(Browser.withToken(port, token.text("/token")), null)) {
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
        try (Listener screen = new Listener(seller.browser(), null)) {
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

    private static HttpResponse<InputStream> open(Browser who, @Nullable String lastId)
            throws IOException, InterruptedException {
        var request = who.request("/api/changes/stream").header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return who.http().send(request.GET().build(), BodyHandlers.ofInputStream());
    }

    /** One screen: a thread that reads lines. */
    private static final class Listener implements AutoCloseable {

        private final HttpResponse<InputStream> answer;
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private volatile boolean over;

        Listener(Browser who, @Nullable String lastId) throws IOException, InterruptedException {
            this.answer = open(who, lastId);
            assertThat(answer.statusCode()).isEqualTo(200);
            Thread.ofVirtual().start(this::listen);
            await().atMost(SOON).until(() -> lines.stream().anyMatch(line -> line.startsWith("id:")));
        }

        private void listen() {
            try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (IOException | UncheckedIOException e) {
                // Closed by the test.
            }
            over = true;
        }

        boolean isOver() {
            return over;
        }

        @Nullable
        String heard(String id) {
            return lines.stream()
                    .filter(line -> line.startsWith("data:") && line.contains(id))
                    .findFirst()
                    .orElse(null);
        }

        String data(String id) {
            String line = heard(id);
            return line == null ? "" : line;
        }

        List<Long> ids() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> Long.valueOf(line.substring(3)))
                    .skip(1) // Where it began.
                    .toList();
        }

        String lastId() {
            return Long.toString(ids().getLast());
        }

        @Override
        public void close() {
            try {
                answer.body().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
