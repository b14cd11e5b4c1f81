package io.tongpin.documents;

import io.tongpin.kernel.Refusal;
import java.util.Map;

/** The refusal of somebody who may not (无权限). */
final class Forbidden {

    private Forbidden() {}

    static Refusal to(String module, String action) {
        return new Refusal("access.not-allowed", 403, Map.of("right", module + "." + action));
    }
}
