package io.tongpin.access;

import io.tongpin.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People and roles as reports about rights read them: those in use, without what only forms need. */
final class UsageRows {

    /** More people than any chain has behind desks and tills. */
    private static final int MOST = 5_000;

    private UsageRows() {}

    /** Somebody who signs in. */
    record Member(
            UUID id, String login, String name, @Nullable UUID store, List<String> assignments) {

        List<Assignment> assigned() {
            return assignments.stream()
                    .flatMap(text -> Assignment.of(text).stream())
                    .toList();
        }
    }

    /** A role that can be given. */
    record Title(UUID id, String code, String name, List<String> rights, int version) {

        boolean everything() {
            return rights.contains("*");
        }
    }

    static List<Member> members(Tx tx) {
        return tx.sql("""
                        select id, code, name, store_id, assignments from access.person
                         where company_id = ? and not archived
                         order by code
                         limit ?
                        """)
                .params(tx.company(), MOST)
                .query((row, n) -> new Member(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        List.of((String[]) row.getArray(5).getArray())))
                .list();
    }

    static List<Title> titles(Tx tx) {
        return tx.sql("""
                        select id, code, name, rights, version from access.role
                         where company_id = ? and not archived
                         order by code
                        """)
                .params(tx.company())
                .query((row, n) -> new Title(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        List.of((String[]) row.getArray(4).getArray()),
                        row.getInt(5)))
                .list();
    }
}
