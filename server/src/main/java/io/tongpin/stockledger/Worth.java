package io.tongpin.stockledger;

import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Value;
import java.util.List;
import java.util.UUID;

/** How the worth of moving goods is found (计价依据); the cost policy of the company has the last word. */
public sealed interface Worth {

    /** The cost of the moment: average or oldest layers. */
    record Current() implements Worth {}

    /** Known beforehand: a receipt at its price, or a reversal at what the original moved. */
    record Known(Value value) implements Worth {}

    /** A supplier return: what the goods were received at, unless the policy says oldest layers or current cost. */
    record AtReceipt(Value value) implements Worth {}

    /** A customer return: what the goods left with on that line, unless the policy says current cost. */
    record OfIssue(UUID document, int line) implements Worth {}

    /** Out of transit: the share of what that line of that document brought into transit. */
    record Carried(UUID document, int line) implements Worth {}

    /**
     * Taken back: exactly what the original line's movement was worth, to the cent that it booked.
     *
     * @param taken what an issue took from cost layers, for it to go back there
     */
    record Mirrored(Value value, Money cents, LineRef original, List<Taken> taken) implements Worth {

        public Mirrored {
            taken = List.copyOf(taken);
        }
    }

    Worth CURRENT = new Current();
}
