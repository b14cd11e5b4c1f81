package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import java.util.List;
import java.util.UUID;

/** Where other modules ask what somebody sees of documents (所见单据查询): the very fields that an answer to them would have. */
@FunctionalInterface
public interface SeenDocuments {

    /** To print them, in the order they were asked for; all of them, or the reasons why not. */
    Outcome<List<SeenDocument>> printable(Actor actor, List<UUID> ids);
}
