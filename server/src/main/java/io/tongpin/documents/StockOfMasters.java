package io.tongpin.documents;

import io.tongpin.catalog.OnHand;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.InUse;
import io.tongpin.organization.GoodsMoved;
import io.tongpin.platform.Database;
import io.tongpin.stockledger.StockOnHand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells master data what it cannot know of stock: how much is there, and that what is there keeps its record. */
@Configuration(proxyBeanMethods = false)
class StockOfMasters {

    @Bean
    OnHand onHand(Database database) {
        return (company, reach, warehouse, skus) ->
                lying(database.read(company, reach, tx -> StockOnHand.of(tx, reach, warehouse, skus)));
    }

    private static Map<UUID, OnHand.Lying> lying(Map<UUID, StockOnHand.Standing> standing) {
        Map<UUID, OnHand.Lying> lying = new HashMap<>();
        standing.forEach((sku, there) -> lying.put(sku, new OnHand.Lying(there.onHand(), there.reserved())));
        return lying;
    }

    @Bean
    GoodsMoved goodsMoved() {
        return StockOnHand::everMoved;
    }

    @Bean
    InUse stockIsThere() {
        return (tx, entity, ids) -> {
            Set<UUID> there = switch (entity) {
                case "sku" -> StockOnHand.ofSkus(tx, ids);
                case "warehouse" -> StockOnHand.inWarehouses(tx, ids);
                default -> Set.of();
            };
            return there.stream()
                    .collect(Collectors.toMap(
                            id -> id,
                            id -> List.of(
                                    Refusal.rule("master.stock-is-there", "entity", entity, "id", id.toString()))));
        };
    }
}
