package io.tongpin.reporting;

import io.tongpin.kernel.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The figures of one statement, line by line (报表计算): what is on the accounts of a line, and the lines that it adds up. */
final class StatementSheet {

    /** The columns of every line, in this order: this period, the one before, the year. */
    static final int COLUMNS = 3;

    private static final List<Money> NOTHING = Collections.nCopies(COLUMNS, Money.ZERO);

    private final Map<String, StatementLine> lines = new HashMap<>();
    private final StatementMapping mapping;
    private final Map<String, List<Money>> onDebitSide;
    private final Map<String, List<Money>> done = new HashMap<>();

    /** @param onDebitSide per account and column, debits less credits; nothing where an account is not in it */
    StatementSheet(List<StatementLine> layout, StatementMapping mapping, Map<String, List<Money>> onDebitSide) {
        layout.forEach(line -> lines.put(line.code(), line));
        this.mapping = mapping;
        this.onDebitSide = onDebitSide;
    }

    List<Money> of(StatementLine line) {
        List<Money> known = done.get(line.code());
        if (known != null) {
            return known;
        }
        List<Money> sum = own(line);
        for (String part : line.sum()) {
            List<Money> other = of(named(part));
            for (int i = 0; i < COLUMNS; i++) {
                sum.set(
                        i,
                        isTakenOff(part)
                                ? sum.get(i).minus(other.get(i))
                                : sum.get(i).plus(other.get(i)));
            }
        }
        done.put(line.code(), List.copyOf(sum));
        return List.copyOf(sum);
    }

    /** Whether it says what goods cost, by itself or by what is in it. */
    boolean isCost(StatementLine line) {
        return line.cost() || line.sum().stream().anyMatch(part -> isCost(named(part)));
    }

    /** All accounts that are in it. */
    List<String> accounts(StatementLine line) {
        List<String> all = new ArrayList<>(mapping.of(line));
        line.sum().forEach(part -> all.addAll(accounts(named(part))));
        return all;
    }

    private List<Money> own(StatementLine line) {
        List<Money> sum = new ArrayList<>(NOTHING);
        for (String account : mapping.of(line)) {
            List<Money> balance = onDebitSide.getOrDefault(account, NOTHING);
            for (int i = 0; i < COLUMNS; i++) {
                Money amount = balance.get(i);
                sum.set(i, sum.get(i).plus(line.side() == StatementLine.Side.CREDIT ? amount.negate() : amount));
            }
        }
        return sum;
    }

    private StatementLine named(String part) {
        String code = isTakenOff(part) ? part.substring(1) : part;
        return Objects.requireNonNull(lines.get(code), code);
    }

    private static boolean isTakenOff(String part) {
        return part.startsWith("-");
    }
}
