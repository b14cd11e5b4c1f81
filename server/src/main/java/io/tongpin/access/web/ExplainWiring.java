package io.tongpin.access.web;

import io.tongpin.access.ExplainingFields;
import io.tongpin.access.People;
import io.tongpin.definitions.FieldCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Explanations in a running node. */
@Configuration(proxyBeanMethods = false)
class ExplainWiring {

    @Bean
    ExplainingFields explainingFields(People people, FieldCatalogue fields) {
        return new ExplainingFields(people.explaining(), fields);
    }
}
