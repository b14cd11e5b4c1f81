package io.tongpin.documents.web;

import io.tongpin.access.RightUse;
import io.tongpin.documents.DocumentKinds;
import io.tongpin.kernel.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts that somebody has done something with documents of a kind: by the right of the module, of the kind, or by both. */
@Component
class KindUse {

    private final DocumentKinds kinds;
    private final RightUse use;

    KindUse(DocumentKinds kinds, RightUse use) {
        this.kinds = kinds;
        this.use = use;
    }

    void note(Actor actor, String kind, String action) {
        note(actor, List.of(kind), action);
    }

    void note(Actor actor, Collection<String> codes, String action) {
        List<String> held = new ArrayList<>();
        codes.stream().distinct().flatMap(code -> kinds.find(code).stream()).forEach(kind -> {
            for (String right : List.of(kind.module() + "." + action, kind.code() + "." + action)) {
                if (!actor.reach(right).nowhere()) {
                    held.add(right);
                }
            }
        });
        if (!held.isEmpty()) {
            use.note(actor, held);
        }
    }
}
