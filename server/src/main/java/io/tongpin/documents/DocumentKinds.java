package io.tongpin.documents;

import io.tongpin.access.RightCatalogue;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import java.util.Collection;
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
