package io.tongpin.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.access.PresetRights;
import io.tongpin.access.RightCatalogue;
import io.tongpin.access.matrix.Capabilities.Capability;
import io.tongpin.exchange.reading.BadInputs;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the trade expects of its roles ({@code resources/roles}), asked line by line of people who hold ours. */
@NodeTest
class RoleExpectationsTest {

    private static final Path EXPECTED = Path.of("src/test/resources/roles/role-expectations.csv");

    /** Our roles by theirs; where two of ours are one of theirs, both must do as it says. */
    private static final Map<String, List<String>> ROLES = Map.of(
            "admin", List.of("owner"),
            "hq_manager", List.of("hq-manager"),
            "store_manager", List.of("manager"),
            "purchaser", List.of("buyer"),
            "warehouse", List.of("keeper"),
            "sales", List.of("seller", "cashier"),
            "finance", List.of("accountant"));

    /** Who works at headquarters, and in no store. */
    private static final Set<String> AT_HEADQUARTERS = Set.of("admin", "hq_manager", "purchaser", "finance");

    /** Roles of theirs that we have not. Whoever makes one takes it out. */
    private static final Set<String> ROLES_NOT_OFFERED = Set.of();

    /**
     * What nobody can do yet, and by what in the name of a right or an address one sees that it has come. Whoever brings it
     * takes it out, and says in {@link Capabilities} how it is asked for.
     */
    private static final Map<String, String> NOT_OFFERED =
            Map.of("promotion.publish", "promotion"); // There are price lists, and no promotions.

    /** Where our roles do otherwise than expected, exactly. Whoever mends one takes it out. */
    private static final Set<String> KNOWN_DIFFERENCES = Set.of();

    @LocalServerPort
    int port;

    @Autowired
    RightCatalogue rights;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private record Expectation(String id, String role, String capability, String scope, String expect) {

        /** To be set as the company likes it; off for those who work in a store. */
        boolean eitherWay() {
            return expect.equals("configurable") && AT_HEADQUARTERS.contains(role);
        }

        String with(String role, String answer) {
            return "%s %s %s (%s): %s, and should be %s".formatted(id, role, capability, scope, answer, expect);
        }
    }

    @Test
    void everyLineHolds() throws IOException {
        Browser owner = Browser.founded(port);
        Premises here = Premises.founded("同心路店", owner);
        Premises there = Premises.founded("和平路店", owner);
        Trade trade = Trade.done(owner, here, there);
        Staff staff = Staff.of(port, owner);
        Map<String, String> roles = staff.roles();
        Map<String, Browser> people = new HashMap<>();
        Set<String> differences = new TreeSet<>();
        int asked = 0;
        int notOffered = 0;
        approved(
                owner,
                "{\"kind\":\"purchase-order\"},{\"kind\":\"transfer-ship\"},{\"kind\":\"sales-return\"},"
                        + "{\"kind\":\"purchase-receipt\"}");
        for (Expectation line : expectations()) {
            for (String role : Objects.requireNonNull(ROLES.get(line.role()), line.toString())) {
                if (NOT_OFFERED.containsKey(line.capability()) || !roles.containsKey(role) || line.eitherWay()) {
                    notOffered++;
                    continue;
                }
                Browser who = people.computeIfAbsent(
                        role, r -> staff.person(List.of(Objects.requireNonNull(roles.get(r))), store(line, here)));
                asked++;
                differences.addAll(differences(line, role, who, trade, places(line, here, there)));
            }
        }
        approved(owner, "");
        System.out.printf(
                "role expectations: %d lines, %d asked, %d not offered yet, %d otherwise%n",
                expectations().size(), asked, notOffered, differences.size());

        assertThat(asked).isGreaterThan(50);
        assertThat(differences).isEqualTo(new TreeSet<>(KNOWN_DIFFERENCES));
    }

    private static void approved(Browser owner, String rules) {
        int version = Integer.parseInt(owner.get("/api/approvals").text("/version"));
        assertThat(owner.put("/api/approvals", version, "{\"rules\":[" + rules + "]}")
                        .status())
                .isEqualTo(200);
    }

    private static List<String> differences(
            Expectation line, String role, Browser who, Trade trade, List<Premises> places) {
        Capability capability = Objects.requireNonNull(
                Capabilities.OF.get(line.capability()), () -> line + ": how is it asked for? Say it in Capabilities");
        boolean allowed = line.expect().equals("allow");
        List<String> differences = new ArrayList<>();
        List<Step> tried = new ArrayList<>(capability.steps());
        if (!allowed) {
            tried.addAll(capability.backDoors());
        }
        for (Step step : tried) {
            if (places.stream().anyMatch(place -> step.may(who, place, trade) != allowed)) {
                differences.add(line.with(role, (allowed ? "may not " : "may ") + step.words()));
            }
        }
        return differences;
    }

    private static String store(Expectation line, Premises here) {
        return AT_HEADQUARTERS.contains(line.role()) ? "" : here.store();
    }

    private static List<Premises> places(Expectation line, Premises here, Premises there) {
        // The others' stock is that of another store.
        return switch (line.capability().equals("stock.view_other") ? "other" : line.scope()) {
            case "own" -> List.of(here);
            case "other" -> List.of(there);
            case "any" -> List.of(here, there);
            default -> throw new IllegalArgumentException(line.toString());
        };
    }

    private static List<Expectation> expectations() throws IOException {
        return BadInputs.records(Files.readString(EXPECTED)).stream()
                .skip(1)
                .map(line -> new Expectation(line.get(0), line.get(1), line.get(3), line.get(5), line.get(6)))
                .toList();
    }

    @Test
    void whatIsNotOfferedIsStillNotOffered() throws IOException {
        List<String> there = new ArrayList<>(rights.all());
        Endpoint.all(mapping).forEach(endpoint -> there.add(endpoint.toString()));
        Set<String> come = new TreeSet<>();
        NOT_OFFERED.forEach((capability, sign) -> there.stream()
                .filter(name -> Pattern.compile(sign).matcher(name).find())
                .forEach(name -> come.add(capability + " has come: " + name)));

        assertThat(come).as("take it out of NOT_OFFERED").isEmpty();
        assertThat(expectations().stream().map(Expectation::capability))
                .as("what nobody expects")
                .containsAll(NOT_OFFERED.keySet())
                .containsAll(Capabilities.OF.keySet());
    }

    @Test
    void everyRoleOfTheirsIsOneOfOursOrKnownToBeMissing() {
        Set<String> missing = new TreeSet<>();
        ROLES.values().forEach(missing::addAll);
        PresetRights.roles().forEach(missing::remove);

        assertThat(missing).isEqualTo(ROLES_NOT_OFFERED);
    }
}
