package io.tongpin.documents;

import io.tongpin.catalog.OnHand;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.InUse;
import io.tongpin.organization.GoodsMoved;
import io.tongpin.platform.Database;
import io.tongpin.stockledger.StockOnHand;
import java.util.List;
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
                database.read(company, reach, tx -> StockOnHand.of(tx, reach, warehouse, skus));
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
