package io.tongpin.platform.web;

import io.tongpin.kernel.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is refused at the edge already, because of the request's form alone. */
final class EdgeRefusals {

    private EdgeRefusals() {}

    static Refusal notFound(String path) {
        return new Refusal("request.not-found", 404, Map.of("path", path));
    }

    static Refusal unreadable(@Nullable String where) {
        return new Refusal("request.unreadable", 400, Map.of("where", where == null ? "" : where));
    }

    static Refusal field(String code, String field) {
        return new Refusal(code, 400, Map.of("field", field));
    }

    static Refusal tooLarge(long limit) {
        return new Refusal("request.too-large", 413, Map.of("limit", Long.toString(limit >> 20)));
    }

    /** The words that fit a bare status, when nothing more is known. */
    static Refusal ofStatus(int status, String path) {
        return switch (status) {
            case 401 -> new Refusal("access.not-signed-in", 401, Map.of());
            case 403 -> new Refusal("access.not-allowed", 403, Map.of());
            case 404 -> notFound(path);
            case 405 -> new Refusal("request.method-not-allowed", 405, Map.of());
            case 406 -> new Refusal("request.not-acceptable", 406, Map.of());
            case 413 -> tooLarge(BodyLimit.PLAIN);
            case 415 -> new Refusal("request.unsupported-type", 415, Map.of());
            case 503 -> new Refusal("platform.busy", 503, Map.of());
            default -> new Refusal("request.refused", status, Map.of("status", Integer.toString(status)));
        };
    }
}
