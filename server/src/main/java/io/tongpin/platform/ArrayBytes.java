package io.tongpin.platform;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    private record Kind(int element, int array, Function<Object, byte[]> bytes) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "uuid", new Kind(2950, 2951, value -> id((UUID) value)),
            "numeric", new Kind(1700, 1231, value -> ByteConverter.numeric(decimal(value))),
            "bigint", new Kind(20, 1016, value -> eight(((Number) value).longValue())),
            "integer", new Kind(23, 1007, value -> four(((Number) value).intValue())),
            "boolean", new Kind(16, 1000, value -> new byte[] {(byte) ((Boolean) value ? 1 : 0)}),
            "date", new Kind(1082, 1182, value -> four((int) FIRST_DAY.until((LocalDate) value, ChronoUnit.DAYS))),
            "timestamptz", new Kind(1184, 1185, value -> eight(FIRST_MOMENT.until((Instant) value, ChronoUnit.MICROS))),
            "text", new Kind(25, 1009, value -> value.toString().getBytes(StandardCharsets.UTF_8)),
            "jsonb", new Kind(3802, 3807, value -> json(value.toString())),
            "bytea", new Kind(17, 1001, value -> (byte[]) value));

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
        ByteArrayOutputStream out = new ByteArrayOutputStream(rows.size() * 24 + 20);
        // Dimensions, whether there may be nulls, of what, and for the one dimension how many from where.
        out.writeBytes(four(rows.isEmpty() ? 0 : 1));
        out.writeBytes(four(1));
        out.writeBytes(four(kind.element()));
        if (!rows.isEmpty()) {
            out.writeBytes(four(rows.size()));
            out.writeBytes(four(1));
        }
        for (T row : rows) {
            Object element = value.apply(row);
            if (element == null) {
                out.writeBytes(four(NULL));
            } else {
                byte[] bytes = kind.bytes().apply(element);
                out.writeBytes(four(bytes.length));
                out.writeBytes(bytes);
            }
        }
        return new ArrayBytes(type, out.toByteArray());
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
    private static byte[] json(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(bytes.length + 1).put((byte) 1).put(bytes).array();
    }

    private static byte[] id(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] eight(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    private static byte[] four(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
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
