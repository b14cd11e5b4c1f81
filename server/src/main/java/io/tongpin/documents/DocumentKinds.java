package io.tongpin.documents;

import io.tongpin.access.RightCatalogue;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All kinds of documents that this installation knows (单据类型目录). */
public final class DocumentKinds implements RightCatalogue.Guarded {

    private final Map<String, DocumentKind> kinds = new TreeMap<>();

    public DocumentKinds(List<DocumentKind> kinds) {
        for (DocumentKind kind : kinds) {
            if (this.kinds.put(kind.code(), kind) != null) {
                throw new IllegalStateException("two kinds are called " + kind.code());
            }
        }
    }

    public Optional<DocumentKind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    public Collection<DocumentKind> all() {
        return List.copyOf(kinds.values());
    }

    /** The kinds that are made from documents of this one, and how. */
    Map<DocumentKind, FollowUp> after(String earlier) {
        Map<DocumentKind, FollowUp> next = new LinkedHashMap<>();
        kinds.values().forEach(kind -> kind.after(earlier).ifPresent(how -> next.put(kind, how)));
        return next;
    }

    /** Whether something is still to come of a posted document of this kind: goods that others receive or deliver. */
    boolean awaited(String code) {
        return after(code).values().stream().anyMatch(FollowUp::awaited);
    }

    /** Where this may be done with a document of any of these kinds. */
    StoreScope reach(Actor actor, Collection<String> codes, String action) {
        return codes.stream()
                .flatMap(code -> find(code).stream())
                .map(kind -> kind.reach(actor, action))
                .reduce(StoreScope.NOWHERE, StoreScope::plus);
    }

    /** What may be done with documents is given for a whole module or for one kind. */
    @Override
    public Collection<String> rights() {
        return kinds.values().stream()
                .flatMap(kind -> Stream.concat(DocumentKind.ACTIONS.stream(), kind.further().keySet().stream())
                        .flatMap(action -> Stream.of(kind.module() + "." + action, kind.code() + "." + action)))
                .distinct()
                .toList();
    }
}
