package io.tongpin.access.web;

import io.tongpin.kernel.Critical;
import io.tongpin.kernel.Needs;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What each endpoint asks of whoever calls it, read from its annotations once and remembered: every request asks. */
class EndpointRules {

    static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    static final String CLOSED = "";

    private record Endpoint(Class<?> type, Method method) {}

    /** The right an endpoint needs, and how critical it is to read and to change what it stands for. */
    private record Rule(String right, Critical.Level reading, Critical.Level changing) {}

    private final Map<Endpoint, Rule> rules = new ConcurrentHashMap<>();

    /** The right it needs, remembered. */
    String right(HandlerMethod method) {
        return rule(method).right();
    }

    /** How critical it is by this verb, remembered. */
    Critical.Level level(HandlerMethod method, String verb) {
        return READING.contains(verb) ? rule(method).reading() : rule(method).changing();
    }

    private Rule rule(HandlerMethod method) {
        return rules.computeIfAbsent(
                new Endpoint(method.getBeanType(), method.getMethod()),
                endpoint -> new Rule(needed(method), critical(method, "GET"), critical(method, "POST")));
    }

    /** The right an endpoint names, or {@link #CLOSED} if it names none. The description of the API is for everybody. */
    static String needed(HandlerMethod method) {
        if (method.getBeanType().getName().startsWith("org.springdoc.")) {
            return Needs.NOTHING;
        }
        Needs own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        Needs module = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
        if (own == null) {
            return module != null && isWhole(module.value()) ? module.value() : CLOSED;
        }
        return own.value().startsWith(".") ? (module == null ? CLOSED : module.value() + own.value()) : own.value();
    }

    /** How critical it is, as its handler says; where only the class says it, reading is not meant. */
    static Critical.Level critical(HandlerMethod method, String verb) {
        Critical own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Critical.class);
        Critical all = READING.contains(verb)
                ? null
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Critical.class);
        return own != null ? own.value() : all != null ? all.value() : Critical.Level.NEVER;
    }

    private static boolean isWhole(String value) {
        return value.contains(".") || value.equals(Needs.SIGN_IN) || value.equals(Needs.NOTHING);
    }
}
