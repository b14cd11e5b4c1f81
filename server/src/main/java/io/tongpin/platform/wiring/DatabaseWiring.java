package io.tongpin.platform.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tongpin.platform.Database;
import io.tongpin.platform.DatabaseAccess;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The application's connections. {@link DatabaseAccess} is put into the context by whoever starts it, when the database
 * runs and has this version's tables.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    private static final long PATIENCE_MILLIS = 10_000;

    /** Few connections on purpose: beyond two per core PostgreSQL only gets slower, and what waits is posted in groups. */
    @Bean
    HikariDataSource dataSource(DatabaseAccess access, @Value("${tongpin.pool:8}") int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("tongpin");
        config.setJdbcUrl(access.url());
        config.setUsername(access.app().user());
        config.setPassword(access.app().password());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.addDataSourceProperty("ApplicationName", "tongpin");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    @Bean
    Database database(HikariDataSource dataSource) {
        return new Database(dataSource);
    }
}
