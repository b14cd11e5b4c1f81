package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import java.util.List;
import java.util.UUID;

/** Where other modules ask what somebody sees of documents (所见单据查询): the very fields that an answer to them would have. */
@FunctionalInterface
public interface SeenDocuments {

    /**
     * In the order they were asked for; all of them, or the reasons why not.
     *
     * @param action what is to be done with them, for which there is a right
     */
    Outcome<List<SeenDocument>> of(Actor actor, List<UUID> ids, String action);
}
