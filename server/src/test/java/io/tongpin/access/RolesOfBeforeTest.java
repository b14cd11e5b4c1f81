package io.tongpin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.platform.Migrations;
import io.tongpin.testing.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People who were there before roles had scopes: who works in a store keeps their roles there, an owner everywhere. */
class RolesOfBeforeTest {

    private static final String STORE = "00000000-0000-7000-8000-00000000000a";
    private static final String OWNER = "00000000-0000-7000-8000-000000000001";
    private static final String SELLER = "00000000-0000-7000-8000-000000000002";

    @Test
    void rolesHoldWhereThePersonWorks() {
        try (TestDatabase database = TestDatabase.fresh().wrongOnPurpose()) {
            database.asOwner().sql("""
                    drop view access.lent; -- Younger than what is done here again, and made of it.
                    drop index access.person_of_store;
                    alter table access.person drop column assignments;
                    alter table access.person add column roles text[] not null;
                    delete from platform.schema_history where version = '20261122140000';
                    """).update();
            role(database, OWNER, "{*}");
            role(database, SELLER, "{pos.post}");
            person(database, "hq", null, SELLER);
            person(database, "shop", STORE, SELLER);
            person(database, "boss", STORE, OWNER, SELLER);
            person(database, "nobody", STORE);

            new Migrations(database.access()).migrate();

            assertThat(assignments(database, "hq")).containsExactly(SELLER + "@company");
            assertThat(assignments(database, "shop")).containsExactly(SELLER + "@" + STORE);
            assertThat(assignments(database, "boss")).containsExactly(OWNER + "@company", SELLER + "@" + STORE);
            assertThat(assignments(database, "nobody")).isEmpty();
        }
    }

    private static void role(TestDatabase database, String id, String rights) {
        database.asOwner().sql("""
                insert into access.role (company_id, id, code, name, rights, version, archived, search)
                values (1, ?::uuid, ?, 'r', ?::text[], 1, false, '')""").params(id, id, rights).update();
    }

    private static void person(TestDatabase database, String code, @Nullable String store, String... roles) {
        database.asOwner()
                .sql("""
                insert into access.person (company_id, id, code, name, roles, store_id, version, archived, login_key, search)
                values (1, gen_random_uuid(), ?, 'p', ?::text[], ?::uuid, 1, false, ?, '')""")
                .param(1, code)
                .param(2, "{" + String.join(",", roles) + "}")
                .param(3, store)
                .param(4, code)
                .update();
    }

    private static List<@Nullable String> assignments(TestDatabase database, String code) {
        return database.asOwner()
                .sql("select unnest(assignments) from access.person where code = ?")
                .param(code)
                .query(String.class)
                .list();
    }
}
