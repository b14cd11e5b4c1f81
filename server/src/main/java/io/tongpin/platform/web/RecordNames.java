package io.tongpin.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the records of the API are called in its description (接口数据名称). A record within another is called after both:
 * many things have lines, items and sums.
 */
final class RecordNames extends TypeNameResolver {

    private final Map<String, JavaType> taken = new ConcurrentHashMap<>();

    @Override
    public String nameForType(JavaType type, Set<Options> options) {
        String name = super.nameForType(type, options);
        JavaType other = type.getRawClass().isRecord() ? taken.putIfAbsent(name, type) : null;
        if (other != null && !other.equals(type)) {
            // The one read last would silently stand for both.
            throw new IllegalStateException(other + " and " + type + " are both " + name + " to clients");
        }
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : getNameOfClass(outer) + "." + type.getSimpleName();
    }
}
