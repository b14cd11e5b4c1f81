package io.tongpin.documents;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.platform.Database;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What shows where documents stand in their chains. */
@Configuration(proxyBeanMethods = false)
class ChainWiring {

    @Bean
    DocumentChain documentChain(
            Database database,
            DocumentKinds kinds,
            FieldCatalogue fields,
            Surroundings surroundings,
            InstantSource clock) {
        return new DocumentChain(database, kinds, fields, surroundings, clock);
    }
}
