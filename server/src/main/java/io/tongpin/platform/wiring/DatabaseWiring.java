package io.tongpin.platform.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tongpin.platform.Database;
import io.tongpin.platform.DatabaseAccess;
import io.tongpin.platform.DatabaseAccess.Login;
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
        return pool("tongpin", access.url(), access.app(), size);
    }

    /** What the node does itself has a role of its own, on which no wall stands; see docs/decisions/0028. */
    @Bean
    EngineConnections engineConnections(DatabaseAccess access, @Value("${tongpin.pool:8}") int size) {
        return new EngineConnections(pool("engine", access.url(), access.engine(), size));
    }

    /** Holds the pool, so that the application's own stays the only data source in the context. */
    record EngineConnections(HikariDataSource pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.close();
        }
    }

    private static HikariDataSource pool(String name, String url, Login role, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(role.user());
        config.setPassword(role.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.addDataSourceProperty("ApplicationName", name.equals("tongpin") ? name : "tongpin " + name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    @Bean
    Database database(HikariDataSource dataSource, EngineConnections engine) {
        return new Database(dataSource, engine.pool());
    }
}
