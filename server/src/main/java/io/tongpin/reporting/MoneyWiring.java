package io.tongpin.reporting;

import io.tongpin.platform.Database;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the day of a store needs in a running node. */
@Configuration(proxyBeanMethods = false)
class MoneyWiring {

    @Bean
    DayReport dayReport(Database database, InstantSource clock) {
        return new DayReport(database, clock);
    }
}
