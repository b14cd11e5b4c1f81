package io.tongpin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongpin.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApplicationRoleTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient app = JdbcClient.create(database.app());

    @BeforeEach
    void twoTablesOfAModule() {
        database.asOwner().sql("""
                create schema books;
                create table books.entry (company_id int, id int, qty int, primary key (company_id, id));
                comment on table books.entry is 'append-only: what went in and out';
                create table books.month (company_id int, id int, qty int, primary key (company_id, id))
                  partition by range (id);
                comment on table books.month is 'append-only: by month';
                create table books.month_1 partition of books.month for values from (0) to (100);
                create table books.balance (company_id int, id int, qty int, primary key (company_id, id));
                alter table books.balance enable row level security;
                """).update();
        new Migrations(database.access()).migrate();
        app.sql("insert into books.entry values (1, 1, 5)").update();
        app.sql("insert into books.month values (1, 1, 5)").update();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update books.entry set qty = 6",
                "delete from books.entry",
                "truncate books.entry",
                "update books.month set qty = 6",
                "delete from books.month_1",
                "insert into books.entry values (1, 1, 7) on conflict (company_id, id) do update set qty = 7",
                "alter table books.entry disable trigger all",
                "drop table books.entry",
                "create table books.mine (id int primary key)",
                "create schema mine",
                "truncate books.balance",
                "delete from platform.schema_history",
                "set role tongpin_owner",
                "alter role tongpin_app bypassrls",
                "set session_replication_role = replica",
            })
    void isRefusedByPostgres(String sql) {
        assertThatThrownBy(() -> app.sql(sql).update())
                .rootCause()
                .extracting(e -> ((java.sql.SQLException) e).getSQLState())
                .isEqualTo("42501");
        assertThat(app.sql("select sum(qty) from books.entry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(app.sql("select sum(qty) from books.month")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void changesRowsWhereATableIsNotAppendOnly() {
        database.asOwner()
                .sql("alter table books.balance disable row level security")
                .update();

        app.sql("insert into books.balance values (1, 1, 5)").update();
        assertThat(app.sql("update books.balance set qty = qty + 1").update()).isEqualTo(1);
        assertThat(app.sql("delete from books.balance").update()).isEqualTo(1);
    }

    @Test
    void cannotPassRowSecurity() {
        database.asOwner().sql("insert into books.balance values (1, 1, 5)").update();

        assertThat(app.sql("select count(*) from books.balance")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() ->
                        app.sql("insert into books.balance values (1, 2, 5)").update())
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void isNoSuperuserAndOwnsNothing() {
        assertThat(app.sql("""
                select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                  from pg_roles where rolname = current_user
                """).query(Boolean.class).single()).isFalse();
        assertThat(app.sql("select count(*) from pg_class where relowner = current_user::regrole")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(app.sql("select count(*) from pg_namespace where nspowner = current_user::regrole")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
