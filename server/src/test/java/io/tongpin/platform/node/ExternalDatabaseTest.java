package io.tongpin.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tongpin.platform.CannotStart;
import io.tongpin.platform.DatabaseAccess;
import io.tongpin.platform.DatabaseAccess.Login;
import io.tongpin.testing.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ExternalDatabaseTest {

    private final TestDatabase database = TestDatabase.bare();

    @AfterEach
    void drop() {
        database.close();
        TestDatabase.administer("drop role if exists %s, %s".formatted(role("app"), role("engine")));
        TestDatabase.administer("alter role tongpin_owner nocreaterole");
    }

    @Test
    void theRoleIsMadeAndTheTablesToo() {
        TestDatabase.administer("alter role tongpin_owner createrole");

        try (NodeDatabase node = NodeDatabase.external(url(), Optional.empty(), Optional.empty())) {
            assertThat(as(node.access())
                            .sql("select current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo(role("app"));
            assertThat(as(node.access())
                            .sql("select count(*) from platform.schema_history")
                            .query(Integer.class)
                            .single())
                    .isPositive();
            assertThat(node.serverPid()).isEqualTo(-1);
        }
        try (NodeDatabase another = NodeDatabase.external(url(), Optional.empty(), Optional.empty())) {
            assertThat(another.access().app().user())
                    .as("a second node signs in alike")
                    .isEqualTo(role("app"));
        }
    }

    @Test
    void anOwnerWhoMayMakeNoRolesIsToldWhatToAskFor() {
        CannotStart refused = refused(url(), Optional.empty(), Optional.empty());

        assertThat(refused.refusal().code()).isEqualTo("platform.app-role-missing");
        assertThat(refused.refusal().facts()).containsEntry("role", role("app"));
    }

    @Test
    void aRoleThatAnAdministratorMadeIsUsed() {
        try (NodeDatabase node = NodeDatabase.external(
                url(),
                Optional.of(database.access().app()),
                Optional.of(database.access().engine()))) {
            assertThat(node.access().app().user()).isEqualTo("tongpin_app");
            assertThat(node.access().engine().user()).isEqualTo("tongpin_engine");
        }
    }

    @Test
    void aRoleWithTooManyRightsIsRefused() {
        Login engine = database.access().engine();
        CannotStart refused = refused(url(), Optional.of(database.access().owner()), Optional.of(engine));

        assertThat(refused.refusal().code()).isEqualTo("platform.app-role-too-strong");
        assertThat(refused.refusal().facts()).containsEntry("why", "owns tables");
    }

    @Test
    void oneRoleForBothIsRefused() {
        Login app = database.access().app();
        CannotStart refused = refused(url(), Optional.of(app), Optional.of(app));

        assertThat(refused.refusal().code()).isEqualTo("platform.app-role-too-strong");
        assertThat(refused.refusal().facts()).containsEntry("why", "is the engine too");
    }

    @Test
    void anEngineThatIsNotThereIsAskedForByItsVariable() {
        CannotStart refused = refused(url(), Optional.of(database.access().app()), Optional.empty());

        assertThat(refused.refusal().code()).isEqualTo("platform.app-role-missing");
        assertThat(refused.refusal().facts())
                .containsEntry("role", role("engine"))
                .containsEntry("variable", "TONGPIN_ENGINE");
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        CannotStart refused = refused("postgresql://u:p@127.0.0.1:1/tongpin", Optional.empty(), Optional.empty());

        assertThat(refused.refusal().code()).isEqualTo("platform.database-unreachable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://u:p@h/d",
                "postgresql://h/d",
                "postgresql://u@h/d",
                "postgresql://u:p@h",
                "postgresql://u:p@h/D'; drop",
                "nonsense"
            })
    void anAddressThatCannotBeReadIsRefused(String url) {
        assertThat(refused(url, Optional.empty(), Optional.empty()).refusal().code())
                .isEqualTo("platform.database-url-unreadable");
    }

    @Test
    void anAddressIsReadWithItsPasswordAndOptions() {
        ExternalDatabase read =
                ExternalDatabase.of("jdbc:postgresql://boss:a%2Fb+c@db.shop:5433/books?sslmode=require");

        assertThat(read.url()).isEqualTo("jdbc:postgresql://db.shop:5433/books?sslmode=require");
        assertThat(read.owner()).isEqualTo(new Login("boss", "a/b+c"));
    }

    private static CannotStart refused(String url, Optional<Login> app, Optional<Login> engine) {
        return catchThrowableOfType(CannotStart.class, () -> NodeDatabase.external(url, app, engine));
    }

    private static JdbcClient as(DatabaseAccess access) {
        return JdbcClient.create(new DriverManagerDataSource(
                access.url(), access.app().user(), access.app().password()));
    }

    private String url() {
        Login owner = database.access().owner();
        return database.access()
                .url()
                .replace("jdbc:postgresql://", "postgresql://%s:%s@".formatted(owner.user(), owner.password()));
    }

    private String role(String name) {
        String url = database.access().url();
        return url.substring(url.lastIndexOf('/') + 1) + "_" + name;
    }
}
