package io.tongpin.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.testing.NodeTest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@NodeTest
class EveryEndpointHasARuleTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyEndpointNamesTheRightItNeeds() {
        List<String> without = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().stream().anyMatch(p -> p.startsWith("/api/")))
                .filter(entry -> EndpointRules.needed(entry.getValue()).equals(EndpointRules.CLOSED))
                .map(Map.Entry::getKey)
                .map(RequestMappingInfo::toString)
                .sorted(Comparator.naturalOrder())
                .toList();

        assertThat(without).isEmpty();
    }
}
