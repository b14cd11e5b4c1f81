package io.tongpin.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.tongpin.access.matrix.Probes.Probe;
import io.tongpin.testing.Browser;
import io.tongpin.testing.NodeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Values that occur nowhere else never come to whoever lacks the right to them: not by any address, search, sort, filter, id,
 * refusal or log line. What leaks today stands in {@code resources/matrix/known-leaks.txt}, exactly.
 */
@NodeTest
class LeakTest {

    private static final Path KNOWN = Path.of("src/test/resources/matrix/known-leaks.txt");

    /** Where the owner must see them, or the probes look past what they look for. */
    private static final Set<String> SEEN_BY_THE_OWNER = Set.of(
            "COST GET /api/stock",
            "COST GET /api/stock/card",
            "COST GET /api/documents",
            "COST GET /api/documents/{id}",
            "COST GET /api/documents/{id}/books",
            "COST GET /api/history/{entity}/{id}",
            "COST GET /api/journal",
            "MARGIN GET /api/home",
            "SUPPLIER GET /api/suppliers",
            "SUPPLIER GET /api/suppliers/{id}",
            "SUPPLIER GET /api/documents",
            "SUPPLIER GET /api/documents/{id}",
            "SUPPLIER GET /api/history/{entity}/{id}",
            "SUPPLIERS_PHONE GET /api/suppliers",
            "SUPPLIERS_PHONE GET /api/imports",
            "SUPPLIERS_PHONE GET /api/imports/{id}",
            "CUSTOMERS_PHONE GET /api/customers",
            "MEMBERS_PHONE GET /api/members",
            "USERS_PHONE GET /api/users");

    /** What a customer's own role may be made of, and no more. */
    private static final List<String> ONE_RIGHT =
            List.of("change.view", "home.view", "open-items.view", "purchasing.view", "inventory.view");

    private static final int AT_ONCE = 4;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Logger root = (Logger) LoggerFactory.getLogger("io.tongpin");
    private final Lines lines = new Lines();
    private final AtomicInteger asked = new AtomicInteger();

    /** What the node writes into its log, as loud as in a shop. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final Queue<String> all = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            String thrown = event.getThrowableProxy() == null
                    ? ""
                    : " " + event.getThrowableProxy().getMessage();
            all.add(event.getFormattedMessage() + thrown);
        }
    }

    @BeforeEach
    void listen() {
        root.setLevel(Level.INFO);
        lines.setContext(root.getLoggerContext());
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void goAway() {
        root.detachAppender(lines);
        root.setLevel(null);
    }

    @Test
    void nobodySeesWhatTheirRightsDoNotReach() throws Exception {
        Browser owner = Browser.founded(port);
        Premises here = Premises.founded("同心路店", owner);
        Premises there = Premises.founded("和平路店", owner);
        long before = Listening.now(owner);
        Trade trade = Trade.done(owner, here, there);
        Staff staff = Staff.in(here.store(), port, owner);
        staff.settle();
        ONE_RIGHT.forEach(staff::with);
        List<Probe> probes = new Probes(
                        owner.get("/api/openapi.json").body(),
                        here,
                        there,
                        trade,
                        Premises.kinds(owner).keySet())
                .of(Endpoint.all(mapping));

        Set<String> seen = found(probes, staff.get(Staff.OWNER), Set.of()).keySet();
        assertThat(seen).containsAll(SEEN_BY_THE_OWNER);
        String last = trade.document("transfer-receive");
        assertThat(Listening.since(before, staff.get(Staff.OWNER), last)).contains(last);
        lines.all.clear();
        Set<String> leaks = new TreeSet<>();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Set<String>>> all = new ArrayList<>();
            for (String who : staff.names()) {
                if (!who.equals(Staff.OWNER)) {
                    all.add(people.submit(() -> leaks(who, probes, staff.get(who), before, last)));
                }
            }
            for (Future<Set<String>> one : all) {
                leaks.addAll(one.get());
            }
        }
        if (Boolean.getBoolean("matrix.rewrite")) {
            Set<String> left = known();
            left.retainAll(leaks); // What is new is mended, not written down.
            Files.writeString(KNOWN, HEAD + String.join("\n", left) + "\n");
        }

        System.out.printf(
                "leaks: %d probes by %d people, %d ways to see too much; %d lines logged%n",
                asked.get(), staff.names().size() - 1, leaks.size(), lines.all.size());
        assertThat(lines.all.stream()
                        .filter(line -> List.of(Canary.values()).stream().anyMatch(canary -> canary.isIn(line, ""))))
                .as("in the log")
                .isEmpty();
        assertThat(leaks).as("new leaks are not to be added, but mended").isEqualTo(known());
    }

    private Set<String> leaks(String who, List<Probe> probes, Browser person, long before, String last) {
        Set<String> rights = rights(person);
        Set<String> leaks = new TreeSet<>();
        found(probes, person, rights).forEach((leak, question) -> {
            System.out.printf("leak: %s %s by %s%n", who, leak, question);
            leaks.add(who + " " + leak);
        });
        String heard = Listening.since(before, person, last);
        asked.incrementAndGet();
        hidden(rights)
                .filter(canary -> canary.isIn(heard, ""))
                .forEach(canary -> leaks.add(who + " " + canary + " GET /api/changes/stream"));
        return leaks;
    }

    private static final String HEAD = """
            # Who sees what they have no right to, and where: the leaks there are today, exactly. It may only get shorter.
            # only:… is whoever has that one right and no other. SORTED is a list whose order tells what is hidden in it.
            # FINDS is a search that finds somebody or something by a value that the searcher may not see.
            """;

    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>(Files.readAllLines(KNOWN));
        known.removeIf(line -> line.startsWith("#") || line.isBlank());
        return known;
    }

    private static Set<String> rights(Browser who) {
        Set<String> rights = new TreeSet<>();
        who.get("/api/session").body().path("rights").forEach(right -> rights.add(right.asString("")));
        return rights;
    }

    /** Which canaries came where, of those that none of these rights allows. */
    private Map<String, String> found(List<Probe> probes, Browser who, Set<String> rights) {
        asked.addAndGet(probes.size());
        return Sought.found(probes, who, hidden(rights).toList());
    }

    private static Stream<Canary> hidden(Set<String> rights) {
        return Stream.of(Canary.values())
                .filter(canary -> rights.stream().noneMatch(right -> covers(right, canary.right)));
    }

    private static boolean covers(String right, String wanted) {
        return right.equals("*")
                || right.equals(wanted)
                || right.equals(wanted.substring(0, wanted.indexOf('.')) + ".*");
    }
}
