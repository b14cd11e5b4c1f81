package io.tongpin.access.reads;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.Colleague;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The read log as the owner reads it, takes it away, and says what is in it. */
@NodeTest
@TestPropertySource(properties = "tongpin.reads.every=1h")
class ReadListTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private ReadLog log;

    private TwoStores chain = TwoStores.NONE;
    private Someone clerk = new Someone("", "", Browser.at(0));
    private final List<String> customers = new ArrayList<>();

    @BeforeEach
    void aClerkWhoLooks() {
        chain = new TwoStores(port);
        clerk = chain.someone("", TwoStores.inCompany(chain.role("accountant")));
        customers.clear();
        for (int i = 0; i < 5; i++) {
            String id = UUID.randomUUID().toString();
            customers.add(id);
            chain.owner.put("/api/customers/" + id, 0, """
                    {"code":"%s","name":"某人","phone":"13800000001"}""".formatted(id.substring(0, 8)));
            assertThat(clerk.browser().get("/api/customers/" + id).status()).isEqualTo(200);
        }
        log.write();
    }

    @AfterEach
    void asItWas() {
        change(version(), "\"classes\":[\"phone\",\"cost\",\"supplier\"],\"days\":400");
    }

    private int version() {
        return Integer.parseInt(chain.owner.get("/api/reads/settings").text("/version"));
    }

    private Answer change(int version, String wish) {
        return chain.owner.put("/api/reads/settings", version, "{" + wish + "}");
    }

    private JsonNode items(String query) {
        Answer answer = chain.owner.get("/api/reads?user=" + clerk.id() + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().path("items");
    }

    @Test
    void newestFirstPageByPage() {
        List<String> records = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 3; page++) {
            Answer answer = chain.owner.get("/api/reads?limit=2&user=" + clerk.id() + cursor);
            answer.body()
                    .path("items")
                    .forEach(item -> records.add(item.path("record").asString("")));
            cursor = "&cursor=" + answer.text("/next");
            assertThat(answer.text("/next").isEmpty()).isEqualTo(page == 2);
        }

        assertThat(records).isEqualTo(customers.reversed());
    }

    @Test
    void narrowedByWhatOneAsksFor() {
        assertThat(items("").size()).isEqualTo(5);
        assertThat(items("&record=" + customers.getFirst()).size()).isEqualTo(1);
        assertThat(items("&class=phone&entity=customer").size()).isEqualTo(5);
        assertThat(items("&class=cost").size()).isZero();
        assertThat(items("&entity=member").size()).isZero();
        assertThat(items("&from=2001-01-01&to=2001-12-31").size()).isZero();
        assertThat(items("&from=2001-01-01").size()).isEqualTo(5);
        JsonNode line = items("").path(0);
        assertThat(line.path("userName").asString("")).isEqualTo("某人");
        assertThat(line.path("through").asString("")).isEqualTo("record");
        assertThat(line.path("byKey").asBoolean()).isTrue();
        assertThat(line.path("looks").asInt()).isEqualTo(1);
    }

    @Test
    void namesWhatWasLookedAtAsFarAsTheReaderMaySeeIt() {
        String sale = chain.sell(chain.owner, chain.a, chain.article()).text("/id");
        change(version(), "\"classes\":[\"phone\",\"sale\"]");
        assertThat(clerk.browser().get("/api/documents/" + sale).status()).isEqualTo(200);
        log.write();
        String number = chain.owner.get("/api/documents/" + sale).text("/number");
        String of = "/api/reads?user=" + clerk.id() + "&record=";
        Browser reader = chain.someone("", TwoStores.inCompany(chain.newRole("reads.view", "customer.view")))
                .browser();

        String customer = of + customers.getFirst();
        assertThat(reader.get(customer).text("/items/0/recordName")).isEqualTo("某人");
        assertThat(reader.get(of + sale)
                        .body()
                        .path("items")
                        .path(0)
                        .path("recordName")
                        .isNull())
                .as("no sales are shown")
                .isTrue();
        assertThat(chain.owner.get(of + sale).text("/items/0/recordName")).isEqualTo(number);
        Browser blind = chain.someone("", TwoStores.inCompany(chain.newRole("reads.view", "sales.view")))
                .browser();
        assertThat(blind.get(customer)
                        .body()
                        .path("items")
                        .path(0)
                        .path("recordName")
                        .isNull())
                .isTrue();
    }

    @Test
    void whoReadsTheLogIsInIt() {
        String boss = chain.owner.get("/api/session").text("/user/id");
        chain.owner.get("/api/reads?limit=1");
        log.write();

        Answer found = chain.owner.get("/api/reads?class=reads&user=" + boss);
        assertThat(found.body().path("items").size()).isPositive();
        assertThat(found.text("/items/0/byKey")).isEqualTo("false");
    }

    @Test
    void onlyWhoMayAndOnlyWithBothRightsAsAFile() throws Exception {
        for (String role : List.of("hq-manager", "manager", "accountant", "seller")) {
            Browser who =
                    chain.someone("", TwoStores.inCompany(chain.role(role))).browser();
            assertThat(who.get("/api/reads").status()).as(role).isEqualTo(403);
            assertThat(who.get("/api/reads/settings").status()).as(role).isEqualTo(403);
        }
        Browser reads = chain.someone("", TwoStores.inCompany(chain.newRole("reads.view")))
                .browser();
        assertThat(reads.get("/api/reads").status()).isEqualTo(200);
        assertThat(reads.get("/api/reads/export").status()).isEqualTo(403);
        Someone takes = chain.someone("", TwoStores.inCompany(chain.newRole("reads.view", "export.lists")));
        HttpResponse<String> file = file(takes.browser(), "/api/reads/export?user=" + clerk.id());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body().lines()).hasSize(6).anyMatch(line -> line.contains(customers.getFirst()));
        assertThat(database.asOwner()
                        .sql(
                                "select count(*) from access.look where user_id = ?::uuid and through = 'export' and class = 'reads'")
                        .params(takes.id())
                        .query(Long.class)
                        .single())
                .as("written before it went out")
                .isEqualTo(1);
        assertThat(chain.someone(chain.a.store(), TwoStores.in(chain.newRole("reads.view"), chain.a.store()))
                        .browser()
                        .get("/api/reads")
                        .status())
                .as("one store's is none")
                .isEqualTo(403);
    }

    private static HttpResponse<String> file(Browser who, String path) throws IOException, InterruptedException {
        return who.http().send(who.request(path).GET().build(), BodyHandlers.ofString());
    }

    @Test
    void whatIsChosenIsWrittenDownAndNothingElse() {
        int version = version();
        assertThat(change(version, "\"classes\":[\"cost\"]").status()).isEqualTo(200);
        clerk.browser().get("/api/customers?limit=500");
        log.write();
        assertThat(items("&class=phone").size()).isEqualTo(5);
        assertThat(change(version, "\"classes\":[\"phone\"]").status())
                .as("somebody has changed it since")
                .isEqualTo(409);

        assertThat(change(version + 1, "\"classes\":[\"phone\",\"dream\"]").code())
                .isEqualTo("access.reads-class");
        assertThat(change(version + 1, "\"days\":182").code()).isEqualTo("access.reads-days");
        assertThat(change(version + 1, "\"opens\":22,\"closes\":8").code()).isEqualTo("access.reads-hours");
        assertThat(change(version + 1, "\"classes\":[\"phone\"],\"days\":183").status())
                .isEqualTo(200);
        clerk.browser().get("/api/customers?limit=500");
        log.write();
        assertThat(items("&class=phone").size()).isEqualTo(6);
        assertThat(database.asOwner()
                        .sql("select count(*) from changes.op where kind = 'read-settings.saved'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatCouldBeSeenBecauseItWasLentSaysByWhom() {
        Colleague manager =
                Colleague.in(chain, port, chain.a.store(), TwoStores.in(chain.role("manager"), chain.a.store()));
        Colleague cashier =
                Colleague.in(chain, port, chain.a.store(), TwoStores.in(chain.role("cashier"), chain.a.store()));
        java.time.Instant now = java.time.Instant.now();
        Answer lent = manager.browser().post("/api/delegations", """
                {"id":"%s","receiver":"%s","lent":[%s],"from":"%s","until":"%s","reason":"休假"}""".formatted(
                        UUID.randomUUID(),
                        cashier.id(),
                        "{\"role\":\"%s\",\"scope\":\"unit\",\"unit\":\"%s\"}"
                                .formatted(chain.role("manager"), chain.a.store()),
                        now,
                        now.plusSeconds(7200)));
        assertThat(lent.status()).as(lent.toString()).isEqualTo(200);
        cashier.browser().get("/api/customers?limit=500");
        cashier.browser().get("/api/members?limit=500");
        log.write();

        Answer found = chain.owner.get("/api/reads?class=phone&user=" + cashier.id());
        found.body()
                .path("items")
                .forEach(line -> assertThat(line.path("lenderName").isString())
                        .as(line.toString())
                        .isEqualTo(line.path("entity").asString("").equals("customer")));
        assertThat(found.body().path("items").size()).isPositive();
    }
}
