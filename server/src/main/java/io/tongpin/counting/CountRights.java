package io.tongpin.counting;

import io.tongpin.access.OutOfReach;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.DocumentKinds;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may do what with a count (盘点权限): what they may do with the stocktake that it becomes. Whoever may make one opens a
 * count, whoever may change one counts, whoever may hand one in hands it in, whoever may post one posts it.
 */
public final class CountRights {

    static final String STOCKTAKE = "stocktake";

    private final DocumentKinds kinds;

    public CountRights(DocumentKinds kinds) {
        this.kinds = kinds;
    }

    private DocumentKind kind() {
        return kinds.find(STOCKTAKE).orElseThrow();
    }

    /** In which stores; a shelf is nobody's own. */
    StoreScope reach(Actor actor, String act) {
        StoreScope reach = kind().reach(actor, act);
        return reach instanceof StoreScope.These these ? StoreScope.in(these.places()) : reach;
    }

    /** Why not there; empty if they may. */
    Optional<Refusal> refusal(Actor actor, String act, UUID store) {
        StoreScope reach = reach(actor, act);
        String right = kind().module() + "." + act;
        if (reach.nowhere()) {
            return Optional.of(new Refusal("access.not-allowed", 403, Map.of("right", right)));
        }
        return reach.covers(store) ? Optional.empty() : Optional.of(OutOfReach.of(right, store));
    }

    /** Why they may nowhere at all; what there is is not looked at before. */
    public Optional<Refusal> nowhere(Actor actor, String act) {
        return reach(actor, act).nowhere()
                ? Optional.of(new Refusal("access.not-allowed", 403, Map.of("right", kind().module() + "." + act)))
                : Optional.empty();
    }

    /** What the books say while people count blind is told to whoever may post it. */
    boolean seesBook(Actor actor, CountTask task) {
        return !task.blind()
                || task.state() == CountTask.State.POSTED
                || reach(actor, "post").covers(task.store());
    }

    boolean seesCost(Actor actor, CountTask task) {
        return actor.may("cost", "view", task.store());
    }

    /** Whether somebody may do this with a count they see. */
    public boolean may(Actor actor, String act, CountTask task) {
        return reach(actor, act).covers(task.store());
    }
}
