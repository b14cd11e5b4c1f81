package io.tongpin.access.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A second node on one machine calls its cookies otherwise, or signing in there would sign people out here. */
@Configuration(proxyBeanMethods = false)
class CookieWiring {

    @Bean
    @ConditionalOnProperty("tongpin.cookie")
    ServletContextInitializer cookieName(@Value("${tongpin.cookie}") String name) {
        return context -> context.setAttribute(SessionCookie.OWN_NAME, name);
    }
}
