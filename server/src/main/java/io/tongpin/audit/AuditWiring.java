package io.tongpin.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tongpin.kernel.Ids;
import io.tongpin.platform.Database;
import io.tongpin.platform.DatabaseAccess;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The auditor of a running node, and the watch that has the books looked at while nobody asks. */
@Configuration(proxyBeanMethods = false)
class AuditWiring {

    /**
     * Connections of the auditor alone: one for the watch, one for somebody who waits. They can only read, and are given
     * back when not used; every statement is planned for what it is asked.
     */
    @Bean
    AuditConnections auditConnections(DatabaseAccess access) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("audit");
        config.setJdbcUrl(access.url());
        config.setUsername(access.engine().user());
        config.setPassword(access.engine().password());
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setIdleTimeout(Duration.ofSeconds(30).toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "tongpin audit");
        config.addDataSourceProperty("prepareThreshold", "0");
        config.addDataSourceProperty("options", "-c default_transaction_read_only=on");
        return new AuditConnections(new HikariDataSource(config));
    }

    /** Holds the pool, so that the application's own stays the only data source in the context. */
    record AuditConnections(HikariDataSource pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.close();
        }
    }

    @Bean
    Auditor auditor(AuditConnections connections, List<Invariant> contributed, InstantSource clock) {
        return new Auditor(new Database(connections.pool()), Invariants.with(contributed), clock);
    }

    @Bean
    Audits audits(Database database, Auditor auditor, Ids ids, InstantSource clock) {
        return new Audits(
                database.engine(),
                auditor,
                ids,
                clock,
                audit -> Thread.ofVirtual().name("audit").start(audit));
    }

    @Bean
    Watch watch(
            Database database,
            Audits audits,
            InstantSource clock,
            @Value("${tongpin.audit.nightly-at:03:30}") String night,
            Ids ids) {
        return new Watch(database.engine(), audits, clock, LocalTime.parse(night), ids.next());
    }

    /** Left out where {@code tongpin.audit.background} is false. */
    @Bean
    @ConditionalOnProperty(name = "tongpin.audit.background", matchIfMissing = true)
    WatchKeeper watchKeeper(Watch watch, @Value("${tongpin.audit.every-millis:30000}") long everyMillis) {
        return new WatchKeeper(watch, Duration.ofMillis(everyMillis));
    }
}
