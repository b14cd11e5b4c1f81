package io.tongpin.platform;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings a database to the tables this version knows (升级表结构): one history for all modules, as the owner. After the last
 * step the application's grants are made anew; see db/callback/afterMigrate__grants.sql.
 */
public final class Migrations {

    private final Flyway flyway;

    public Migrations(DatabaseAccess access) {
        this.flyway = Flyway.configure()
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .locations("classpath:db/migration", "classpath:db/callback")
                .defaultSchema("platform")
                .table("schema_history")
                .outOfOrder(true) // Modules grow side by side; timestamps only order what depends on each other.
                .placeholders(Map.of("app", access.app().user()))
                .load();
    }

    /** Returns how many steps were taken. */
    public int migrate() {
        MigrateResult result = flyway.migrate();
        return result.migrationsExecuted;
    }
}
