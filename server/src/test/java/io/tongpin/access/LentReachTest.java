package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.testing.Browser.Answer;
import io.tongpin.testing.Colleague;
import io.tongpin.testing.NodeTest;
import io.tongpin.testing.TwoStores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever people lend, lose, gain and take back: nobody ever has lent to them what its giver does not have at that moment. */
@NodeTest
class LentReachTest {

    private static final int ACTS = 40;
    private static final List<String> RIGHTS = List.of("supplier.view", "stock.view", "customer.edit", "access.edit");

    @LocalServerPort
    int port;

    @Autowired
    Database nodes;

    private TwoStores chain = TwoStores.NONE;
    private final List<String> roles = new ArrayList<>();
    private final List<Integer> versions = new ArrayList<>();
    private final List<Colleague> people = new ArrayList<>();
    private final List<Integer> records = new ArrayList<>();
    private int seen;

    static LongStream seeds() {
        return LongStream.of(1, 20261123, System.nanoTime());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsLentIsNeverMoreThanItsGiverHas(long seed) {
        System.out.println("lent reach, seed " + seed);
        Random random = new Random(seed);
        chain = new TwoStores(port);
        for (int n = 0; n < 3; n++) {
            roles.add(chain.newRole("access.delegate", RIGHTS.get(n)));
            versions.add(1);
        }
        for (int n = 0; n < 3; n++) {
            // The first has something to lend for sure, whatever becomes of it.
            String first = n == 0 ? TwoStores.inCompany(roles.getFirst()) : assignment(random);
            Colleague one = Colleague.in(chain, port, chain.a.store(), first, assignment(random));
            people.add(one);
            records.add(one.version());
        }
        assertThat(lend(
                                people.getFirst(),
                                people.getLast(),
                                Instant.now(),
                                Duration.ofHours(3),
                                lent(roles.getFirst(), "\"company\""))
                        .status())
                .isBetween(200, 299);
        check(people.getLast(), Instant.now(), seed + ", at the beginning");
        assertThat(seen).as("something is lent, seed " + seed).isPositive();
        for (int act = 0; act < ACTS; act++) {
            String what = step(random);
            Instant later = Instant.now().plusSeconds(random.nextInt(4) * 3_600L);
            for (Colleague one : people) {
                check(one, Instant.now(), seed + ", act " + act + ": " + what);
                check(one, later, seed + ", later than act " + act + ": " + what);
            }
        }
    }

    private String step(Random random) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> lend(random);
            case 5 -> end(random);
            case 6, 7, 8 -> change(random);
            case 9, 10 -> grow(random);
            default -> mark(random);
        };
    }

    private String place(Random random) {
        return random.nextBoolean() ? chain.a.store() : chain.b.store();
    }

    private String assignment(Random random) {
        String role = roles.get(random.nextInt(roles.size()));
        String one = random.nextInt(3) == 0 ? TwoStores.inCompany(role) : TwoStores.in(role, place(random));
        if (random.nextInt(3) > 0) {
            return one;
        }
        Instant at = Instant.now().plusSeconds((random.nextInt(5) - 2) * 3_600L);
        String end = random.nextBoolean() ? "from" : "until";
        return one.replaceFirst("}$", ",\"" + end + "\":\"" + at + "\"}");
    }

    private String lend(Random random) {
        Colleague giver = people.get(random.nextInt(people.size()));
        Colleague receiver = people.get(random.nextInt(people.size()));
        Instant from = Instant.now().plusSeconds(random.nextInt(2) * 3_600L);
        JsonNode mine = giver.browser().get("/api/delegations/choices").body().path("roles");
        JsonNode part = mine.path(random.nextInt(Math.max(1, mine.size())));
        String unit = random.nextInt(3) == 0 ? place(random) : part.path("unit").asString("");
        String scope = unit.isEmpty() ? "\"company\"" : "\"unit\",\"unit\":\"%s\"".formatted(unit);
        Duration how = Duration.ofHours(1 + random.nextInt(3));
        String what = lent(part.path("role").asString(roles.getFirst()), scope);
        Answer answer = lend(giver, receiver, from, how, what);
        return "lend " + answer.status();
    }

    private static String lent(String role, String scope) {
        return "{\"role\":\"%s\",\"scope\":%s}".formatted(role, scope);
    }

    private static Answer lend(Colleague giver, Colleague receiver, Instant from, Duration how, String what) {
        return giver.browser()
                .post(
                        "/api/delegations",
                        "{\"receiver\":\"%s\",\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"x\",\"lent\":[%s]}"
                                .formatted(receiver.id(), from, from.plus(how), what));
    }

    private String end(Random random) {
        Colleague one = people.get(random.nextInt(people.size()));
        String id = one.browser().get("/api/delegations").text("/items/0/id");
        return "end "
                + (id.isEmpty()
                        ? "nothing"
                        : one.browser()
                                .post("/api/delegations/" + id + "/end", "")
                                .status());
    }

    private String change(Random random) {
        int who = random.nextInt(people.size());
        Colleague one = people.get(who);
        Answer saved = chain.save(
                chain.owner,
                one.id(),
                records.get(who),
                one.login(),
                chain.a.store(),
                assignment(random),
                assignment(random));
        records.set(who, records.get(who) + (saved.status() == 200 ? 1 : 0));
        return "change " + saved.status();
    }

    /** A role becomes another: also one with power over rights, and back. */
    private String grow(Random random) {
        int which = random.nextInt(roles.size());
        Answer saved = chain.owner.put("/api/roles/" + roles.get(which), versions.get(which), """
                {"code":"%s","name":"自定","rights":["access.delegate","%s"]}""".formatted(
                        roles.get(which).substring(0, 8), RIGHTS.get(random.nextInt(RIGHTS.size()))));
        versions.set(which, versions.get(which) + (saved.status() == 200 ? 1 : 0));
        return "grow " + saved.status();
    }

    private String mark(Random random) {
        int who = random.nextInt(people.size());
        String user = "/api/users/" + people.get(who).id();
        Answer gone = chain.owner.post(user + "/archive", "{}");
        assertThat(gone.status()).isEqualTo(200);
        UUID absent = UUID.fromString(people.get(who).id());
        for (Colleague one : people) {
            assertThat(lenders(one)).as("while a giver is archived").doesNotContain(absent);
        }
        Answer back = chain.owner.post(user + "/restore", "{}");
        records.set(who, records.get(who) + (gone.status() == 200 ? 1 : 0) + (back.status() == 200 ? 1 : 0));
        return "mark " + gone.status() + " " + back.status();
    }

    private List<UUID> lenders(Colleague receiver) {
        return nodes.read(
                1,
                tx -> GrantRows.withLent(tx, UUID.fromString(receiver.id()), null, Instant.now()).stream()
                        .flatMap(grant -> Optional.ofNullable(grant.lender()).stream())
                        .map(Actor.Lender::id)
                        .toList());
    }

    private void check(Colleague receiver, Instant at, String when) {
        nodes.read(1, tx -> {
            for (Actor.Grant grant : GrantRows.withLent(tx, UUID.fromString(receiver.id()), null, at)) {
                if (grant.lender() instanceof Actor.Lender lender) {
                    seen++;
                    List<Actor.Grant> own = GrantRows.of(tx, lender.id(), null, Set.of(), Set.of(), at);
                    Actor giver = new Actor(1, lender.id(), "", own, null, null);
                    for (String right : grant.rights()) {
                        StoreScope reach = giver.reach(right);
                        assertThat(reach.contains(grant.scope()))
                                .as("%s: %s in %s of %s", when, right, grant.scope(), reach)
                                .isTrue();
                        assertThat(right).as(when).isNotEqualTo("access.edit");
                    }
                }
            }
            return seen;
        });
    }
}
