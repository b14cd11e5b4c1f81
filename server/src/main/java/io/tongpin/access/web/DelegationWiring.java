package io.tongpin.access.web;

import io.tongpin.access.Credentials;
import io.tongpin.access.Delegations;
import io.tongpin.access.People;
import io.tongpin.changes.MasterWrite;
import io.tongpin.platform.Database;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delegations in a running node. */
@Configuration(proxyBeanMethods = false)
class DelegationWiring {

    @Bean
    Delegations delegations(
            Database database, MasterWrite write, People people, Credentials credentials, InstantSource clock) {
        return new Delegations(database, write, people, credentials, clock);
    }
}
