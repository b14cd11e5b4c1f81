package io.tongpin.printing.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What columns add up to (合计), of the very figures that stand on the paper. */
public final class Sums {

    private Sums() {}

    /** Empty where a column is not to be added up, or one of its cells is no figure. */
    public static List<String> of(List<Slip.Column> columns, List<List<String>> rows) {
        List<String> sums = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            sums.add(columns.get(i).summed() ? sum(rows, i) : "");
        }
        return sums;
    }

    private static String sum(List<List<String>> rows, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (List<String> row : rows) {
            String cell = row.get(column);
            if (cell.isEmpty()) {
                continue;
            }
            if (!cell.matches("-?\\d+(\\.\\d+)?")) {
                return "";
            }
            sum = sum.add(new BigDecimal(cell));
            any = true;
        }
        return any ? sum.toPlainString() : "";
    }
}
