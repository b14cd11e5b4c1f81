package io.tongpin.party.web;

import io.tongpin.changes.MasterWrite;
import io.tongpin.masters.InUse;
import io.tongpin.party.Parties;
import io.tongpin.platform.Database;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parties in a running node. */
@Configuration(proxyBeanMethods = false)
class PartyWiring {

    @Bean
    Parties parties(Database database, MasterWrite write, List<InUse> inUse) {
        return new Parties(database, write, inUse);
    }
}
