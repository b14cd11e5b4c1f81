package io.tongpin.access.web;

import io.tongpin.access.Credentials;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The chain for /api: nobody gets in without a cookie or token but to sign in, to set up and to ask whether the node is
 * well. Which right an endpoint needs is the {@link RightsGate}'s business.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(100)
    SecurityFilterChain apiChain(HttpSecurity http, Credentials credentials) {
        return http.securityMatcher("/api/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // The gate asks cookies for a header of our own instead.
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ActorFilter(credentials), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(
                                        "/api/session",
                                        "/api/session/second-factor",
                                        "/api/session/passkey",
                                        "/api/session/passkey/challenge",
                                        "/api/session/outer",
                                        "/api/session/outer/callback",
                                        "/api/session/outer/enter",
                                        "/api/session/outer/left",
                                        "/api/outer/logout",
                                        "/api/setup",
                                        "/api/shared-statements/*",
                                        "/api/practice/entry",
                                        "/api/health",
                                        "/api/openapi.json")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }
}
