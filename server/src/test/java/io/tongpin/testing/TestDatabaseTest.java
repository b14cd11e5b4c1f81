package io.tongpin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
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
            assertThat(one.news()).as("empty").isEqualTo(Written.NOTHING);

            one.asOwner().sql("create table public.kept (id int primary key)").update();
            assertThat(two.news()).as("another one").isEqualTo(Written.NOTHING);
            assertThat(one.news().everything()).as("what tables there are").isTrue();

            assertThat(tables(one)).contains("kept");
            assertThat(one.news()).as("only read").isEqualTo(Written.NOTHING);
        }
    }

    /** And where, so that only those invariants are asked that look there. */
    @Test
    void whatWasWrittenIsKnown() {
        try (TestDatabase database = TestDatabase.fresh().wrongOnPurpose()) {
            database.asOwner()
                    .sql("create table public.kept (id int primary key, words text)")
                    .update();
            TestDatabase copy = database.copy();
            assertThat(copy.news()).as("a copy of what nobody checked").isEqualTo(Written.NOTHING);
            copy.close();
        }
        try (TestDatabase database = TestDatabase.fresh()) {
            database.asOwner()
                    .sql("insert into audit.watch (company_id, feed_seq) values (1, 0)")
                    .update();
            assertThat(database.news()).isEqualTo(new Written(false, Set.of("audit.watch")));
            database.asOwner().sql("truncate audit.watch").update();
            assertThat(database.news().everything()).as("the file is another").isTrue();
        }
    }

    /** Nobody else sees what is written before it is committed, so whoever looked in between has to look again. */
    @Test
    void whatIsCommittedAfterTheLookIsLookedAtTheNextTime() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Connection writer = database.owner().getConnection()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("create table public.kept (id int primary key)");
            assertThat(database.news().everything()).isTrue();

            writer.commit();

            assertThat(database.news().everything()).isTrue();
            assertThat(database.news()).isEqualTo(Written.NOTHING);
        }
    }

    private static List<@Nullable String> tables(TestDatabase database) {
        return JdbcClient.create(database.owner())
                .sql("select table_name from information_schema.tables where table_schema in ('public', 'platform')")
                .query(String.class)
                .list();
    }
}
