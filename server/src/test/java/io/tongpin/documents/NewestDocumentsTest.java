package io.tongpin.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.documents.DocumentReach.Part;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Tx;
import io.tongpin.testing.TestDatabase;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Page by page, whoever asks for whatever, it is what one look at everything would find, in the same order. */
class NewestDocumentsTest {

    private static final List<String> KINDS = List.of("retail-sale", "sales-order", "transfer-ship", "stocktake");
    private static final List<UUID> STORES = ids("1", 12);
    private static final List<UUID> PLACES = ids("2", 12);
    private static final List<UUID> MAKERS = ids("3", 3);

    private static final String WITHIN = """
            (store_id = any(?) or warehouse_id = any(?) or to_warehouse_id = any(?)
             or store_id = any(?) and created_by = ?)""";

    private final TestDatabase database = TestDatabase.fresh().wrongOnPurpose();

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areThoseOfOneLookAtEverything(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        database.database().write(1, tx -> fill(tx, dice));
        int found = 0;
        for (int round = 0; round < 60; round++) {
            List<Part> seen = someParts(dice);
            DocumentQuery query = someQuery(dice);
            List<UUID> expected = database.database().read(1, tx -> all(tx, seen, query));
            List<UUID> read = database.database().read(1, tx -> pages(tx, seen, query));

            assertThat(read)
                    .as("seed %d, round %d: %s of %s", seed, round, query, seen)
                    .isEqualTo(expected);
            long counted = database.database().read(1, tx -> counted(tx, seen, query));
            assertThat(counted)
                    .as("seed %d, round %d: the sum of %s of %s", seed, round, query, seen)
                    .isEqualTo(expected.size());
            found += read.size();
        }
        assertThat(found).isGreaterThan(1_000);
    }

    private static List<UUID> ids(String first, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> UUID.fromString("0000000%s-0000-7000-8000-%012d".formatted(first, n)))
                .toList();
    }

    private static int fill(Tx tx, SplittableRandom dice) {
        for (int i = 0; i < 400; i++) {
            int store = dice.nextInt(STORES.size());
            // Mostly one's own warehouse, sometimes another's, sometimes none.
            @Nullable UUID from = dice.nextInt(8) == 0 ? null : PLACES.get(dice.nextInt(5) == 0 ? any(dice) : store);
            @Nullable UUID to = dice.nextInt(4) == 0 ? PLACES.get(any(dice)) : null;
            tx.sql("""
                            insert into documents.document (company_id, id, kind, state, version, store_id, warehouse_id,
                                    to_warehouse_id, business_date, quantity, amount, tax, created_by, updated_at)
                            values (1, ?, ?, 'DRAFT', 1, ?, ?, ?, ?, 0, 0, 0, ?, now())
                            """)
                    .params(
                            new UUID(dice.nextLong(), dice.nextLong()),
                            KINDS.get(dice.nextInt(KINDS.size())),
                            STORES.get(store))
                    .param(4, from, Types.OTHER)
                    .param(5, to, Types.OTHER)
                    .param(6, LocalDate.of(2026, 1, 1).plusDays(dice.nextInt(40)))
                    .param(7, MAKERS.get(dice.nextInt(MAKERS.size())))
                    .update();
        }
        return 400;
    }

    private static int any(SplittableRandom dice) {
        return dice.nextInt(STORES.size());
    }

    /** One scope or two, each for kinds of its own, as two roles give them. */
    private static List<Part> someParts(SplittableRandom dice) {
        int cut = dice.nextInt(1, KINDS.size() + 1);
        List<Part> parts = new ArrayList<>(List.of(somePart(dice, KINDS.subList(0, cut))));
        if (cut < KINDS.size()) {
            parts.add(somePart(dice, KINDS.subList(cut, KINDS.size())));
        }
        return parts;
    }

    private static Part somePart(SplittableRandom dice, List<String> kinds) {
        UUID maker = MAKERS.get(dice.nextInt(MAKERS.size()));
        if (dice.nextInt(5) == 0) {
            return new Part(kinds, true, Set.of(), Set.of(), Set.of(), maker);
        }
        List<Integer> at = Stream.generate(() -> any(dice))
                .limit(dice.nextInt(3) == 0 ? 11 : 2)
                .distinct()
                .toList();
        Set<UUID> own = dice.nextBoolean() ? Set.of(STORES.get(any(dice))) : Set.of();
        return dice.nextInt(5) == 0
                ? new Part(kinds, false, Set.of(), Set.of(), own, maker)
                : new Part(kinds, false, those(STORES, at), those(PLACES, at), own, maker);
    }

    private static Set<UUID> those(List<UUID> of, List<Integer> at) {
        Set<UUID> all = new HashSet<>();
        at.forEach(n -> all.add(of.get(n)));
        return all;
    }

    private static DocumentQuery someQuery(SplittableRandom dice) {
        @Nullable UUID store = dice.nextInt(3) == 0 ? STORES.get(any(dice)) : null;
        @Nullable UUID place = dice.nextInt(5) == 0 ? PLACES.get(any(dice)) : null;
        @Nullable LocalDate from = dice.nextInt(3) == 0 ? LocalDate.of(2026, 1, 15) : null;
        return new DocumentQuery(
                List.of(),
                null,
                store,
                place,
                null,
                from,
                null,
                null,
                false,
                null,
                null,
                null,
                dice.nextInt(1, 20),
                false);
    }

    private static List<UUID> all(Tx tx, List<Part> seen, DocumentQuery query) throws SQLException {
        DocumentList.Where where = DocumentList.asked(tx, query);
        List<Object> values = new ArrayList<>();
        List<String> rule = new ArrayList<>();
        for (Part part : seen) {
            rule.add(part.everywhere() ? "kind = any(?)" : "kind = any(?) and " + WITHIN);
            values.add(tx.array("text", part.kinds()));
            if (!part.everywhere()) {
                Object places = tx.array("uuid", part.places());
                values.addAll(List.of(tx.array("uuid", part.stores()), places, places));
                values.addAll(List.of(tx.array("uuid", part.own()), part.maker()));
            }
        }
        where.and("(" + String.join(" or ", rule) + ")", values.toArray());
        return tx.sql("select id from documents.document where " + where.sql + " order by business_date desc, id desc")
                .params(where.params)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static long counted(Tx tx, List<Part> seen, DocumentQuery query) throws SQLException {
        return DocumentList.sums(tx, DocumentReach.apart(tx, seen), query, StoreScope.EVERYWHERE)
                .count();
    }

    private static List<UUID> pages(Tx tx, List<Part> seen, DocumentQuery query) throws SQLException {
        List<UUID> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            DocumentQuery next = new DocumentQuery(
                    query.kinds(),
                    query.state(),
                    query.store(),
                    query.warehouse(),
                    query.party(),
                    query.from(),
                    query.to(),
                    query.number(),
                    query.open(),
                    query.progress(),
                    query.maker(),
                    cursor,
                    query.limit(),
                    false);
            DocumentList.Page page = NewestDocuments.of(tx, seen, next);
            page.items().forEach(item -> all.add(item.id()));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
