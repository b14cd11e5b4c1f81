package io.tongpin.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Everything the node can be asked for, by everybody: each cell of {@code resources/matrix} is asked over HTTP. After a change
 * on purpose {@code -Dmatrix.rewrite=true} writes the tables anew; read what became of them.
 */
@NodeTest
class AuthorizationMatrixTest {

    private static final Path TABLES = Path.of("src/test/resources/matrix");

    /** What is answered by a fault of ours: nothing, and it shall stay so. */
    private static final Set<String> KNOWN_FAULTS = Set.of();

    /** Ways of writing /api that lead past the gate: none, and it shall stay so. */
    private static final Set<String> KNOWN_WAYS_AROUND = Set.of();

    private static final List<String> STARTS = List.of(
            "/api",
            "/%61pi",
            "/ap%69",
            "/API",
            "//api",
            "/api/",
            "/./api",
            "/x/../api",
            "/api;x=1",
            "/%2fapi",
            "/api%20");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Browser owner = Browser.at(0);

    @BeforeEach
    void signIn() {
        owner = Browser.founded(port);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyIsAnsweredAsTheTableSays(Whose whose) throws IOException {
        Staff staff = Staff.in(Premises.of(Whose.HERE, owner).store(), port, owner);
        Browser maker = whose == Whose.MINE ? staff.get(Staff.FOR_OWN) : owner;
        List<Row> rows = Rows.of(Endpoint.all(mapping), Premises.of(whose.store, maker), owner);
        staff.settle();
        Matrix node = new Matrix(staff.names());
        for (Row row : rows) {
            for (String who : staff.names()) {
                node.put(row.name(), row.takes(), who, row.mark(row.call().by(staff.get(who))));
            }
        }
        Path table = TABLES.resolve(whose.name().toLowerCase(java.util.Locale.ROOT) + ".txt");
        if (Boolean.getBoolean("matrix.rewrite")) {
            Files.createDirectories(TABLES);
            Files.writeString(table, head(whose) + node.text());
        }

        assertThat(node.rowsWith("5")).as("what is answered by a fault of ours").isEqualTo(KNOWN_FAULTS);
        assertThat(Matrix.read(Files.readString(table)).differences(node))
                .as("see " + table + "; after a change on purpose -Dmatrix.rewrite=true, and read the difference")
                .isEmpty();
        System.out.printf("authorization matrix: %d lines, %d cells%n", rows.size(), node.size());
    }

    private static String head(Whose whose) {
        return """
                # Who may do what: everything the node can be asked for, by everybody, about %s.
                #
                # yes   is answered, be it with a reason why not; never 401, 403 or a fault of ours
                # no    403 access.not-allowed
                # 401   401 access.not-signed-in
                # hid   404, as if it was not there
                # less  a list without it
                # pwd   the password is wrong
                # 500   a fault of ours, which must not be
                #
                # takes   of what it takes ids: in the address, ?in the query, .in the body; * belongs to one store
                # narrow  a token of the owner's with %s and nothing else
                # seller-own  a seller whose role is for what is their own
                # none    somebody without any role
                # nobody  somebody who is not signed in
                """.formatted(whose.words, Staff.NARROW_RIGHT);
    }

    @Test
    void whatTheNodeSaysOfItselfIsWhatItAnswers() {
        Set<String> described = new TreeSet<>();
        owner.get("/api/openapi.json")
                .body()
                .at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        Set<String> answered = Endpoint.all(mapping).stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.path())
                .filter(name -> !name.startsWith("GET /api/openapi.json"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(answered).isEqualTo(described);
    }

    /** However an address is written, it is the same door. */
    @Test
    void anAddressThatIsWrittenOtherwiseIsNoWayAround() {
        Staff staff = Staff.in(Premises.of(Whose.HERE, owner).store(), port, owner);
        staff.settle();
        Set<String> through = new TreeSet<>();
        Set<String> shut = new TreeSet<>();
        for (String start : STARTS) {
            for (String rest : List.of("/users", "/suppliers", "/journal", "/imports")) {
                for (String end : List.of("", "/", ";x=1", "%2f", ".json", "?lang=en")) {
                    boolean open = Stream.of("cashier", Staff.NONE, Staff.NOBODY)
                            .anyMatch(who -> passes(start + rest + end, staff.get(who)));
                    (open ? through : shut).add(start);
                }
            }
        }

        assertThat(through).isEqualTo(KNOWN_WAYS_AROUND);
        assertThat(shut).contains("/api");
    }

    /** The pages of the web client are for everybody, also where somebody has mistyped. */
    private boolean passes(String address, Browser who) {
        Reply told = Call.get(address).by(who);
        byte[] client = Call.get("/").by(who).bytes();
        return !Arrays.equals(told.bytes(), client)
                && (passes(told) || passes(new Call("HEAD", address, Map.of(), "").by(who)));
    }

    private static boolean passes(Reply reply) {
        return reply.status() < 400 || reply.status() >= 500;
    }

    @Test
    void whereThereIsNothingNobodyIsToldSo() {
        JsonNode problem = Browser.at(port).get("/api/nothing-here").body();

        assertThat(problem.path("code").asString("")).isEqualTo("access.not-signed-in");
    }
}
