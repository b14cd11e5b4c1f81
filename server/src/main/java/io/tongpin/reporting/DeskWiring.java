package io.tongpin.reporting;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.platform.Database;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What lays the work of the day before everybody. */
@Configuration(proxyBeanMethods = false)
class DeskWiring {

    @Bean
    DeskReport deskReport(Database database, FieldCatalogue fields, InstantSource clock) {
        return new DeskReport(database, fields, clock);
    }

    @Bean
    HomeChartsReport homeChartsReport(Database database, FieldCatalogue fields, InstantSource clock) {
        return new HomeChartsReport(database, fields, clock);
    }
}
