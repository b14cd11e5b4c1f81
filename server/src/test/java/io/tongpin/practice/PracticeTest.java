package io.tongpin.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongpin.kernel.Ids;
import io.tongpin.kernel.Outcome;
import io.tongpin.platform.SideNode;
import io.tongpin.platform.SideNode.Door;
import io.tongpin.practice.Practice.State;
import io.tongpin.testing.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole life of a practice environment, with real processes: built, worked in, orphaned, built anew. */
class PracticeTest {

    private static final Duration SOON = Duration.ofSeconds(120);

    private final Ids ids = new Ids(InstantSource.system(), new SplittableRandom(20_261_123));

    @TempDir
    Path data;

    @Test
    void whatIsTriedThereCountsNowhereAndGoesWithItsShop() throws Exception {
        Process shop = shop();
        try {
            await("practice").atMost(SOON).until(() -> isUp(shop));
            Door door = SideNode.in(PracticePlan.below(data)).door().orElseThrow();
            assertThat(SideNode.in(PracticePlan.below(data)).kept(PracticePlan.PASSWORD))
                    .as("the chain was made, in a database of its own and not in the shop's")
                    .isPresent();

            theTicketLetsInOnce(door);
            UUID sale = sold(door);
            assertThat(found(door, sale)).isTrue();

            shop.destroyForcibly().waitFor();
            await("end").atMost(SOON).untilAsserted(() -> assertThat(left(door)).isEmpty());

            begunAnewNothingIsLeftAndItCanBeCalledOff();
        } finally {
            shop.destroyForcibly();
        }
    }

    /** With the passwords of its database in the environment, as a shop with an outer PostgreSQL has them. */
    private Process shop() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OpenPractice.class.getName(),
                data.toString());
        builder.environment().put("TONGPIN_DATABASE_URL", "postgresql://shop:secret@127.0.0.1:1/shop");
        return builder.redirectErrorStream(true)
                .redirectOutput(data.resolve("shop.out").toFile())
                .start();
    }

    private boolean isUp(Process shop) throws Exception {
        assertThat(shop.isAlive())
                .as(Files.readString(data.resolve("shop.out")))
                .isTrue();
        SideNode side = SideNode.in(PracticePlan.below(data));
        return side.door().isPresent() && side.kept(PracticePlan.PASSWORD).isPresent();
    }

    private static void theTicketLetsInOnce(Door door) {
        Browser shop = Browser.withToken(door.port(), door.token());
        String ticket =
                shop.post("/api/practice/tickets", "{\"login\":\"cashier\"}").text("/ticket");
        Browser trainee = Browser.at(door.port());
        Browser.Answer entry = trainee.post("/api/practice/entry", "{\"ticket\":\"%s\"}".formatted(ticket));
        assertThat(entry.text("/login")).as(entry.toString()).isEqualTo("cashier");
        Browser.Answer in = trainee.signIn("cashier", entry.text("/password"));
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.body().path("practice").asBoolean()).isTrue();
        assertThat(in.text("/company/name")).startsWith("【练习】");
        assertThat(in.cookies()).as("the shop's own session is another").allMatch(set -> set.startsWith("practice"));

        Browser.Answer again = trainee.post("/api/practice/entry", "{\"ticket\":\"%s\"}".formatted(ticket));
        assertThat(again.code()).isEqualTo("practice.ticket-over");
        assertThat(Browser.at(door.port()).get("/api/session").text("/facts/practice"))
                .isEqualTo("true");
    }

    private UUID sold(Door door) {
        Browser boss = Browser.withToken(door.port(), door.token());
        JsonNode lies = boss.get("/api/stock?limit=1").body().at("/items/0");
        UUID sale = ids.next();
        LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.of("Asia/Shanghai"));
        String body = """
                {"id":"%s","kind":"retail-sale","businessDate":"%s","store":"%s","warehouse":"%s",
                 "lines":[{"lineNo":1,"sku":"%s","quantity":"1","price":"9.90","amount":"9.90"}],
                 "tenders":[{"lineNo":1,"method":"cash","amount":"9.90"}]}""".formatted(
                        sale,
                        today,
                        store(boss, lies.path("warehouse").asString()),
                        lies.path("warehouse").asString(),
                        lies.path("sku").asString());
        Browser.Answer posted = boss.send(boss.request("/api/documents/" + sale + "/post")
                .header("Idempotency-Key", ids.next().toString())
                .header("If-Match", "0")
                .POST(BodyPublishers.ofString(body)));
        assertThat(posted.status()).as(posted.toString()).isEqualTo(200);
        return sale;
    }

    private static String store(Browser boss, String warehouse) {
        return boss.get("/api/warehouses/" + warehouse).text("/store");
    }

    private static boolean found(Door door, UUID sale) {
        return Browser.withToken(door.port(), door.token())
                        .get("/api/documents/" + sale)
                        .status()
                == 200;
    }

    /** What of it still runs: the node, and its database. */
    private List<String> left(Door door) {
        String database = PracticePlan.below(data).resolve("database").toString();
        return Stream.concat(
                        ProcessHandle.of(door.pid()).stream(),
                        ProcessHandle.allProcesses()
                                .filter(one ->
                                        one.info().commandLine().orElse("").contains("-D " + database)))
                .filter(ProcessHandle::isAlive)
                .map(one -> one.pid() + " " + one.info().commandLine().orElse(""))
                .toList();
    }

    /** Building it once more would take as long again; as far as this it is the same as the first time. */
    private void begunAnewNothingIsLeftAndItCanBeCalledOff() {
        Path home = PracticePlan.below(data);
        Path old = home.resolve("database").resolve("PG_VERSION");
        try (Practice practice = OpenPractice.of(data, OpenPractice.roomy())) {
            assertThat(practice.status().state()).isEqualTo(State.STOPPED);
            assertThat(old).exists();

            assertThat(practice.reset()).isInstanceOf(Outcome.Done.class);
            assertThat(practice.status().state()).isEqualTo(State.BUILDING);
            await("anew").atMost(SOON).until(() -> Files.exists(home.resolve("database.half")));
            assertThat(practice.password()).isEmpty();
            assertThat(old).doesNotExist();

            assertThat(practice.stop()).isInstanceOf(Outcome.Done.class);
            await("off").atMost(SOON).until(() -> practice.status().state() == State.ABSENT);
            assertThat(home.toFile().list()).containsExactly("postgresql");
        }
    }
}
