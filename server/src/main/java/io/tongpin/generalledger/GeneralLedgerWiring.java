package io.tongpin.generalledger;

import io.tongpin.changes.MasterWrite;
import io.tongpin.platform.Database;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's own commands in a running node. */
@Configuration(proxyBeanMethods = false)
class GeneralLedgerWiring {

    @Bean
    Periods periods(Database database, MasterWrite write, InstantSource clock) {
        return new Periods(database, write, clock);
    }

    @Bean
    ChangeChart changeChart(Database database, MasterWrite write) {
        return new ChangeChart(database, write);
    }
}
