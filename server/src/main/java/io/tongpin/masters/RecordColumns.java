package io.tongpin.masters;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a record lies in its table (列): each component is a column of the same name in snake case; an id of something else
 * ends in {@code _id}. This is the one place that looks into records by reflection.
 */
final class RecordColumns<R extends Record & Master> {

    private static final Map<Class<?>, String> TYPES = Map.of(
            UUID.class, "uuid",
            String.class, "text",
            boolean.class, "boolean",
            int.class, "integer",
            Integer.class, "integer",
            BigDecimal.class, "numeric",
            LocalDate.class, "date",
            Instant.class, "timestamptz",
            List.class, "text[]");

    /** One component and its column. */
    record Column(String component, String sql, String type, Method accessor) {

        @Nullable
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component, e);
            }
        }

        /** The value as {@code unnest} takes it: a list travels as the text of an array. */
        @Nullable
        Object parameter(Record record) {
            Object value = of(record);
            return value instanceof List<?> texts ? arrayLiteral(texts) : value;
        }

        String parameterType() {
            return type.equals("text[]") ? "text" : type;
        }
    }

    private final List<Column> columns;
    private final Constructor<R> constructor;
    private final Set<String> readOnly;

    RecordColumns(Class<R> type, Set<String> readOnly) {
        this.readOnly = readOnly;
        RecordComponent[] components = type.getRecordComponents();
        this.columns = Arrays.stream(components).map(RecordColumns::column).toList();
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private static Column column(RecordComponent component) {
        String type = TYPES.get(component.getType());
        if (type == null) {
            throw new IllegalArgumentException("no column for a component of " + component.getType());
        }
        boolean reference = type.equals("uuid") && !component.getName().equals("id");
        component.getAccessor().setAccessible(true);
        return new Column(
                component.getName(),
                snake(component.getName()) + (reference && !component.getName().endsWith("Id") ? "_id" : ""),
                type,
                component.getAccessor());
    }

    private static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    Column of(String component) {
        return columns.stream()
                .filter(c -> c.component().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no component " + component));
    }

    List<Column> written() {
        return columns.stream().filter(c -> !readOnly.contains(c.component())).toList();
    }

    String selectList() {
        return columns.stream().map(Column::sql).collect(Collectors.joining(", "));
    }

    R read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, i + 1, columns.get(i).type());
        }
        return construct(values);
    }

    private static @Nullable Object value(ResultSet row, int at, String type) throws SQLException {
        return switch (type) {
            case "uuid" -> row.getObject(at, UUID.class);
            case "date" -> row.getObject(at, LocalDate.class);
            case "timestamptz" -> instant(row.getObject(at, OffsetDateTime.class));
            case "numeric" -> plain(row.getBigDecimal(at));
            case "text[]" -> texts(row.getArray(at));
            default -> row.getObject(at);
        };
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** 12.500000 from the database is 12.5 in the record, so that equal values make equal records. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    R with(R record, int version, boolean archived) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : columns) {
            values.add(
                    switch (column.component()) {
                        case "version" -> version;
                        case "archived" -> archived;
                        default -> column.of(record);
                    });
        }
        return construct(values.toArray());
    }

    /** A single value as text. */
    @Nullable
    String text(R record, String component) {
        Object value = columns.stream()
                .filter(c -> c.component().equals(component))
                .findFirst()
                .map(column -> Optional.ofNullable(column.of(record)))
                .flatMap(found -> found)
                .orElse(null);
        return switch (value) {
            case null -> null;
            case BigDecimal decimal -> Objects.requireNonNull(plain(decimal)).toPlainString();
            case List<?> _ -> null;
            default -> value.toString();
        };
    }

    /** The record with another value at one place; null if the text is none for it, or the place is not to be changed so. */
    @Nullable
    R changed(R record, int version, String component, @Nullable String text) {
        List<@Nullable Object> values = new ArrayList<>();
        boolean found = false;
        for (Column column : columns) {
            if (column.component().equals(component) && !readOnly.contains(component) && !FIXED.contains(component)) {
                Object value = parsed(column, text);
                if (value == null
                        && (text != null || column.accessor().getReturnType().isPrimitive())) {
                    return null;
                }
                values.add(value);
                found = true;
            } else {
                values.add(column.component().equals("version") ? (Object) version : column.of(record));
            }
        }
        return found ? construct(values.toArray()) : null;
    }

    private static final Set<String> FIXED = Set.of("id", "version", "archived");

    private static @Nullable Object parsed(Column column, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return switch (column.type()) {
                case "text" -> text;
                case "uuid" -> UUID.fromString(text);
                case "integer" -> Integer.valueOf(text);
                case "numeric" -> text.matches("-?[0-9]{1,18}(\\.[0-9]{1,6})?") ? new BigDecimal(text) : null;
                case "boolean" -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
                default -> null;
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The full state as it is logged; the version stands beside it in the log. */
    Map<String, @Nullable Object> state(R record) {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        for (Column column : written()) {
            if (!column.component().equals("version")) {
                Object value = column.of(record);
                state.put(column.component(), value instanceof BigDecimal decimal ? plain(decimal) : value);
            }
        }
        return state;
    }

    /** A record as it was logged: what is not in its table is not in it. */
    @Nullable
    R was(UUID id, int version, Map<String, ?> state) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : columns) {
            values.add(
                    switch (column.component()) {
                        case "id" -> id;
                        case "version" -> version;
                        default -> logged(column, state.get(column.component()));
                    });
        }
        try {
            return construct(values.toArray());
        } catch (IllegalArgumentException e) { // A version of the program before this one kept something else.
            return null;
        }
    }

    private static @Nullable Object logged(Column column, @Nullable Object said) {
        return switch (column.type()) {
            case "text[]" ->
                said instanceof List<?> texts
                        ? texts.stream().map(String::valueOf).toList()
                        : List.of();
            case "boolean" -> Boolean.TRUE.equals(said);
            case "integer" ->
                said instanceof Number whole
                        ? (Object) whole.intValue()
                        : column.accessor().getReturnType().isPrimitive() ? 0 : null;
            case "date" -> said == null ? null : LocalDate.parse(said.toString());
            case "timestamptz" -> said == null ? null : Instant.parse(said.toString());
            default -> said == null ? null : parsed(column, said.toString());
        };
    }

    private R construct(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String arrayLiteral(List<?> texts) {
        return texts.stream()
                .map(text -> '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
