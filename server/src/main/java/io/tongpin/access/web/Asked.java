package io.tongpin.access.web;

import io.tongpin.access.reads.Through;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What was asked for, as far as the read log says it (查询方式): never what somebody typed, for that may be the very number.
 *
 * @param topic what follows /api/ in the address
 * @param record the one that the address names
 * @param file names the file that the client makes of many pages
 * @param filters ids, days and codes; of a text only how long it was
 */
record Asked(
        Through through,
        String topic,
        @Nullable UUID record,
        @Nullable UUID file,
        String filters) {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** An id, a day or a code of ours; a number could be a telephone's, and any text a name. */
    private static final Pattern HARMLESS =
            Pattern.compile(UUID_FORM + "|\\d{4}-\\d{2}(-\\d{2})?|[A-Za-z]{2,20}(-[a-z]{2,20}){0,3}");

    /** Parameters that are chosen from what there is. */
    private static final List<String> CHOSEN = List.of(
            "archived",
            "class",
            "entity",
            "from",
            "kind",
            "month",
            "open",
            "party",
            "record",
            "show",
            "side",
            "sku",
            "state",
            "store",
            "to",
            "user",
            "warehouse");

    private static final int MOST = 300;

    static Asked of(HttpServletRequest request, HandlerMethod handler) {
        String[] path = request.getRequestURI().split("/");
        UUID record = record(request);
        UUID file = id(request.getParameter("file"));
        Through through = file == null ? through(request, handler, record) : Through.EXPORT;
        return new Asked(through, path.length > 2 ? path[2] : "", record, file, filters(request));
    }

    private static Through through(HttpServletRequest request, HandlerMethod handler, @Nullable UUID record) {
        String path = request.getRequestURI();
        if (path.endsWith("/export")) {
            return Through.EXPORT;
        }
        if (path.startsWith("/api/history/")) {
            return Through.HISTORY;
        }
        if (handler.getBeanType().getPackageName().equals("io.tongpin.reporting.web")) {
            return Through.REPORT;
        }
        if (record != null) {
            return Through.RECORD;
        }
        String typed = request.getParameter("q");
        return typed == null || typed.isBlank() ? Through.LIST : Through.SEARCH;
    }

    private static @Nullable UUID record(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                        && named.get("id") instanceof String id
                ? id(id)
                : null;
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text != null && text.matches(UUID_FORM) ? UUID.fromString(text) : null;
    }

    private static String filters(HttpServletRequest request) {
        List<String> all = new ArrayList<>();
        for (String name : new TreeSet<>(request.getParameterMap().keySet())) {
            String[] values = request.getParameterValues(name);
            for (String value : values) {
                if (CHOSEN.contains(name) && HARMLESS.matcher(value).matches()) {
                    all.add(name + "=" + value);
                } else if (name.equals("q") && !value.isBlank()) {
                    all.add("q=" + (value.matches("[0-9 +-]+") ? "digits:" : "text:")
                            + value.strip().length());
                }
            }
        }
        String filters = String.join("&", all);
        return filters.length() > MOST ? filters.substring(0, MOST) : filters;
    }
}
