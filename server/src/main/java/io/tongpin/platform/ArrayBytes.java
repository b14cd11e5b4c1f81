package io.tongpin.platform;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.QueryExecutor;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.ByteConverter;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * One column of many rows, in the bytes in which PostgreSQL keeps an array (数组字节), as its {@code array_recv} and the
 * elements' {@code _recv} functions read them. As text, a tenth of what the database did for a sale was to read ids and
 * numbers letter by letter, and the driver's own arrays look for what to escape where nothing is.
 */
final class ArrayBytes extends PGobject implements PGBinaryObject {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST_MOMENT = Instant.parse("2000-01-01T00:00:00Z");
    private static final int NULL = -1;

    /** What PostgreSQL calls a type and its array, which never changes: its catalog pg_type. */
    private record Kind(int element, int array, Writing writing) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "uuid", new Kind(2950, 2951, (out, value) -> id(out, (UUID) value)),
            "numeric", new Kind(1700, 1231, (out, value) -> sized(out, ByteConverter.numeric(decimal(value)))),
            "bigint", new Kind(20, 1016, (out, value) -> out.four(8).eight(((Number) value).longValue())),
            "integer", new Kind(23, 1007, (out, value) -> out.four(4).four(((Number) value).intValue())),
            "boolean", new Kind(16, 1000, (out, value) -> out.four(1).one((Boolean) value ? 1 : 0)),
            "date", new Kind(1082, 1182, (out, value) -> out.four(4).four(day((LocalDate) value))),
            "timestamptz", new Kind(1184, 1185, (out, value) -> out.four(8).eight(moment((Instant) value))),
            "text", new Kind(25, 1009, (out, value) -> sized(out, utf8(value))),
            "jsonb", new Kind(3802, 3807, (out, value) -> json(out, utf8(value))),
            "bytea", new Kind(17, 1001, (out, value) -> sized(out, (byte[]) value)));

    private final transient byte[] content;

    private ArrayBytes(String type, byte[] content) {
        this.content = content;
        setType("_"
                + switch (type) {
                    case "bigint" -> "int8";
                    case "integer" -> "int4";
                    case "boolean" -> "bool";
                    default -> type;
                });
    }

    static <T> ArrayBytes of(String type, Collection<T> rows, Function<? super T, @Nullable Object> value) {
        Kind kind = KINDS.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("no bytes are known for " + type);
        }
        Column out = new Column(rows.size());
        // Dimensions, whether there may be nulls, of what, and for the one dimension how many from where.
        out.four(rows.isEmpty() ? 0 : 1).four(1).four(kind.element());
        if (!rows.isEmpty()) {
            out.four(rows.size()).four(1);
        }
        for (T row : rows) {
            Object element = value.apply(row);
            if (element == null) {
                out.four(NULL);
            } else {
                kind.writing().write(out, element);
            }
        }
        return new ArrayBytes(type, out.whole());
    }

    /** Writes one element: how long it is, and its bytes. */
    @FunctionalInterface
    private interface Writing {
        void write(Column out, Object element);
    }

    /** Bytes that grow. */
    private static final class Column {

        private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
        private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

        private byte[] bytes;
        private int length;

        Column(int rows) {
            bytes = new byte[rows * 24 + 20];
        }

        private int room(int more) {
            int at = length;
            length += more;
            if (length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length, bytes.length * 2));
            }
            return at;
        }

        Column one(int value) {
            int at = room(1);
            bytes[at] = (byte) value;
            return this;
        }

        Column four(int value) {
            int at = room(Integer.BYTES);
            FOUR.set(bytes, at, value);
            return this;
        }

        Column eight(long value) {
            int at = room(Long.BYTES);
            EIGHT.set(bytes, at, value);
            return this;
        }

        Column all(byte[] value) {
            int at = room(value.length);
            System.arraycopy(value, 0, bytes, at, value.length);
            return this;
        }

        byte[] whole() {
            return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        }
    }

    private static void sized(Column out, byte[] bytes) {
        out.four(bytes.length).all(bytes);
    }

    private static byte[] utf8(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Tells the driver that this connection takes such arrays; it asks no more than once. */
    static void welcome(Connection connection) throws SQLException {
        PgConnection driver = connection.unwrap(PgConnection.class);
        if (!driver.binaryTransferSend(2951)) {
            QueryExecutor executor = driver.getQueryExecutor();
            KINDS.values().forEach(kind -> executor.addBinarySendOid(kind.array()));
        }
    }

    private static BigDecimal decimal(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal;
            case Money money -> money.amount();
            case Quantity quantity -> quantity.value();
            case Value worth -> worth.amount();
            case UnitCost cost -> cost.value();
            default -> new BigDecimal(value.toString());
        };
    }

    /** The first byte is the version of the format; there is one. */
    private static void json(Column out, byte[] text) {
        out.four(text.length + 1).one(1).all(text);
    }

    private static void id(Column out, UUID id) {
        out.four(16).eight(id.getMostSignificantBits()).eight(id.getLeastSignificantBits());
    }

    private static int day(LocalDate date) {
        return (int) FIRST_DAY.until(date, ChronoUnit.DAYS);
    }

    private static long moment(Instant instant) {
        return FIRST_MOMENT.until(instant, ChronoUnit.MICROS);
    }

    @Override
    public int lengthInBytes() {
        return content.length;
    }

    @Override
    public void toBytes(byte[] bytes, int offset) {
        System.arraycopy(content, 0, bytes, offset, content.length);
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("such arrays are sent, never read");
    }

    @Override
    public @Nullable String getValue() {
        throw new IllegalStateException("the connection was not told that it takes arrays as bytes");
    }
}
