package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.access.UsageReport.PersonLine;
import io.tongpin.access.UsageReport.RightLine;
import io.tongpin.access.UsageReport.RoleLine;
import io.tongpin.access.UsageReport.State;
import io.tongpin.kernel.Actor;
import io.tongpin.platform.Database;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.Colleague;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TestDatabase;
import io.tongpin.testing.TwoStores;
import io.tongpin.testing.TwoStores.Someone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Unused is said only of what was had and counted long enough, and what would be enough is a proposal with its reasons. */
@NodeTest
@TestPropertySource(properties = "tongpin.right-use.every=1h")
class UsageReportTest {

    @LocalServerPort
    int port;

    @Autowired
    RightUse use;

    @Autowired
    Database database;

    @Autowired
    RightCatalogue catalogue;

    @Autowired
    TestDatabase nodes;

    private TwoStores chain = TwoStores.NONE;

    @BeforeEach
    void aChain() {
        chain = new TwoStores(port);
    }

    private UsageReport.Report after(int daysFromNow, int window) {
        InstantSource then = InstantSource.fixed(Instant.now().plus(Duration.ofDays(daysFromNow)));
        int company = database.read(
                0,
                tx -> tx.sql("select company_id from organization.company")
                        .query(Integer.class)
                        .single());
        Actor boss = new Actor(company, UUID.randomUUID(), "boss", Set.of("*"), null, null);
        return new UsageReport(database, catalogue, then).over(boss, window);
    }

    private static PersonLine of(UsageReport.Report report, Someone who) {
        return report.people().stream()
                .filter(one -> one.id().toString().equals(who.id()))
                .findFirst()
                .orElseThrow();
    }

    private static State state(PersonLine person, String right) {
        return person.rights().stream()
                .filter(line -> line.right().equals(right))
                .map(RightLine::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsCalledUnusedBeforeItWasCountedSoLong() {
        String role = chain.newRole("stock.view", "stock.view-other", "catalog.*");
        Someone keeper = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        keeper.browser().get("/api/stock?limit=1");
        use.write();

        PersonLine now = of(after(0, 30), keeper);
        assertThat(state(now, "stock.view")).isEqualTo(State.USED);
        assertThat(state(now, "catalog.edit")).isEqualTo(State.TOO_EARLY);
        PersonLine soon = of(after(20, 30), keeper);
        assertThat(state(soon, "catalog.edit")).isEqualTo(State.TOO_EARLY);
        PersonLine later = of(after(31, 30), keeper);
        assertThat(state(later, "catalog.edit")).isEqualTo(State.UNUSED);
        assertThat(state(later, "stock.view-other")).isEqualTo(State.NOT_COUNTED);
        assertThat(state(later, "stock.view")).isEqualTo(State.UNUSED);
        assertThat(later.unused()).isEqualTo(4);
        assertThat(later.rights())
                .filteredOn(line -> line.right().equals("stock.view"))
                .singleElement()
                .satisfies(line -> assertThat(line.lastAt()).isNotNull());
    }

    @Test
    void aRightThatCameLaterIsYounger() {
        String role = chain.newRole("stock.view");
        Someone keeper = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        use.write();
        Instant before = Instant.now();
        Answer wider = chain.owner.put("/api/roles/" + role, 1, """
                {"code":"%s","name":"自定","rights":["stock.view","catalog.view"]}""".formatted(role.substring(0, 8)));
        assertThat(wider.status()).as(wider.toString()).isEqualTo(200);

        PersonLine person = of(after(0, 30), keeper);

        assertThat(person.rights())
                .filteredOn(line -> line.right().equals("catalog.view"))
                .singleElement()
                .satisfies(line -> assertThat(line.since()).isAfterOrEqualTo(before));
        assertThat(person.rights())
                .filteredOn(line -> line.right().equals("stock.view"))
                .singleElement()
                .satisfies(line -> assertThat(line.since()).isBefore(before));
    }

    @Test
    void whatWouldBeEnough() {
        String narrow = chain.newRole("stock.view", "catalog.view");
        String wide = chain.newRole("stock.*", "catalog.*", "pricing.view", "pricing.edit");
        Someone keeper = chain.someone(chain.a.store(), TwoStores.in(wide, chain.a.store()));
        keeper.browser().get("/api/stock?limit=1");
        use.write();

        // What cannot be counted is needed: a role without it is not enough.
        PersonLine person = of(after(31, 40), keeper);
        assertThat(person.smaller()).isNull();
        String enough = chain.newRole("stock.view", "stock.view-other");
        person = of(after(31, 31), keeper);
        var smaller = Objects.requireNonNull(person.smaller());
        assertThat(smaller.role()).hasToString(enough);
        assertThat(smaller.fewer()).isEqualTo(5);
        assertThat(narrow).isNotEqualTo(enough);

        RoleLine role = after(31, 31).roles().stream()
                .filter(one -> one.id().toString().equals(wide))
                .findFirst()
                .orElseThrow();
        assertThat(role.holders()).isEqualTo(1);
        assertThat(role.drop())
                .containsExactly("catalog.edit", "catalog.print", "catalog.view", "pricing.edit", "pricing.view");
        assertThat(role.keep()).containsExactly("stock.*");
    }

    @Test
    void whoSeesThePeopleOfOneStoreIsToldOfThose() {
        String role = chain.newRole("access.view", "stock.view");
        Someone looks = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        Someone other = chain.someone(chain.b.store(), TwoStores.in(chain.role("seller"), chain.b.store()));

        JsonNode report = looks.browser().get("/api/right-use?days=30").body();

        assertThat(report.path("roles").isEmpty()).isTrue();
        assertThat(report.path("people").findValuesAsString("id"))
                .contains(looks.id())
                .doesNotContain(other.id());
        assertThat(other.browser().get("/api/right-use").status()).isEqualTo(403);
        JsonNode all = chain.owner.get("/api/right-use?days=30").body();
        assertThat(all.path("people").findValuesAsString("id")).contains(looks.id(), other.id());
        assertThat(all.path("people").path(0).path("everything").isBoolean()).isTrue();
    }

    private RoleLine roleOf(UsageReport.Report report, String role) {
        return report.roles().stream()
                .filter(one -> one.id().toString().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static State state(RoleLine role, String right) {
        return role.rights().stream()
                .filter(line -> line.right().equals(right))
                .map(RightLine::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsWithheldIsNotUnused() {
        String franchise = UUID.randomUUID().toString();
        String above = chain.owner.get("/api/stores?type=hq").text("/items/0/id");
        Answer founded =
                chain.owner.put("/api/stores/" + franchise, 0, """
                {"code":"%s","name":"加盟店","type":"store","parent":"%s","ownership":"franchise"}""".formatted(franchise.substring(0, 8), above));
        assertThat(founded.status()).as(founded.toString()).isEqualTo(200);
        String role = chain.newRole("cost.view", "stock.view");
        Someone runs = chain.someone(franchise, TwoStores.in(role, franchise));
        use.write();

        PersonLine alone = of(after(31, 30), runs);
        assertThat(alone.rights()).extracting(RightLine::right).containsExactly("stock.view");
        assertThat(alone.unused()).isEqualTo(1);
        assertThat(state(roleOf(after(31, 30), role), "cost.view")).isEqualTo(State.WITHHELD);
        assertThat(roleOf(after(31, 30), role).drop()).containsExactly("stock.view");

        Someone ours = chain.someone(chain.a.store(), TwoStores.in(role, chain.a.store()));
        assertThat(state(of(after(31, 30), ours), "cost.view")).isEqualTo(State.UNUSED);
        assertThat(roleOf(after(31, 30), role).drop()).containsExactly("cost.view", "stock.view");
    }

    @Test
    void whatIsUsedByALoanIsTheRolesToKeepAndTheReceiversUse() {
        String role = chain.newRole("supplier.view", "access.delegate", "catalog.view");
        Colleague giver = Colleague.in(chain, port, chain.a.store(), TwoStores.in(role, chain.a.store()));
        Colleague receiver = Colleague.in(
                chain, port, chain.a.store(), TwoStores.in(chain.newRole("catalog.view"), chain.a.store()));
        use.write();
        assertThat(state(roleOf(after(31, 31), role), "supplier.view")).isEqualTo(State.UNUSED);

        Loans.lent(giver, receiver, Loans.unit(role, chain.a.store()));
        assertThat(Loans.suppliers(receiver)).isEqualTo(200);
        receiver.browser().get("/api/styles?limit=1");
        use.write();

        UsageReport.Report report = after(31, 31);
        assertThat(state(roleOf(report, role), "supplier.view")).isEqualTo(State.LENT);
        assertThat(roleOf(report, role).drop())
                .as("what the receiver may anyway is not used by the loan")
                .contains("catalog.view")
                .doesNotContain("supplier.view");
        PersonLine lender = of(report, new Someone(giver.id(), giver.login(), giver.browser()));
        assertThat(state(lender, "supplier.view")).isEqualTo(State.LENT);
        PersonLine borrower = of(report, new Someone(receiver.id(), receiver.login(), receiver.browser()));
        assertThat(state(borrower, "catalog.view")).isEqualTo(State.USED);
        assertThat(used(receiver.id(), "supplier.view")).isEqualTo(1);
        assertThat(used(giver.id(), "supplier.view")).isZero();
        assertThat(state(roleOf(after(90, 31), role), "supplier.view"))
                .as("long after the loan")
                .isEqualTo(State.UNUSED);
    }

    private long used(String user, String right) {
        return nodes.asOwner()
                .sql("select coalesce(sum(uses), 0) from access.right_use where user_id = ? and right_name = ?")
                .params(UUID.fromString(user), right)
                .query(Long.class)
                .single();
    }

    @Test
    void whatTheLogDoesNotTellIsUnknownAndNotSinceTheBeginning() {
        String role = chain.newRole("stock.view", "catalog.view");
        Someone keeper = chain.someone(chain.a.store());
        keeper.browser();
        use.write();
        nodes.asOwner()
                .sql("update access.person set assignments = array[?] where id = ?")
                .params(role + "@" + chain.a.store(), UUID.fromString(keeper.id()))
                .update();

        PersonLine person = of(after(60, 30), keeper);

        assertThat(state(person, "stock.view")).isEqualTo(State.UNKNOWN_SINCE);
        assertThat(person.rights()).allSatisfy(line -> assertThat(line.since()).isNull());
        assertThat(person.unused()).isZero();
        assertThat(roleOf(after(60, 30), role).drop()).isEmpty();
        nodes.asOwner()
                .sql("update access.person set assignments = '{}' where id = ?")
                .params(UUID.fromString(keeper.id()))
                .update();
    }
}
