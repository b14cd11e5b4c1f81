package io.tongpin.posting;

import io.tongpin.kernel.Refusal;
import io.tongpin.stockledger.StockKey;

/** Says no to a count of goods that another count has put right since (重复调整): the same difference must not be booked twice. */
public final class CorrectedMeanwhile {

    private CorrectedMeanwhile() {}

    public static Refusal refusal(StockKey key, int line) {
        return Refusal.rule(
                "stock.corrected-meanwhile",
                "line",
                Integer.toString(line),
                "sku",
                key.sku().toString());
    }
}
