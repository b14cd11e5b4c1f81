package io.tongpin.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.access.PresetRights;
import io.tongpin.access.matrix.Probes.Probe;
import io.tongpin.testing.Browser;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.NodeTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nobody of a store that somebody else runs is told what goods cost us (总部成本不外露): not its boss, whose role is everything
 * there, and not by any address, search, sort, filter, id or stream.
 */
@NodeTest
class FranchiseLeakTest {

    private static final List<Canary> OURS = List.of(Canary.COST, Canary.MARGIN);

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Browser owner = Browser.at(0);
    private final Map<String, Browser> people = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"franchise", "mixed"})
    void whatGoodsCostUsStaysWithUs(String ownership) throws Exception {
        owner = Browser.founded(port);
        Premises ours = Premises.founded("供货的店", owner);
        Premises theirs = Premises.founded("别人的店", owner);
        run(theirs, ownership);
        long before = Listening.now(owner);
        Trade trade = Trade.done(owner, ours, theirs);
        trade.documents().put("sold-there", sold(theirs, trade.record("sku")));
        hire(ours.store(), theirs.store());
        if (ownership.equals("mixed")) {
            people.keySet().retainAll(Set.of("boss")); // Who has everything there; the others are asked in a franchise.
        }
        var probes = probes(ours, theirs, trade);
        String last = trade.document("transfer-receive");

        Set<String> leaks = new TreeSet<>();
        try (ExecutorService asking = Executors.newFixedThreadPool(4)) {
            List<Future<Set<String>>> all = new ArrayList<>();
            people.forEach((name, who) -> all.add(asking.submit(() -> leaks(name, who, probes, before, last))));
            for (Future<Set<String>> one : all) {
                leaks.addAll(one.get());
            }
        }

        System.out.printf(
                "%s: %d probes by %d people, %d leaks%n",
                ownership,
                (probes.getFirst().size() + probes.getLast().size()) * people.size(),
                people.size(),
                leaks.size());
        assertThat(leaks).isEmpty();
        assertThat(Sought.found(probes.getFirst(), ourPerson(theirs.store()), OURS)
                        .keySet())
                .as("whoever is ours sees what the probes look for")
                .contains("COST GET /api/stock", "COST GET /api/documents/{id}", "MARGIN GET /api/home");
    }

    /** What it has sold, it sees. */
    @Test
    void whatTheyHaveSoldThemselvesIsTheirsToSee() {
        owner = Browser.founded(port);
        Premises ours = Premises.founded("供货的店", owner);
        Premises theirs = Premises.founded("别人的店", owner);
        run(theirs, "franchise");
        Trade trade = Trade.done(owner, ours, theirs);
        String sale = sold(theirs, trade.record("sku"));
        hire(ours.store(), theirs.store());

        Answer seen = boss().get("/api/documents/" + sale);
        assertThat(seen.text("/totals/amount")).as(seen.toString()).isEqualTo("75000.00");
        Answer moved = boss().get("/api/documents/" + trade.document("transfer-receive"));
        assertThat(moved.text("/lines/0/quantity")).as(moved.toString()).startsWith("1000");
        assertThat(moved.body().at("/lines/0").has("unitCost")).isFalse();
        assertThat(moved.body().at("/totals").has("amount")).isFalse();
    }

    private Browser boss() {
        return Objects.requireNonNull(people.get("boss"));
    }

    private String role(String code) {
        return Objects.requireNonNull(Staff.of(port, owner).roles().get(code), code);
    }

    private void run(Premises store, String ownership) {
        Answer now = owner.get("/api/stores/" + store.store());
        done(owner.put(
                "/api/stores/" + store.store(), now.body().path("version").asInt(), """
                {"code":"%s","name":"%s","type":"store","parent":"%s","ownership":"%s"}""".formatted(
                                now.text("/code"), now.text("/name"), now.text("/parent"), ownership)));
    }

    /** Half of what was moved there, at 150 a piece. */
    private String sold(Premises there, String sku) {
        String id = UUID.randomUUID().toString();
        String today = owner.get("/api/home").text("/date");
        Reply sold = Call.post("/api/documents/" + id + "/post", """
                {"id":"%s","kind":"retail-sale","businessDate":"%s","store":"%s","warehouse":"%s",
                 "lines":[{"lineNo":1,"sku":"%s","quantity":"500","price":"150","amount":"75000.00"}],
                 "tenders":[{"lineNo":1,"method":"cash","amount":"75000.00"}]}
                """.formatted(
                                id, today, there.store(), there.warehouse(), sku))
                .by(owner);
        assertThat(sold.status()).as(sold.toString()).isEqualTo(200);
        return id;
    }

    /**
     * Everybody whom such a store may have and whose role would see costs in a store of ours (who sees none anywhere is
     * asked by {@link LeakTest}); its boss has all of every part of the business.
     */
    private void hire(String ours, String theirs) {
        String everything = everything();
        PresetRights.roles().stream()
                .filter(code -> !code.equals(Staff.OWNER))
                .filter(code -> PresetRights.of(code).contains("cost.view"))
                .forEach(code -> people.put(code, hired(theirs, in(role(code), theirs))));
        people.put("boss", hired(theirs, in(everything, theirs)));
        people.put("boss-own", hired(theirs, "{\"role\":\"%s\",\"scope\":\"own\"}".formatted(everything)));
        people.put("boss-helps-out", hired(theirs, in(everything, theirs), in(role("keeper"), ours)));
    }

    private String everything() {
        List<String> all = new ArrayList<>();
        owner.get("/api/rights")
                .body()
                .path("modules")
                .forEach(module -> all.add("\"" + module.path("module").asString("") + ".*\""));
        String id = UUID.randomUUID().toString();
        done(owner.put("/api/roles/" + id, 0, """
                {"code":"%s","name":"加盟商","rights":[%s]}""".formatted(id.substring(0, 8), String.join(",", all))));
        return id;
    }

    /** Who looks after a whole region is ours. */
    private Browser ourPerson(String store) {
        String headquarters = owner.get("/api/stores/" + store).text("/parent");
        return hired("", in(role("hq-manager"), headquarters));
    }

    private static String in(String role, String unit) {
        return "{\"role\":\"%s\",\"scope\":\"unit\",\"unit\":\"%s\"}".formatted(role, unit);
    }

    private Browser hired(String store, String... assignments) {
        String id = UUID.randomUUID().toString();
        String login = "f" + id.substring(0, 12);
        done(owner.put("/api/users/" + id, 0, """
                {"code":"%1$s","name":"%1$s","store":%2$s,"assignments":[%3$s]}""".formatted(
                        login, store.isEmpty() ? "null" : "\"" + store + "\"", String.join(",", assignments))));
        Answer made = owner.post("/api/tokens", "{\"user\":\"%s\",\"name\":\"probe\",\"rights\":[]}".formatted(login));
        assertThat(made.status()).as(made.toString()).isLessThanOrEqualTo(201);
        return Browser.withToken(port, made.text("/token"));
    }

    /** From both ends: what the one store keeps, and what the other does; what is the same from both is asked once. */
    private List<List<Probe>> probes(Premises ours, Premises theirs, Trade trade) {
        var described = owner.get("/api/openapi.json").body();
        var kinds = Premises.kinds(owner).keySet();
        List<Probe> first = new Probes(described, ours, theirs, trade, kinds).of(Endpoint.all(mapping));
        Set<String> asked = first.stream().map(probe -> probe.call().path()).collect(Collectors.toSet());
        List<Probe> second = new Probes(described, theirs, ours, trade, kinds).of(Endpoint.all(mapping));
        return List.of(
                first,
                second.stream()
                        .filter(probe -> !asked.contains(probe.call().path()))
                        .toList());
    }

    private static Set<String> leaks(String name, Browser who, List<List<Probe>> probes, long before, String last) {
        Set<String> leaks = new TreeSet<>();
        probes.forEach(half -> Sought.found(half, who, OURS).forEach((leak, question) -> {
            System.out.printf("leak: %s %s by %s%n", name, leak, question);
            leaks.add(name + " " + leak);
        }));
        String heard = Listening.since(before, who, last);
        OURS.stream()
                .filter(canary -> canary.isIn(heard, ""))
                .forEach(canary -> leaks.add(name + " " + canary + " GET /api/changes/stream"));
        return leaks;
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
