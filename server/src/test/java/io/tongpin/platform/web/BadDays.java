package io.tongpin.platform.web;

import io.tongpin.kernel.Needs;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.DatabaseException;
import io.tongpin.platform.Refused;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that can go wrong at an address, on purpose, for {@link EdgeTest}. */
@TestConfiguration(proxyBeanMethods = false)
class BadDays {

    record Line(String sku, Quantity quantity, BigDecimal price) {}

    record Paper(LocalDate date, List<Line> lines) {}

    @TestComponent
    @RestController
    @Needs(Needs.NOTHING)
    @RequestMapping(value = "/api/test/bad-days", produces = MediaType.APPLICATION_JSON_VALUE)
    static class Days {

        @PostMapping
        Paper echo(@RequestBody Paper paper) {
            return paper;
        }

        @GetMapping("/refused")
        String refused() {
            return Refused.unless(Outcome.refused(
                    Refusal.rule("platform.port-taken", "port", "1", "other", "2"),
                    Refusal.input("request.bad-value", "field", "quantity", "line", "3")));
        }

        @GetMapping("/bug")
        String bug() {
            throw new IllegalStateException("secret detail");
        }

        @GetMapping("/away")
        String away() {
            throw new DatabaseException(new SQLException("terminating connection", "57P01"));
        }

        @GetMapping("/date/{date}")
        String date(@PathVariable LocalDate date, @RequestParam String q, @RequestHeader("If-Match") int version) {
            return date + q + version;
        }

        @GetMapping("/closed")
        String closed() {
            return "never";
        }
    }

    @Bean
    @Order(1)
    SecurityFilterChain testChain(HttpSecurity http) {
        return http.securityMatcher("/api/test/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/test/bad-days/closed")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }
}
