package io.tongpin.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All kinds of documents that this installation knows (单据类型目录). */
public final class DocumentKinds {

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
}
