package io.tongpin.reporting;

import io.tongpin.platform.Database;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tells, in a running node, what is earned by what and what does not sell. */
@Configuration(proxyBeanMethods = false)
class MarginWiring {

    @Bean
    MarginReport marginReport(Database database, InstantSource clock) {
        return new MarginReport(database, clock);
    }

    @Bean
    SlowStock slowStock(Database database, InstantSource clock) {
        return new SlowStock(database, clock);
    }
}
