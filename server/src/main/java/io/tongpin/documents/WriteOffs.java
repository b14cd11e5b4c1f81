package io.tongpin.documents;

import io.tongpin.kernel.Money;
import io.tongpin.platform.Database;
import io.tongpin.stockledger.StockOnHand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What goods are worth that a document gives up as lost (报损估值), before it is posted: at what they cost as things stand. */
public final class WriteOffs {

    private final Database engine;

    WriteOffs(Database engine) {
        this.engine = engine;
    }

    /** Empty where of one of them nobody knows. What was found on the same paper makes up for nothing. */
    public Optional<Money> worth(int company, Document document, List<Document.Line> lost) {
        UUID warehouse = document.warehouse();
        if (warehouse == null) {
            return Optional.empty();
        }
        List<UUID> skus = lost.stream().map(Document.Line::sku).distinct().toList();
        Map<UUID, BigDecimal> costs = engine.read(company, tx -> StockOnHand.costs(tx, warehouse, skus));
        if (!costs.keySet().containsAll(skus)) {
            return Optional.empty();
        }
        return Optional.of(Money.roundedHalfUp(lost.stream()
                .map(line ->
                        line.baseQuantity().value().abs().multiply(costs.getOrDefault(line.sku(), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
}
