package io.tongpin.platform.node;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.CannotStart;
import io.tongpin.platform.DatabaseAccess;
import io.tongpin.platform.DatabaseAccess.Login;
import io.tongpin.platform.DatabaseException;
import io.tongpin.platform.Exit;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The walls around the roles of the application and the engine, looked at before every start: with more rights than they
 * need, or if both were one, row security and append-only tables would be words only.
 */
final class RestrictedRoles {

    private static final String TOO_STRONG = """
            select case
                     when r.rolsuper then 'superuser'
                     when r.rolbypassrls then 'bypassrls'
                     when r.rolcreaterole then 'createrole'
                     when exists (select from pg_class c where c.relowner = r.oid and c.relpersistence <> 't') then 'owns tables'
                     when exists (select from pg_namespace n where n.nspowner = r.oid) then 'owns schemas'
                     when exists (select from pg_auth_members m where m.member = r.oid) then 'member of another role'
                   end
              from pg_roles r where r.rolname = current_user
            """;

    private RestrictedRoles() {}

    static void check(DatabaseAccess access) {
        if (access.app().user().equals(access.engine().user())) {
            throw tooStrong(access.app(), "is the engine too");
        }
        check(access.url(), access.app());
        check(access.url(), access.engine());
    }

    private static void check(String url, Login role) {
        try (Connection connection = DriverManager.getConnection(url, role.user(), role.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TOO_STRONG)) {
            if (row.next() && row.getString(1) != null) {
                throw tooStrong(role, row.getString(1));
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static CannotStart tooStrong(Login role, String why) {
        return new CannotStart(
                Exit.UNAVAILABLE, Refusal.rule("platform.app-role-too-strong", "role", role.user(), "why", why));
    }
}
