package io.tongpin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** One id, word, whole number or yes and no of an address or a head, where it is said once and plainly. */
final class QuickNames implements HandlerMethodArgumentResolver {

    private static final int DIGITS = 9;

    private final List<HandlerMethodArgumentResolver> usual;
    private final Map<MethodParameter, Place> places = new ConcurrentHashMap<>();

    QuickNames(List<HandlerMethodArgumentResolver> usual) {
        this.usual = usual;
    }

    private enum Where {
        PATH,
        QUERY,
        HEAD
    }

    /**
     * Where a parameter's value stands.
     *
     * @param absent what it is where nothing is said; null: nothing
     * @param mayBeAbsent whether that is an answer, and not a refusal
     */
    private record Place(
            Where where,
            String name,
            Class<?> type,
            @Nullable Object absent,
            boolean mayBeAbsent,
            HandlerMethodArgumentResolver otherwise) {}

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return place(parameter).isPresent();
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        Place place = places.get(parameter);
        if (place == null) {
            place = place(parameter).orElseThrow();
            places.put(parameter, place);
        }
        List<String> said = said(place, Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        if (said.isEmpty() && place.mayBeAbsent()) {
            return place.absent();
        }
        Object plain = said.size() == 1 ? plain(place.type(), said.getFirst()) : null;
        return plain != null ? plain : place.otherwise().resolveArgument(parameter, container, request, binders);
    }

    private static List<String> said(Place place, HttpServletRequest request) {
        return switch (place.where()) {
            case PATH -> inPath(request, place.name());
            case QUERY -> {
                String[] values = request.getParameterValues(place.name());
                yield values == null ? List.of() : List.of(values);
            }
            case HEAD -> inHead(request, place.name());
        };
    }

    private static List<String> inPath(HttpServletRequest request, String name) {
        Object value = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> all
                ? all.get(name)
                : null;
        return value instanceof String text ? List.of(text) : List.of();
    }

    private static List<String> inHead(HttpServletRequest request, String name) {
        Enumeration<String> values = request.getHeaders(name);
        if (!values.hasMoreElements()) {
            return List.of();
        }
        String first = values.nextElement();
        return values.hasMoreElements() ? List.of(first, values.nextElement()) : List.of(first);
    }

    /** Null where it is not plain, such as an id with a blank before it; Spring knows what to make of that. */
    private static @Nullable Object plain(Class<?> type, String text) {
        if (text.isEmpty()) {
            return null; // Nothing, to Spring, where there is something else to be.
        }
        if (type == String.class) {
            return text;
        }
        if (type == UUID.class) {
            return id(text);
        }
        if (type == int.class || type == Integer.class) {
            boolean digits = text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits ? Integer.valueOf(text) : null;
        }
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Optional<Place> place(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        boolean simple = type == String.class
                || type == UUID.class
                || type == int.class
                || type == Integer.class
                || type == boolean.class
                || type == Boolean.class;
        return simple ? named(parameter, type) : Optional.empty();
    }

    private Optional<Place> named(MethodParameter parameter, Class<?> type) {
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            return place(parameter, Where.PATH, path.name(), type, true, ValueConstants.DEFAULT_NONE);
        }
        RequestHeader head = parameter.getParameterAnnotation(RequestHeader.class);
        if (head != null) {
            return place(parameter, Where.HEAD, head.name(), type, head.required(), head.defaultValue());
        }
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        return query == null
                ? Optional.empty()
                : place(parameter, Where.QUERY, query.name(), type, query.required(), query.defaultValue());
    }

    private Optional<Place> place(
            MethodParameter parameter, Where where, String said, Class<?> type, boolean required, String standard) {
        String name = said.isEmpty() ? parameter.getParameterName() : said;
        HandlerMethodArgumentResolver otherwise = usual.stream()
                .filter(one -> one.supportsParameter(parameter))
                .findFirst()
                .orElse(null);
        if (name == null || otherwise == null || said.contains("{")) {
            return Optional.empty();
        }
        boolean none = standard.equals(ValueConstants.DEFAULT_NONE);
        Object absent = none ? null : plain(type, standard);
        boolean mayBeAbsent = none ? !required && !type.isPrimitive() : absent != null;
        return Optional.of(new Place(where, name, type, absent, mayBeAbsent && !standard.contains("{"), otherwise));
    }
}
