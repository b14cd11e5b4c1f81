package io.tongpin.access.oidc;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields as they stand in a form or in an address (表单). */
final class Form {

    private Form() {}

    static String of(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An address that may have questions of its own. */
    static URI asked(URI door, Map<String, String> fields) {
        return URI.create(door + (door.getRawQuery() == null ? "?" : "&") + of(fields));
    }
}
