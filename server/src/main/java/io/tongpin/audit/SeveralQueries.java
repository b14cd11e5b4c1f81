package io.tongpin.audit;

import java.sql.SQLException;
import java.util.List;

/** An invariant that takes more than one query to look at from all sides (多面不变量). */
record SeveralQueries(String id, List<SqlInvariant> parts) implements Invariant {

    static SeveralQueries of(SqlInvariant... parts) {
        return new SeveralQueries(parts[0].id(), List.of(parts));
    }

    @Override
    public boolean checksChanges() {
        return parts.stream().anyMatch(SqlInvariant::checksChanges);
    }

    @Override
    public void check(Inspection inspection, Findings found) throws SQLException {
        for (SqlInvariant part : parts) {
            if (inspection.complete() || part.checksChanges()) {
                part.check(inspection, found);
            }
        }
    }
}
