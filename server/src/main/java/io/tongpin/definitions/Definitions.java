package io.tongpin.definitions;

import io.tongpin.kernel.Actor;
import java.util.Map;
import java.util.Optional;

/** What the forms of documents and records ask for, as one person sees it (表单定义). */
public interface Definitions {

    /** A sort of master record by its code: {@code customers}. */
    Optional<Map<String, Object>> master(Actor actor, String code);

    /** A kind of document by its code: {@code purchase-order}. */
    Optional<Map<String, Object>> kind(Actor actor, String code);
}
