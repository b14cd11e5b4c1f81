package io.tongpin.masters;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.party.Party;
import io.tongpin.testing.BooksAreRight;
import io.tongpin.testing.Masters;
import io.tongpin.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for every master record, shown on parties. */
@ExtendWith(BooksAreRight.class)
class MasterRecordsTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    private final List<UUID> busy = new ArrayList<>();
    private final Masters masters = Masters.founded(
            database,
            (tx, entity, ids) -> ids.stream()
                    .filter(busy::contains)
                    .collect(Collectors.toMap(
                            id -> id, id -> List.of(Refusal.rule("stock.on-hand", "entity", entity)))));
    private final MasterRecords<Party> parties = masters.parties.records();

    @Test
    void aRecordComesBackAsItWasSaved() {
        Party party = masters.saved(parties, customer("C1", "上海百货"));

        assertThat(party.version()).isEqualTo(1);
        assertThat(parties.find(Masters.COMPANY, party.id())).isEqualTo(party);
        assertThat(party.creditLimit()).isEqualTo(new BigDecimal("1000"));
    }

    @Test
    void codesAreUniqueWithinTheirSort() {
        masters.saved(parties, customer("C1", "一"));

        assertThat(codes(save(customer("C1", "二")))).containsExactly("master.code-taken");
        assertThat(codes(save(party(Party.SUPPLIER, "C1", "三", 0)))).containsExactly("done");
    }

    @Test
    void oneOfFiftyWhoTakeTheSameCodeAtOnceGetsIt() throws Exception {
        Callable<Outcome<Party>> taking = () -> save(customer("RACE", "谁"));

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var endings = people.invokeAll(Collections.nCopies(50, taking));

            assertThat(endings)
                    .extracting(e -> codes(e.resultNow()))
                    .containsOnly(List.of("done"), List.of("master.code-taken"));
            assertThat(endings)
                    .filteredOn(e -> e.resultNow() instanceof Outcome.Done)
                    .hasSize(1);
        }
    }

    @Test
    void oneOfFiftyWhoChangeTheSameVersionWins() throws Exception {
        Party party = masters.saved(parties, customer("C1", "零"));
        Callable<Outcome<Party>> changing = () -> save(new Party(
                party.id(),
                Party.CUSTOMER,
                "C1",
                "改",
                null,
                null,
                null,
                null,
                0,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                false));

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var endings = people.invokeAll(Collections.nCopies(50, changing));

            assertThat(endings)
                    .filteredOn(e -> e.resultNow() instanceof Outcome.Done)
                    .hasSize(1);
        }
        assertThat(parties.find(Masters.COMPANY, party.id()))
                .extracting(now -> now.version())
                .isEqualTo(2);
    }

    @Test
    void archivedIsNotGoneAndCanComeBack() {
        Party party = masters.saved(parties, customer("C1", "一"));

        Party archived =
                parties.archive(masters.actor, masters.ids.next(), party.id()).orThrow();

        assertThat(archived.archived()).isTrue();
        assertThat(list("一")).isEmpty();
        assertThat(codes(save(withVersion(party, 2)))).containsExactly("master.archived");
        assertThat(codes(parties.archive(masters.actor, masters.ids.next(), party.id())))
                .containsExactly("master.archived");
        parties.restore(masters.actor, masters.ids.next(), party.id()).orThrow();
        assertThat(list("一")).containsExactly("C1");
    }

    @Test
    void whatIsInUseStays() {
        Party party = masters.saved(parties, customer("C1", "一"));
        busy.add(party.id());

        assertThat(codes(parties.archive(masters.actor, masters.ids.next(), party.id())))
                .containsExactly("stock.on-hand");
        assertThat(parties.find(Masters.COMPANY, party.id())).isEqualTo(party);
    }

    @Test
    void textThatIsTooLongOrCannotBeKeptIsNamed() {
        assertThat(codes(save(customer("C 1\n", "x".repeat(201)))))
                .containsExactly("master.code-malformed", "master.text-too-long");
        assertThat(codes(save(customer("C1", "a\0b")))).containsExactly("master.text-not-storable");
        assertThat(codes(save(customer("C1", "a\ud83d")))).containsExactly("master.text-not-storable");
        assertThat(codes(save(customer("", " ")))).contains("master.text-required");
    }

    @Test
    void aListIsReadPageByPageWithoutGapsOrRepeats() {
        List<Party> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(customer("P%02d".formatted(24 - i), "第" + i));
        }
        masters.database.write(Masters.COMPANY, tx -> parties.saveAll(tx, masters.actor, masters.ids.next(), all));

        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Listing<Party> page =
                    parties.list(Masters.COMPANY, new Wanted(null, cursor, 10, false, Map.of("kind", Party.CUSTOMER)));
            page.items().forEach(party -> seen.add(party.code()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(25).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aRowWithoutItsLogIsNoticedInEveryMasterTable() {
        masters.saved(parties, customer("C1", "一"));
        assertThat(BooksAreRight.check(database)).isEmpty();

        database.asOwner().sql("update party.party set version = version + 1").update();
        assertThat(BooksAreRight.check(database))
                .hasSize(1)
                .allMatch(line -> line.contains("I-68") && line.contains("party.party"));
        database.asOwner().sql("update party.party set version = version - 1").update();
    }

    private Outcome<Party> save(Party party) {
        return parties.save(masters.actor, masters.ids.next(), party);
    }

    private List<String> list(String q) {
        return parties.list(Masters.COMPANY, new Wanted(q, null, 10, false, Map.of())).items().stream()
                .map(Party::code)
                .toList();
    }

    private Party customer(String code, String name) {
        return party(Party.CUSTOMER, code, name, 0);
    }

    private Party party(String kind, String code, String name, int version) {
        return new Party(
                masters.ids.next(),
                kind,
                code,
                name,
                "138-0000-9523",
                null,
                null,
                null,
                30,
                true,
                new BigDecimal("1000.00"),
                null,
                null,
                null,
                null,
                null,
                version,
                false);
    }

    private static Party withVersion(Party party, int version) {
        return new Party(
                party.id(),
                party.kind(),
                party.code(),
                party.name(),
                null,
                null,
                null,
                null,
                0,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                version,
                false);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Refusal> why)
                ? why.stream().map(Refusal::code).toList()
                : List.of("done");
    }
}
