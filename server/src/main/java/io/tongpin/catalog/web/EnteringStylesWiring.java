package io.tongpin.catalog.web;

import io.tongpin.catalog.AlikeStyles;
import io.tongpin.masters.AlikeRecords;
import io.tongpin.masters.CodedSort;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What helps to enter styles in a running node: those that may be there already, and how their codes are made. */
@Configuration(proxyBeanMethods = false)
class EnteringStylesWiring {

    @Bean
    AlikeRecords alikeStyles() {
        return new AlikeStyles();
    }

    @Bean
    CodedSort codedStyles() {
        return new CodedSort(
                "style",
                "catalog.edit",
                "catalog.style where true",
                Map.of("category", "catalog.category", "season", "catalog.season", "brand", "catalog.brand"));
    }
}
