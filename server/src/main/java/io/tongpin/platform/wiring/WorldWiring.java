package io.tongpin.platform.wiring;

import io.tongpin.kernel.Ids;
import io.tongpin.platform.Words;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time, chance and words of a running node; a simulation brings its own. */
@Configuration(proxyBeanMethods = false)
class WorldWiring {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /** Good enough for tokens, so nobody has to ask which of two sources is. */
    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    Ids ids(InstantSource clock, RandomGenerator random) {
        return new Ids(clock, random);
    }

    @Bean
    Words words() {
        return Words.of("problems");
    }
}
