package io.tongpin.access.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One thing the node can be asked for (接口): a verb, an address and, where the address reads two sorts of body, which.
 *
 * @param form {@code multipart} for an address that takes files, else empty
 */
record Endpoint(String method, String path, String form) implements Comparable<Endpoint> {

    private static final Comparator<Endpoint> ORDER =
            Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method).thenComparing(Endpoint::form);

    /** All there are, as the node itself finds them: REST, streams, files in and out. */
    static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
        TreeSet<Endpoint> all = new TreeSet<>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .forEach(path -> all.addAll(of(path, info))));
        return List.copyOf(all);
    }

    private static List<Endpoint> of(String path, RequestMappingInfo info) {
        String form = info.getConsumesCondition().toString().contains("multipart") ? "multipart" : "";
        List<Endpoint> ways = new ArrayList<>();
        info.getMethodsCondition().getMethods().forEach(verb -> ways.add(new Endpoint(verb.name(), path, form)));
        if (ways.isEmpty()) {
            throw new AssertionError(path + " answers every verb; say which it means");
        }
        return ways;
    }

    /** {@code stores} of {@code /api/stores/{id}/archive}. */
    String collection() {
        return path.split("/")[2];
    }

    boolean namesOne() {
        return path.contains("/{id}");
    }

    @Override
    public int compareTo(Endpoint other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + path + (form.isEmpty() ? "" : " (" + form + ")");
    }
}
