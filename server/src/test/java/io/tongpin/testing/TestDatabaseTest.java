package io.tongpin.testing;

import static org.assertj.core.api.Assertions.assertThat;

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
    void theApplicationSignsInAsARoleOfItsOwn() {
        try (TestDatabase database = TestDatabase.fresh()) {
            String user = database.database()
                    .read(
                            1,
                            tx -> tx.sql("select current_user")
                                    .query(String.class)
                                    .single());

            assertThat(user).isEqualTo("tongpin_app");
        }
    }

    private static List<@Nullable String> tables(TestDatabase database) {
        return JdbcClient.create(database.owner())
                .sql("select table_name from information_schema.tables where table_schema in ('public', 'platform')")
                .query(String.class)
                .list();
    }
}
