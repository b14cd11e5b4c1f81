package io.tongpin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    @Test
    void everyDatabaseIsItsOwnAndMigrated() {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase two = TestDatabase.fresh()) {
            one.asOwner()
                    .sql("create table public.only_here (id int primary key)")
                    .update();

            assertThat(tables(one)).contains("only_here");
            assertThat(tables(two)).doesNotContain("only_here").contains("schema_history");
        }
    }

    @Test
    void theApplicationAndTheEngineSignInAsRolesOfTheirOwn() {
        try (TestDatabase database = TestDatabase.fresh()) {
            String user = database.database()
                    .read(
                            1,
                            tx -> tx.sql("select current_user")
                                    .query(String.class)
                                    .single());

            assertThat(user).isEqualTo("tongpin_engine");
            assertThat(JdbcClient.create(database.app())
                            .sql("select current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo("tongpin_app");
        }
    }

    /** The books of a database are checked after a test only if somebody has written to it. */
    @Test
    void whoWasWrittenToIsKnown() {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase two = TestDatabase.fresh()) {
            assertThat(one.hasChanged()).as("never looked at").isTrue();
            assertThat(two.hasChanged()).as("never looked at").isTrue();

            one.asOwner().sql("create table public.kept (id int primary key)").update();
            assertThat(two.hasChanged()).as("another one").isFalse();
            assertThat(one.hasChanged()).isTrue();

            assertThat(tables(one)).contains("kept");
            assertThat(one.hasChanged()).as("only read").isFalse();
        }
    }

    /** Nobody else sees what is written before it is committed, so whoever looked in between has to look again. */
    @Test
    void whatIsCommittedAfterTheLookIsLookedAtTheNextTime() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Connection writer = database.owner().getConnection()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("create table public.kept (id int primary key)");
            assertThat(database.hasChanged()).isTrue();

            writer.commit();

            assertThat(database.hasChanged()).isTrue();
            assertThat(database.hasChanged()).isFalse();
        }
    }

    private static List<@Nullable String> tables(TestDatabase database) {
        return JdbcClient.create(database.owner())
                .sql("select table_name from information_schema.tables where table_schema in ('public', 'platform')")
                .query(String.class)
                .list();
    }
}
