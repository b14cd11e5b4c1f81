package io.tongpin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.Value;
import io.tongpin.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent as bytes is what PostgreSQL reads: each type comes back as the server writes it. */
class ArrayBytesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of(
                        "uuid",
                        List.of(new UUID(-1, 1), UUID.fromString("01930000-0000-7000-8000-0000000000ff")),
                        List.of("ffffffff-ffff-ffff-0000-000000000001", "01930000-0000-7000-8000-0000000000ff")),
                Arguments.of("bigint", List.of(0L, -1L, Long.MAX_VALUE), List.of("0", "-1", "9223372036854775807")),
                Arguments.of("integer", List.of(7, Integer.MIN_VALUE), List.of("7", "-2147483648")),
                Arguments.of("boolean", List.of(true, false), List.of("true", "false")),
                Arguments.of(
                        "date",
                        List.of(LocalDate.of(2026, 11, 22), LocalDate.of(1999, 12, 31), LocalDate.of(2000, 2, 29)),
                        List.of("2026-11-22", "1999-12-31", "2000-02-29")),
                Arguments.of(
                        "timestamptz",
                        List.of(Instant.parse("2026-11-22T01:02:03.456789Z"), Instant.parse("1999-12-31T23:59:59.5Z")),
                        List.of("2026-11-22 01:02:03.456789+00", "1999-12-31 23:59:59.5+00")),
                Arguments.of(
                        "text",
                        List.of("", "a\"b\\c{},NULL", "NULL", "羊绒大衣 👗", "line\nline"),
                        List.of("", "a\"b\\c{},NULL", "NULL", "羊绒大衣 👗", "line\nline")),
                Arguments.of("jsonb", List.of("{\"a\": \"\\\"羊\"}", "[]"), List.of("{\"a\": \"\\\"羊\"}", "[]")),
                Arguments.of(
                        "numeric",
                        List.of(
                                new BigDecimal("0.00"),
                                new BigDecimal("-0.000001"),
                                new BigDecimal("12345678901234.567890"),
                                new BigDecimal("1E+3"),
                                Money.of("19.90"),
                                new Quantity(new BigDecimal("-3.5")),
                                new UnitCost(new BigDecimal("7.123456")),
                                new Value(new BigDecimal("99999.999999"))),
                        List.of(
                                "0.00",
                                "-0.000001",
                                "12345678901234.567890",
                                "1000",
                                "19.90",
                                "-3.500000",
                                "7.123456",
                                "99999.999999")));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void theServerReadsWhatWasMeant(String type, List<Object> sent, List<String> read) {
        assertThat(asText(type, sent)).isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void nothingAmongThemIsNothing(String type, List<Object> sent, List<String> read) {
        List<@Nullable Object> withNull = Arrays.<@Nullable Object>asList(null, sent.getFirst(), null);
        assertThat(asText(type, withNull)).isEqualTo(Arrays.asList(null, read.getFirst(), null));
        assertThat(asText(type, List.of())).isEmpty();
    }

    @Test
    void bytesArriveAsTheyAre() {
        byte[] bytes = {0, 1, -1, '\\', '"', '{'};
        byte[] none = {};
        assertThat(asText("bytea", List.of(bytes, none)))
                .isEqualTo(List.of("\\x" + HexFormat.of().formatHex(bytes), "\\x"));
    }

    @Test
    void anyNumberArrives() {
        long seed = 20261122;
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Object> numbers = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            numbers.add(BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(7)));
        }
        assertThat(asText("numeric", numbers))
                .as("seed %d", seed)
                .isEqualTo(numbers.stream()
                        .map(n -> ((BigDecimal) n).toPlainString())
                        .toList());
    }

    private static List<@Nullable String> asText(String type, List<? extends @Nullable Object> elements) {
        String asText = type.equals("bytea") ? "'\\x' || encode(e, 'hex')" : "e::text";
        return DATABASE.database().write(1, tx -> {
            Trip trip = tx.trip();
            Trip.Answer<List<@Nullable String>> answer = trip.ask(
                    "select " + asText + " from unnest(?::" + type + "[]) with ordinality as x(e, n) order by n",
                    ArrayBytesTest::texts,
                    trip.column(type, elements, e -> e));
            trip.go();
            return answer.get();
        });
    }

    private static List<@Nullable String> texts(ResultSet rows) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }
}
