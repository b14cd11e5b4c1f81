package io.tongpin.platform.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * A record of what several addresses are asked by (参数组). Each part is read as if it stood among the method's parameters, with
 * the same refusals; Spring's own way would also take parts from the head and the path, which is nobody's wish.
 */
final class QuickRecord implements HandlerMethodArgumentResolver {

    private final List<HandlerMethodArgumentResolver> single;
    private final Map<Class<?>, Parts> known = new ConcurrentHashMap<>();

    /** @param single who reads one parameter; whoever knows it first */
    QuickRecord(List<HandlerMethodArgumentResolver> single) {
        this.single = List.copyOf(single);
    }

    private record Part(MethodParameter parameter, HandlerMethodArgumentResolver reader) {}

    private record Parts(Constructor<?> constructor, List<Part> parts) {}

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ParameterObject.class)
                && parameter.getParameterType().isRecord();
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        Parts of = known.computeIfAbsent(parameter.getParameterType(), this::parts);
        List<@Nullable Object> values = new ArrayList<>();
        for (Part part : of.parts()) {
            values.add(part.reader().resolveArgument(part.parameter(), container, request, binders));
        }
        try {
            return of.constructor().newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception why ? why : e;
        }
    }

    private Parts parts(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            List<Part> parts = new ArrayList<>();
            for (int at = 0; at < constructor.getParameterCount(); at++) {
                MethodParameter part = new MethodParameter(constructor, at);
                part.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                parts.add(new Part(part, reader(part)));
            }
            return new Parts(constructor, parts);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private HandlerMethodArgumentResolver reader(MethodParameter part) {
        return single.stream()
                .filter(one -> one.supportsParameter(part))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody reads " + part));
    }
}
