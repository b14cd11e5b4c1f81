package io.tongpin.definitions.web;

import io.tongpin.definitions.FieldCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Definitions in a running node. */
@Configuration(proxyBeanMethods = false)
class DefinitionsWiring {

    @Bean
    FieldCatalogue fieldCatalogue(BuiltIn builtIn) {
        return DefinedFields.of(builtIn);
    }
}
