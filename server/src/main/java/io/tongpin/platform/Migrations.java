package io.tongpin.platform;

import io.tongpin.kernel.Refusal;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings a database to the tables this version knows (升级表结构): one history for all modules, as the owner. After the last
 * step the grants of the application and the engine are made anew; see db/callback/afterMigrate__grants.sql.
 */
public final class Migrations {

    private final Flyway flyway;
    private final String url;

    public Migrations(DatabaseAccess access) {
        this.url = access.url();
        this.flyway = Flyway.configure()
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .locations("classpath:db/migration", "classpath:db/callback")
                .defaultSchema("platform")
                .table("schema_history")
                .outOfOrder(true) // Modules grow side by side; timestamps only order what depends on each other.
                .placeholders(Map.of(
                        "app", access.app().user(), "engine", access.engine().user()))
                .load();
    }

    /** Returns how many steps were taken. */
    public int migrate() {
        refuseNewerData();
        MigrateResult result = flyway.migrate();
        return result.migrationsExecuted;
    }

    /** A step that was taken and that we do not know was taken by a newer version: its tables are not ours to touch. */
    private void refuseNewerData() {
        for (MigrationInfo step : flyway.info().applied()) {
            MigrationState state = step.getState();
            if (state.isApplied() && !state.isResolved() && step.getVersion() != null) {
                throw new CannotStart(
                        Exit.NEWER_DATA,
                        Refusal.rule(
                                "platform.data-newer",
                                "where",
                                url,
                                "found",
                                step.getVersion().getVersion(),
                                "known",
                                newestKnown()));
            }
        }
    }

    private String newestKnown() {
        return Stream.of(flyway.info().all())
                .filter(step -> step.getState().isResolved() && step.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse("0");
    }
}
