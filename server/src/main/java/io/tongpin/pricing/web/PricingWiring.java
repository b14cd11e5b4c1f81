package io.tongpin.pricing.web;

import io.tongpin.changes.MasterWrite;
import io.tongpin.platform.Database;
import io.tongpin.pricing.PriceLists;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Price lists in a running node. */
@Configuration(proxyBeanMethods = false)
class PricingWiring {

    @Bean
    PriceLists priceLists(Database database, MasterWrite write) {
        return new PriceLists(database, write);
    }
}
