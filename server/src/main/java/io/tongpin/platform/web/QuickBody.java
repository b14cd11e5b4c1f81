package io.tongpin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/** A body that says that it is JSON, read into a record. Who sends nothing, or something else, is answered by Spring. */
final class QuickBody implements HandlerMethodArgumentResolver {

    private static final Set<String> JSON = Set.of("application/json", "application/json;charset=UTF-8");

    private final List<HandlerMethodArgumentResolver> usual;
    private final JsonMapper json;
    private final Map<MethodParameter, Reading> readings = new ConcurrentHashMap<>();

    private record Reading(ObjectReader reader, HandlerMethodArgumentResolver otherwise) {}

    QuickBody(List<HandlerMethodArgumentResolver> usual, JsonMapper json) {
        this.usual = usual;
        this.json = json;
    }

    /** A body that is checked by annotations beside this one is Spring's. */
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().isRecord()
                && parameter.hasParameterAnnotation(RequestBody.class)
                && Arrays.stream(parameter.getParameterAnnotations())
                        .map(Annotation::annotationType)
                        .allMatch(type -> type == RequestBody.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        Reading reading = readings.get(parameter);
        if (reading == null) {
            reading = reading(parameter);
            readings.put(parameter, reading);
        }
        HttpServletRequest sent = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        String type = sent.getContentType();
        boolean plain = type != null && JSON.contains(type) && sent.getContentLengthLong() > 0;
        Object read = plain ? read(reading.reader(), sent) : null;
        return read != null ? read : reading.otherwise().resolveArgument(parameter, container, request, binders);
    }

    /** With the words of Spring's own reader, so that whoever explains a refusal sees no difference. */
    private static @Nullable Object read(ObjectReader reader, HttpServletRequest sent) throws IOException {
        try {
            return reader.readValue(sent.getInputStream());
        } catch (InvalidDefinitionException e) {
            throw new HttpMessageConversionException("Type definition error: " + e.getType(), e);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException(
                    "JSON parse error: " + e.getOriginalMessage(), e, new ServletServerHttpRequest(sent));
        }
    }

    private Reading reading(MethodParameter parameter) {
        return new Reading(
                json.readerFor(parameter.getParameterType()),
                usual.stream()
                        .filter(one -> one.supportsParameter(parameter))
                        .findFirst()
                        .orElseThrow());
    }
}
