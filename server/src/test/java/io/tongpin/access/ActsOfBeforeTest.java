package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.platform.Migrations;
import io.tongpin.testing.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Roles and keys of before acts on documents were rights of their own: whoever could do them keeps what that was. */
class ActsOfBeforeTest {

    private static final String WRITES = "00000000-0000-7000-8000-000000000001";
    private static final String HALF = "00000000-0000-7000-8000-000000000002";
    private static final String LOOKS = "00000000-0000-7000-8000-000000000003";
    private static final String KEY = "00000000-0000-7000-8000-000000000004";
    private static final String PERSON = "00000000-0000-7000-8000-000000000005";

    @Test
    void whoeverCouldEditKeepsWhatThatWas() {
        try (TestDatabase database = TestDatabase.fresh().wrongOnPurpose()) {
            database.asOwner()
                    .sql("delete from platform.schema_history where version = '20261123063000'")
                    .update();
            role(database, WRITES, "{sales.view,sales.edit,sales.post,landed-cost.edit,customer.edit}");
            role(database, HALF, "{stocktake.edit,stocktake.create}");
            role(database, LOOKS, "{pos.view,catalog.edit,ledger.edit,purchasing.*}");
            key(database, "{pos.edit,stock.view}");
            database.asOwner().sql("""
                    insert into access.right_use (company_id, user_id, right_name, day, uses, last_at)
                    values (1, ?::uuid, 'pos.edit', '2026-11-01', 7, '2026-11-01Z'),
                           (1, ?::uuid, 'catalog.edit', '2026-11-01', 7, '2026-11-01Z')
                    """).params(PERSON, PERSON).update();

            new Migrations(database.access()).migrate();

            assertThat(rights(database, "role", WRITES))
                    .containsExactly(
                            "sales.view",
                            "sales.edit",
                            "sales.post",
                            "landed-cost.edit",
                            "customer.edit",
                            "landed-cost.create",
                            "landed-cost.discard",
                            "landed-cost.submit",
                            "sales.create",
                            "sales.discard",
                            "sales.submit");
            assertThat(rights(database, "role", HALF))
                    .containsExactly("stocktake.edit", "stocktake.create", "stocktake.discard", "stocktake.submit");
            assertThat(rights(database, "role", LOOKS))
                    .containsExactly("pos.view", "catalog.edit", "ledger.edit", "purchasing.*");
            assertThat(rights(database, "token", KEY))
                    .containsExactly("pos.edit", "stock.view", "pos.create", "pos.discard", "pos.submit");
            assertThat(database.asOwner()
                            .sql("select right_name || ' ' || uses from access.right_use order by right_name")
                            .query(String.class)
                            .list())
                    .containsExactly("catalog.edit 7", "pos.create 7", "pos.discard 7", "pos.edit 7", "pos.submit 7");
        }
    }

    /** The page somebody saw could always be printed by the browser. */
    @Test
    void whoeverSawMayPrint() {
        try (TestDatabase database = TestDatabase.fresh().wrongOnPurpose()) {
            database.asOwner()
                    .sql("delete from platform.schema_history where version = '20261123100010'")
                    .update();
            role(database, LOOKS, "{pos.view,catalog.view,ledger.view,purchasing.*,sales.edit}");
            role(database, HALF, "{stocktake.view,stocktake.print}");
            key(database, "{expense.view}");

            new Migrations(database.access()).migrate();

            assertThat(rights(database, "role", LOOKS))
                    .containsExactly(
                            "pos.view",
                            "catalog.view",
                            "ledger.view",
                            "purchasing.*",
                            "sales.edit",
                            "catalog.print",
                            "pos.print");
            assertThat(rights(database, "role", HALF)).containsExactly("stocktake.view", "stocktake.print");
            assertThat(rights(database, "token", KEY)).containsExactly("expense.view", "expense.print");
        }
    }

    private static void role(TestDatabase database, String id, String rights) {
        database.asOwner().sql("""
                insert into access.role (company_id, id, code, name, rights, version, archived, search)
                values (1, ?::uuid, ?, 'r', ?::text[], 1, false, '')""").params(id, id, rights).update();
    }

    private static void key(TestDatabase database, String rights) {
        database.asOwner().sql("""
                insert into access.person (company_id, id, code, name, assignments, version, archived, login_key, search)
                values (1, ?::uuid, 'p', 'p', '{}', 1, false, 'p', '')""").params(PERSON).update();
        database.asOwner().sql("""
                insert into access.token (company_id, id, code, name, user_id, rights, version, archived, search)
                values (1, ?::uuid, 'k', 'k', ?::uuid, ?::text[], 1, false, '')""").params(KEY, PERSON, rights).update();
    }

    private static List<@Nullable String> rights(TestDatabase database, String table, String id) {
        return database.asOwner()
                .sql("select unnest(rights) from access." + table + " where id = ?::uuid")
                .param(id)
                .query(String.class)
                .list();
    }
}
