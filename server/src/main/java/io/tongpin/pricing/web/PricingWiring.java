package io.tongpin.pricing.web;

import io.tongpin.changes.MasterWrite;
import io.tongpin.masters.FieldChanges;
import io.tongpin.masters.RecordChange;
import io.tongpin.platform.Database;
import io.tongpin.pricing.PriceLists;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Price lists in a running node. */
@Configuration(proxyBeanMethods = false)
class PricingWiring {

    @Bean
    PriceLists priceLists(Database database, MasterWrite write) {
        return new PriceLists(database, write);
    }

    @Bean
    FieldChanges priceListChanges(PriceLists prices) {
        return () -> List.of(new RecordChange<>("price-list", prices.lists(), list -> true));
    }
}
