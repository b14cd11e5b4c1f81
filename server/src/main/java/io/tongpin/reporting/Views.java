package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What several parts of one answer see, each by a right of its own: rights that reach equally far are asked about once. */
final class Views {

    private final Tx tx;
    private final Actor actor;
    private final @Nullable UUID unit;
    private final Map<StoreScope, Scope> scopes = new HashMap<>();
    private final Map<StoreScope, View> views = new HashMap<>();

    Views(Tx tx, Actor actor, @Nullable UUID unit) {
        this.tx = tx;
        this.actor = actor;
        this.unit = unit;
    }

    Tx tx() {
        return tx;
    }

    Scope scope(StoreScope reach) throws SQLException {
        Scope known = scopes.get(reach);
        if (known == null) {
            known = Scope.of(tx, actor, reach, unit);
            scopes.put(reach, known);
        }
        return known;
    }

    View view(StoreScope reach) throws SQLException {
        View known = views.get(reach);
        if (known == null) {
            known = View.of(tx, scope(reach));
            views.put(reach, known);
        }
        return known;
    }
}
