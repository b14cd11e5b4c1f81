package io.tongpin.statements;

import io.tongpin.changes.MasterWrite;
import io.tongpin.documents.KindNames;
import io.tongpin.organization.Chains;
import io.tongpin.platform.Database;
import io.tongpin.reporting.PartyStatementReport;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Statement links of a running node. */
@Configuration(proxyBeanMethods = false)
class StatementsWiring {

    private static final int A_MINUTE = 300;

    @Bean
    StatementLinks statementLinks(
            Database database,
            MasterWrite write,
            PartyStatementReport report,
            InstantSource clock,
            RandomGenerator random) {
        return new StatementLinks(database, write, report, clock, random);
    }

    @Bean
    SharedStatements sharedStatements(
            Database database, MasterWrite write, Chains chains, KindNames kinds, InstantSource clock) {
        return new SharedStatements(database, write, chains, kinds, clock);
    }

    @Bean
    Throttle statementThrottle(InstantSource clock) {
        return new Throttle(clock, A_MINUTE);
    }
}
