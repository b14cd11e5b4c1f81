package io.tongpin.stockledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.costing.Pool;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import io.tongpin.platform.DatabaseException;
import io.tongpin.platform.Trip;
import io.tongpin.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody else has booked meanwhile is never written over. */
class BalanceRowsTest {

    private static final StockKey SHELF = new StockKey(new UUID(7, 1), new UUID(7, 2));

    @Test
    void aRowThatIsFurtherStopsEverything() {
        try (TestDatabase database = TestDatabase.fresh().wrongOnPurpose()) {
            write(database, "3", 2);
            assertThatThrownBy(() -> write(database, "5", 1))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("a locked row was changed by somebody else: 2");
            write(database, "4", 3);
        }
    }

    private static void write(TestDatabase database, String onHand, long entryNo) {
        database.database().write(1, tx -> {
            BalanceRows.create(tx, List.of(SHELF));
            Trip trip = tx.trip();
            BalanceRows.update(trip, Map.of(row("0", 0), row(onHand, entryNo)));
            trip.goAndCommit();
            return 0;
        });
    }

    private static Row row(String onHand, long entryNo) {
        Quantity quantity = Quantity.of(onHand);
        Pool pool = Pool.average(quantity, Value.ZERO, UnitCost.ZERO);
        return new Row(SHELF, quantity, Quantity.ZERO, pool, Money.ZERO, entryNo);
    }
}
