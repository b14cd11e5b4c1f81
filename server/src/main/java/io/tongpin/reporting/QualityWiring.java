package io.tongpin.reporting;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.platform.Database;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What says how carefully records are kept, in a running node. */
@Configuration(proxyBeanMethods = false)
class QualityWiring {

    @Bean
    QualityReport qualityReport(Database database, FieldCatalogue fields, InstantSource clock) {
        return new QualityReport(database, fields, clock);
    }
}
