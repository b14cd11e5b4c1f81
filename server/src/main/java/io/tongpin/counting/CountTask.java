package io.tongpin.counting;

import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One count of a warehouse, from the first scan to the stocktake that it becomes (盘点任务).
 *
 * @param blind whether those who count are not told what the books say (盲盘)
 * @param reasonAbove differences worth as much or more need a reason; null: none does
 * @param document the stocktake that was last made of it
 * @param remark why it went back or was given up
 */
public record CountTask(
        UUID id,
        int version,
        UUID store,
        UUID warehouse,
        String name,
        CountScope scope,
        boolean blind,
        @Nullable Money reasonAbove,
        State state,
        UUID openedBy,
        String openedByName,
        Instant openedAt,
        @Nullable UUID document,
        @Nullable String remark) {

    /** Its sort of thing in the log. */
    static final String ENTITY = "count";

    /** Where a count stands (盘点状态). */
    public enum State {
        /** People count. */
        OPEN,
        /** Handed in: the stocktake is written and waits for somebody to post it. */
        SUBMITTED,
        /** The stocktake is in the books. */
        POSTED,
        CANCELLED
    }

    CountTask submitted(UUID stocktake) {
        return with(version + 1, State.SUBMITTED, stocktake, remark);
    }

    CountTask reopened() {
        return with(version + 1, State.OPEN, document, remark);
    }

    CountTask cancelled(String why) {
        return with(version + 1, State.CANCELLED, document, why);
    }

    /** The same after something was said of its articles. */
    CountTask noted() {
        return with(version + 1, state, document, remark);
    }

    private CountTask with(int next, State now, @Nullable UUID stocktake, @Nullable String why) {
        return new CountTask(
                id,
                next,
                store,
                warehouse,
                name,
                scope,
                blind,
                reasonAbove,
                now,
                openedBy,
                openedByName,
                openedAt,
                stocktake,
                why);
    }

    /** As the log keeps it; {@code more} is what was said of its articles. */
    Written written(String verb, Actor actor, Map<String, ?> more) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", id.toString());
        said.put("store", store.toString());
        said.put("warehouse", warehouse.toString());
        said.put("name", name);
        said.put("scope", scope.kind().name());
        said.put("blind", blind);
        said.put("state", state.name());
        said.put("openedBy", openedByName);
        said.put("by", actor.name());
        if (document != null) {
            said.put("document", document.toString());
        }
        if (remark != null) {
            said.put("remark", remark);
        }
        said.putAll(more);
        return new Written(ENTITY, ENTITY + "." + verb, id, version, store, said);
    }
}
