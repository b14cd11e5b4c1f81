package io.tongpin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tongpin.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void theSecondTimeThereIsNothingToDo() {
        try (TestDatabase database = TestDatabase.bare()) {
            Migrations migrations = new Migrations(database.access());

            assertThat(migrations.migrate()).isPositive();
            assertThat(migrations.migrate()).isZero();
        }
    }

    @Test
    void dataOfANewerVersionIsNotTouched() {
        try (TestDatabase database = TestDatabase.fresh()) {
            database.asOwner().sql("""
                    insert into platform.schema_history
                    select max(installed_rank) + 1, '20991231000000', 'from the future', 'SQL', 'x.sql', 1,
                           current_user, now(), 1, true from platform.schema_history
                    """).update();

            CannotStart refused =
                    catchThrowableOfType(CannotStart.class, () -> new Migrations(database.access()).migrate());

            assertThat(refused.exit()).isEqualTo(Exit.NEWER_DATA);
            assertThat(refused.refusal().facts()).containsEntry("found", "20991231000000");
        }
    }
}
