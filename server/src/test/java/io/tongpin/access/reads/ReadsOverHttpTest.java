package io.tongpin.access.reads;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Every way to a telephone, a cost or a supplier, by people of every role: there is a line where the answer shows one, and none
 * where it is masked or left out. The answer itself says which.
 */
@NodeTest
@TestPropertySource(properties = "tongpin.reads.every=1h")
class ReadsOverHttpTest {

    private static final String PHONE = "13907351923";
    private static final String SUPPLIER = "深水埗制衣厂";
    private static final String COST = "7.31";

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private ReadLog log;

    private TwoStores chain = TwoStores.NONE;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private String shirt = "";

    @BeforeEach
    void aChainThatTrades() {
        chain = new TwoStores(port);
        shirt = chain.article();
        record("customers", "\"name\":\"赵记\"");
        ids.put("customers", record("customers", "\"name\":\"王记\",\"credit\":true,\"termsDays\":30"));
        ids.put("members", record("members", "\"name\":\"李姐\""));
        ids.put("suppliers", record("suppliers", "\"name\":\"" + SUPPLIER + "\",\"termsDays\":30"));
        Answer bought = chain.post(chain.owner, "purchase-receipt", chain.a.store(), """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"3","price":"7.31","amount":"21.93"}]
                """.formatted(
                        ids.get("suppliers"), chain.a.warehouse(), shirt));
        assertThat(bought.status()).as(bought.toString()).isEqualTo(200);
        ids.put("receipt", bought.text("/id"));
        Answer sold = chain.sell(chain.owner, chain.a, shirt);
        ids.put("sale", sold.text("/id"));
        log.end();
    }

    private String record(String master, String fields) {
        String id = UUID.randomUUID().toString();
        Answer made = chain.owner.put(
                "/api/" + master + "/" + id,
                0,
                "{\"code\":\"%s\",\"phone\":\"%s\",%s}".formatted(id.substring(0, 8), PHONE, fields));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return id;
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (String master : List.of("customers", "members", "suppliers")) {
            String id = ids.get(master);
            paths.add("/api/" + master + "/" + id);
            paths.add("/api/" + master + "?limit=500");
            paths.add("/api/" + master + "?q=" + PHONE);
            paths.add("/api/history/" + master.replaceAll("s$", "") + "/" + id);
        }
        for (String document : List.of("receipt", "sale")) {
            paths.add("/api/documents/" + ids.get(document));
            paths.add("/api/documents/" + ids.get(document) + "/books");
            paths.add("/api/history/document/" + ids.get(document));
        }
        paths.add("/api/documents?kind=purchase-receipt&limit=200");
        paths.add("/api/documents?limit=200&sums=false");
        paths.add("/api/documents/export?kind=purchase-receipt");
        paths.add("/api/documents/export?kind=retail-sale");
        paths.add("/api/stock?limit=200");
        paths.add("/api/stock/card?warehouse=" + chain.a.warehouse() + "&sku=" + shirt);
        paths.add("/api/home");
        paths.add("/api/journal?limit=200");
        paths.add("/api/open-items?side=PAYABLE&limit=200");
        paths.add("/api/open-items/parties?side=PAYABLE&limit=200");
        paths.add("/api/users?limit=500");
        paths.add("/api/definitions");
        return paths;
    }

    private List<Someone> people() {
        List<Someone> people = new ArrayList<>();
        for (String preset :
                List.of("owner", "hq-manager", "manager", "buyer", "keeper", "seller", "accountant", "cashier")) {
            people.add(chain.someone("", TwoStores.inCompany(chain.role(preset))));
        }
        people.add(chain.someone(chain.a.store(), TwoStores.in(chain.role("manager"), chain.a.store())));
        for (String how : List.of("masked", "hidden", "read-only")) {
            people.add(chain.someone("", TwoStores.inCompany(ruled(how))));
        }
        return people;
    }

    private String ruled(String how) {
        String id = UUID.randomUUID().toString();
        Answer made = chain.owner.put("/api/roles/" + id, 0, """
                {"code":"%s","name":"自定","rights":["customer.view","member.view","supplier.view","change.view","sales.view",
                 "stock.view"],"fieldRules":[{"entity":"*","field":"@phone","state":"any","rule":"%s"}]}""".formatted(id.substring(0, 8), how));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return id;
    }

    private static String text(Browser browser, String path) {
        try {
            return browser.http()
                    .send(browser.request(path).GET().build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classes that somebody has looked at since they were last asked for. */
    private Set<String> seen(Someone who, Map<String, Long> before) {
        log.end();
        Set<String> fresh = new TreeSet<>();
        database.asOwner().sql("""
                        select l.class, sum(l.looks) + coalesce(sum((select sum(a.looks) from access.look_again a
                                where a.company_id = l.company_id and a.day = l.day and a.look_id = l.id)), 0)
                          from access.look l where l.user_id = ?::uuid group by 1""").params(who.id()).query(row -> {
            if (!Long.valueOf(row.getLong(2)).equals(before.put(row.getString(1), row.getLong(2)))) {
                fresh.add(row.getString(1));
            }
        });
        return fresh;
    }

    @Test
    void whereAnAnswerShowsOneThereIsALineAndElsewhereNone() {
        int probes = 0;
        int lines = 0;
        List<String> wrong = new ArrayList<>();
        for (Someone who : people()) {
            Map<String, Long> before = new LinkedHashMap<>();
            for (String path : paths()) {
                String told = text(who.browser(), path);
                Set<String> seen = seen(who, before);
                boolean phone = told.contains(PHONE);
                // Suppliers are of a class in documents and books, not in their own records.
                boolean named = told.contains(SUPPLIER) && !path.contains("supplier");
                if (phone != seen.contains("phone")) {
                    wrong.add(who.login() + " " + path + ": a telephone shown " + phone + ", lines " + seen);
                }
                if (named && !seen.contains("supplier")) {
                    wrong.add(who.login() + " " + path + ": a supplier without a line, lines " + seen);
                }
                // What stands on accounts is what ledger.view is for.
                if (told.contains("\"" + COST) && !path.contains("journal") && !seen.contains("cost")) {
                    wrong.add(who.login() + " " + path + ": a cost without a line, lines " + seen);
                }
                probes++;
                lines += seen.size();
            }
        }
        System.out.printf("read log: %d probes, %d lines%n", probes, lines);

        assertThat(wrong).isEmpty();
        assertThat(probes).isGreaterThan(200);
        assertThat(lines).isGreaterThan(60);
        assertThat(all()).as("no line holds what was shown").doesNotContain(PHONE, SUPPLIER, COST, "139");
    }

    /** Whoever may see neither cost nor suppliers has no such line, whatever they open. */
    @Test
    void whoMaySeeNeitherHasNoSuchLine() {
        for (String role : List.of("seller", "cashier", "keeper")) {
            Someone who = chain.someone("", TwoStores.inCompany(chain.role(role)));
            Map<String, Long> before = new LinkedHashMap<>();
            paths().forEach(path -> text(who.browser(), path));

            assertThat(seen(who, before)).as(role).doesNotContain("cost", "supplier");
        }
    }

    private String all() {
        return String.join("\n", database.asOwner().sql("""
                                select concat_ws(' ', user_name, device, lender_name, through, class, entity, asked)
                                  from access.look""").query(String.class).list());
    }

    /** Every column of every line of somebody as text; what is null is not there. */
    private List<Map<String, String>> rows(Someone who) {
        return database.asOwner()
                .sql("select * from access.look where user_id = ?::uuid order by id")
                .params(who.id())
                .query((row, n) -> {
                    Map<String, String> columns = new LinkedHashMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String text = row.getString(i);
                        if (text != null) {
                            columns.put(row.getMetaData().getColumnName(i), text);
                        }
                    }
                    return columns;
                })
                .list();
    }

    private static String of(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    @Test
    void whatALineSays() {
        Someone clerk = chain.someone(chain.a.store(), TwoStores.in(chain.role("manager"), chain.a.store()));
        clerk.browser().get("/api/customers/" + ids.get("customers"));
        clerk.browser().get("/api/customers/" + ids.get("customers"));
        clerk.browser().get("/api/customers?limit=500");
        clerk.browser().get("/api/customers?q=" + PHONE);
        clerk.browser().get("/api/documents?kind=purchase-receipt&from=2026-01-01&limit=200");
        log.end();

        List<Map<String, String>> rows = rows(clerk).stream()
                .filter(row -> of(row, "class").equals("phone"))
                .toList();
        assertThat(rows).hasSize(3);
        Map<String, String> opened = rows.get(0);
        assertThat(opened)
                .containsEntry("through", "record")
                .containsEntry("entity", "customer")
                .containsEntry("record_id", ids.getOrDefault("customers", ""))
                .containsEntry("by_key", "t")
                .containsEntry("preview", "f");
        Long again = database.asOwner()
                .sql("select sum(looks)::bigint from access.look_again where look_id = ?::uuid")
                .params(of(opened, "id"))
                .query(Long.class)
                .single();
        assertThat(Long.parseLong(of(opened, "looks")) + again).isEqualTo(2);
        assertThat(rows.get(1)).containsEntry("through", "list");
        assertThat(rows.get(2)).containsEntry("through", "search").containsEntry("asked", "q=digits:11");
        assertThat(rows(clerk))
                .filteredOn(row -> of(row, "class").equals("supplier"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("asked", "from=2026-01-01&kind=purchase-receipt")
                        .containsEntry("entity", "purchase-receipt"));
    }

    @Test
    void aTelephoneOfSomebodyAndAFileAreWrittenBeforeTheyGoOut() {
        Someone clerk = chain.someone("", TwoStores.inCompany(chain.role("accountant")));
        clerk.browser().get("/api/customers?limit=500");
        assertThat(rows(clerk)).isEmpty();
        clerk.browser().get("/api/members/" + ids.get("members"));
        // What was waiting goes along.
        assertThat(rows(clerk)).extracting(row -> of(row, "entity")).containsExactlyInAnyOrder("customer", "member");
        text(clerk.browser(), "/api/documents/export?kind=purchase-receipt");
        text(clerk.browser(), "/api/documents/export?kind=purchase-receipt");
        assertThat(rows(clerk))
                .filteredOn(row -> of(row, "through").equals("export"))
                .extracting(row -> of(row, "class"))
                .containsExactlyInAnyOrder("cost", "supplier", "cost", "supplier");
    }

    /** The client makes a file of the pages of a list: one line with all of their rows, whenever it was made. */
    @Test
    void theFileThatAClientMakesOfPagesIsOneLine() {
        Someone clerk = chain.someone("", TwoStores.inCompany(chain.role("accountant")));
        for (int file = 0; file < 2; file++) {
            String pages = "/api/customers?limit=1&file=" + UUID.randomUUID();
            Answer first = clerk.browser().get(pages);
            clerk.browser().get(pages + "&cursor=" + first.text("/next"));
        }
        log.end();

        assertThat(rows(clerk)).hasSize(2).allSatisfy(row -> assertThat(row).containsEntry("through", "export"));
        assertThat(database.asOwner()
                        .sql("""
                                select l.things + coalesce(sum(a.things), 0)
                                  from access.look l left join access.look_again a on a.look_id = l.id
                                 where l.user_id = ?::uuid group by l.id, l.things""")
                        .params(clerk.id())
                        .query(Long.class)
                        .list())
                .containsExactly(2L, 2L);
    }

    /** A till is answered with what it has just written: nothing is gathered, looked up or written for that. */
    @Test
    void whoeverPostsHasNotLooked() {
        Someone all = chain.someone("", TwoStores.inCompany(chain.role("owner")));
        Answer sold = chain.sell(all.browser(), chain.a, shirt);
        assertThat(sold.status()).isEqualTo(200);
        chain.post(all.browser(), "purchase-receipt", chain.a.store(), """
                "party":"%s","warehouse":"%s","lines":[{"lineNo":1,"sku":"%s","quantity":"1","price":"7.31","amount":"7.31"}]
                """.formatted(
                        ids.get("suppliers"), chain.a.warehouse(), shirt));
        log.end();

        assertThat(rows(all)).isEmpty();
    }

    @Test
    void aPreviewIsALookOfWhoeverLooks() {
        String boss = chain.owner.get("/api/session").text("/user/id");
        long before = previews(boss);
        chain.owner.send(chain.owner
                .request("/api/customers?limit=500")
                .header("X-Tongpin-As", chain.role("manager"))
                .GET());
        log.end();

        assertThat(previews(boss)).isEqualTo(before + 1);
    }

    private long previews(String user) {
        return database.asOwner()
                .sql("select count(*) from access.look where preview and user_id = ?::uuid")
                .params(user)
                .query(Long.class)
                .single();
    }

    @Test
    void theStreamShowsNothing() throws Exception {
        Someone clerk = chain.someone("", TwoStores.inCompany(chain.role("owner")));
        var request = clerk.browser()
                .request("/api/changes/stream?after=0")
                .header("Accept", "text/event-stream")
                .GET()
                .build();
        var answer = clerk.browser().http().send(request, BodyHandlers.ofInputStream());
        try (var stream = answer.body()) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(new String(stream.readNBytes(2_000), StandardCharsets.UTF_8))
                    .doesNotContain(PHONE, SUPPLIER);
        }
        log.end();

        assertThat(rows(clerk)).isEmpty();
    }
}
