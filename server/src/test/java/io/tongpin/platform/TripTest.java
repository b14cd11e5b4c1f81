package io.tongpin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A trip that ends its transaction ends it whole: with a commit that waits for every statement before it. */
class TripTest {

    private static final UUID STORE = new UUID(7, 7);

    @Test
    void commitsWhatTravelsWithTheCommit() {
        try (TestDatabase database = TestDatabase.fresh().wrongOnPurpose()) {
            database.database().write(1, tx -> {
                Trip trip = tx.trip();
                counted(trip, 5);
                trip.tell("update numbering.counter set n = n + 1 where store_id = ?", STORE);
                trip.goAndCommit();
                return 0;
            });
            assertThat(stands(database)).isEqualTo(6);
        }
    }

    @Test
    void commitsNothingWhenAStatementBeforeTheCommitFails() {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThatThrownBy(() -> database.database().write(1, tx -> {
                        Trip trip = tx.trip();
                        counted(trip, 5);
                        trip.tell("update numbering.counter set n = 1 / (n - 5) where store_id = ?", STORE);
                        trip.goAndCommit();
                        return 0;
                    }))
                    .isInstanceOf(DatabaseException.class);
            assertThat(stands(database)).isZero();
        }
    }

    @Test
    void keepsNothingOfWhatWasUndone() {
        try (TestDatabase database = TestDatabase.fresh()) {
            database.database().write(1, tx -> {
                Trip trip = tx.trip();
                counted(trip, 5);
                trip.go();
                tx.undo();
                return 0;
            });
            assertThat(stands(database)).isZero();
        }
    }

    private static void counted(Trip trip, int n) {
        trip.tell("""
                insert into numbering.counter (company_id, node_id, epoch, store_id, series, business_date, till, n)
                values (?, 1, 1, ?, 'XS', date '2026-01-15', '', ?)
                """, trip.company(), STORE, n);
    }

    private static int stands(TestDatabase database) {
        return database.database()
                .read(
                        1,
                        tx -> tx.sql("select coalesce(sum(n), 0) from numbering.counter")
                                .query(Integer.class)
                                .single());
    }
}
