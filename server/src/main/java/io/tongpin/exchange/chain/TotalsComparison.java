package io.tongpin.exchange.chain;

import io.tongpin.exchange.reading.Cell;
import io.tongpin.exchange.reading.Columns;
import io.tongpin.exchange.reading.Reading;
import io.tongpin.exchange.reading.Row;
import io.tongpin.exchange.reading.Source;
import io.tongpin.exchange.reading.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the totals of the books with those a folder expects (核对): quantities, sales and balances exactly, costs within
 * half a thousandth a line on totals and five thousandths a line on one store and day. A row that is missing counts as zero.
 * Costs are compared for the policies the books keep; which these are is part of the answer.
 */
public final class TotalsComparison {

    private static final BigDecimal PER_LINE = new BigDecimal("0.0005");
    private static final BigDecimal PER_LINE_OF_DAY = new BigDecimal("0.005");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LineCounts lines;
    private final List<Difference> differences = new ArrayList<>();
    private final Set<String> policies = new TreeSet<>();
    private final Map<String, BigDecimal> largest = new LinkedHashMap<>();
    private long compared;

    public TotalsComparison(LineCounts lines) {
        this.lines = lines;
    }

    /** A figure that is not what it should be. */
    public record Difference(String file, String row, String column, String expected, String actual, String allowed) {}

    /**
     * @param compared how many figures were looked at
     * @param policies the cost policies found on both sides
     * @param largest the largest difference in costs, by policy, allowed or not
     */
    public record Verdict(
            List<Difference> differences, long compared, Set<String> policies, Map<String, BigDecimal> largest) {}

    public Verdict compare(Path expected, Path actual) throws IOException {
        for (TotalsFile file : TotalsFile.values()) {
            compareTables(file, expected.resolve(file.fileName()), actual.resolve(file.fileName()));
        }
        JsonNode should = JSON.readTree(Files.readString(expected.resolve(TotalsFile.TOTALS)));
        JsonNode is = JSON.readTree(Files.readString(actual.resolve(TotalsFile.TOTALS)));
        compareTotals("", should, is);
        return new Verdict(List.copyOf(differences), compared, Set.copyOf(policies), Map.copyOf(largest));
    }

    private void compareTables(TotalsFile file, Path expected, Path actual) throws IOException {
        Map<String, Map<String, String>> should = rows(file, expected);
        Map<String, Map<String, String>> is = rows(file, actual);
        Set<String> known =
                is.values().stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toSet());
        Set<String> keys = new HashSet<>(should.keySet());
        keys.addAll(is.keySet());
        for (String key : keys) {
            Map<String, String> left = should.getOrDefault(key, Map.of());
            Map<String, String> right = is.getOrDefault(key, Map.of());
            Set<String> columns = new TreeSet<>(left.keySet());
            columns.addAll(right.keySet());
            for (String column : columns) {
                boolean cost = TotalsFile.isCost(column);
                if (!cost || known.contains(column) && (left.containsKey(column) || should.isEmpty())) {
                    BigDecimal allowed = cost ? allowed(file, key) : BigDecimal.ZERO;
                    compare(file.fileName(), key, column, left.get(column), right.get(column), allowed);
                }
            }
        }
    }

    private BigDecimal allowed(TotalsFile file, String key) {
        String[] parts = key.split("\\|", -1);
        return file == TotalsFile.NET_COGS_BY_STORE_DAY
                ? PER_LINE_OF_DAY.multiply(BigDecimal.valueOf(Math.max(1, lines.sold(parts[0], parts[1]))))
                : PER_LINE.multiply(BigDecimal.valueOf(Math.max(1, lines.of(parts[0]))));
    }

    /** Figures of totals.json that both sides have; the sales must be there. */
    private void compareTotals(String path, JsonNode should, JsonNode is) {
        for (var field : should.properties()) {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            JsonNode other = is.get(field.getKey());
            if (other == null) {
                if (path.startsWith("sales") || name.equals("sales")) {
                    compare(TotalsFile.TOTALS, "", name, field.getValue().toString(), null, BigDecimal.ZERO);
                }
            } else if (field.getValue().isObject()) {
                compareTotals(name, field.getValue(), other);
            } else if (field.getValue().isString() || field.getValue().isNumber()) {
                boolean cost = path.startsWith("costing") || path.startsWith("value_flow");
                BigDecimal allowed = cost ? PER_LINE.multiply(BigDecimal.valueOf(lines.all())) : BigDecimal.ZERO;
                compare(TotalsFile.TOTALS, path, name, field.getValue().asString(), other.asString(), allowed);
            }
        }
    }

    private void compare(
            String file,
            String row,
            String column,
            @org.jspecify.annotations.Nullable String should,
            @org.jspecify.annotations.Nullable String is,
            BigDecimal allowed) {
        compared++;
        BigDecimal left = number(should);
        BigDecimal right = number(is);
        boolean same;
        if (left == null || right == null) {
            same = should != null && should.equals(is);
        } else {
            BigDecimal difference = left.subtract(right).abs();
            same = difference.compareTo(allowed) <= 0;
            if (allowed.signum() > 0) {
                policies.add(policy(column));
                largest.merge(policy(column), difference, BigDecimal::max);
            }
        }
        if (!same) {
            String none = "";
            differences.add(new Difference(
                    file,
                    row,
                    column,
                    should == null ? none : should,
                    is == null ? none : is,
                    allowed.toPlainString()));
        }
    }

    private static String policy(String column) {
        return column.replaceFirst("^(value|net_cogs|costing)_", "").replaceFirst("\\..*", "");
    }

    /** Missing is zero; what is no number is compared as text. */
    private static @org.jspecify.annotations.Nullable BigDecimal number(
            @org.jspecify.annotations.Nullable String text) {
        if (text == null || text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Map<String, Map<String, String>> rows(TotalsFile file, Path path) throws IOException {
        Map<String, Map<String, String>> rows = new HashMap<>();
        try (Table table = Table.open(Source.of(path), Columns.asTheyCome()).orThrow()) {
            for (Reading next = table.next(); next instanceof Reading.Good(Row row); next = table.next()) {
                Map<String, String> values = new HashMap<>();
                for (Map.Entry<String, Cell> cell : row.cells().entrySet()) {
                    if (!file.key().contains(cell.getKey())) {
                        values.put(cell.getKey(), cell.getValue().text());
                    }
                }
                rows.put(file.key().stream().map(row::text).collect(Collectors.joining("|")), values);
            }
        }
        return rows;
    }
}
