package io.tongpin.reporting;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Database;
import io.tongpin.platform.Refused;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Profit and loss and balance sheet (利润表 · 资产负债表) in the form of the Accounting Standards for Small Enterprises
 * (小企业会计准则 附录), of the company or of a part of it, from roll-ups and what the log has behind them.
 */
public final class FinancialReport {

    private static final List<String> HALVES = List.of("assets", "liabilities-and-equity");

    private final Database database;
    private final InstantSource clock;

    public FinancialReport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A statement with its columns: of the period (of a balance sheet: at its end), of the one before, and of the year so far
     * (of a balance sheet: at the year's beginning).
     *
     * @param balanced whether both halves of a balance sheet are the same; null for a profit and loss
     * @param withheld whether lines are left empty because they say what goods cost
     */
    public record Statement(
            String period,
            LocalDate from,
            LocalDate to,
            LocalDate beforeFrom,
            LocalDate beforeTo,
            List<Line> lines,
            @Nullable Boolean balanced,
            boolean withheld) {}

    /** How a line is printed. */
    public enum Shape {
        HEAD,
        ITEM,
        PART,
        SUM
    }

    /**
     * One line.
     *
     * @param number in the standard's form; 0 for what the form does not have
     * @param name by language
     * @param now null, like the others, for a heading and for what the person may not see
     */
    public record Line(
            String code,
            int number,
            Map<String, String> name,
            Shape shape,
            @Nullable Figure now,
            @Nullable Figure before,
            @Nullable Figure year) {}

    /** A figure, and what it is made of; no way there if no account is in it. */
    public record Figure(Money value, @Nullable Drill drill) {}

    /** @param period a month, quarter or year; this month if it is null */
    public Statement profitAndLoss(Actor actor, @Nullable String period, @Nullable UUID store) {
        return of(actor, StatementLine.PROFIT_AND_LOSS, period, store);
    }

    public Statement balanceSheet(Actor actor, @Nullable String period, @Nullable UUID store) {
        return of(actor, StatementLine.BALANCE_SHEET, period, store);
    }

    private Statement of(Actor actor, List<StatementLine> layout, @Nullable String asked, @Nullable UUID store) {
        StatementPeriod wanted = asked == null || asked.isEmpty() ? null : parsed(asked);
        StoreScope reach = actor.reach("ledger", "view");
        return database.read(actor.company(), reach, tx -> {
            View view = View.of(tx, actor, reach, store);
            StatementPeriod period = wanted != null
                    ? wanted
                    : StatementPeriod.monthOf(view.scope().today(clock.instant()));
            boolean asAt = layout == StatementLine.BALANCE_SHEET;
            StatementSheet sheet = new StatementSheet(
                    layout, new StatementMapping(layout, AccountRows.all(tx)), columns(view, period, asAt));
            boolean cost = view.scope().within(actor.reach("cost", "view"));
            return new Statement(
                    period.name(),
                    period.first(),
                    period.last(),
                    period.firstBefore(),
                    period.first().minusDays(1),
                    lines(layout, sheet, cost, new Spans(period, asAt, view.scope())),
                    asAt ? balances(layout, sheet) : null,
                    !cost);
        });
    }

    private static StatementPeriod parsed(String asked) {
        return StatementPeriod.parse(asked)
                .orElseThrow(
                        () -> new Refused(Refusal.input("reporting.period-wrong", "field", "period", "period", asked)));
    }

    /** Per account: of a balance sheet what stood there, of a profit and loss what was booked between. */
    private static Map<String, List<Money>> columns(View view, StatementPeriod period, boolean asAt)
            throws SQLException {
        Map<String, List<Money>> at = MonthSumRows.before(
                view, List.of(period.behind(), period.first(), period.firstBefore(), period.yearStart()));
        Map<String, List<Money>> columns = new HashMap<>();
        at.forEach((account, cut) -> columns.put(
                account,
                asAt
                        ? List.of(cut.get(0), cut.get(1), cut.get(3))
                        : List.of(
                                cut.get(0).minus(cut.get(1)),
                                cut.get(1).minus(cut.get(2)),
                                cut.get(0).minus(cut.get(3)))));
        return columns;
    }

    /** The days of each column; a balance sheet has no first. */
    private record Spans(StatementPeriod period, boolean asAt, Scope scope) {

        Drill drill(int column, List<String> accounts) {
            LocalDate from = List.of(period.first(), period.firstBefore(), period.yearStart())
                    .get(column);
            LocalDate to = column == 0 || column == 2 && !asAt
                    ? period.last()
                    : (column == 1 ? period.first() : period.yearStart()).minusDays(1);
            return Drill.to("journal")
                    .with("account", accounts)
                    .with("from", asAt ? null : from)
                    .with("to", to)
                    .with("store", scope.filter());
        }
    }

    private static List<Line> lines(List<StatementLine> layout, StatementSheet sheet, boolean cost, Spans spans) {
        List<Line> lines = new ArrayList<>();
        for (StatementLine line : layout) {
            boolean empty = sheet.of(line).stream().allMatch(Money::isZero);
            if (!line.spare() || !empty) {
                lines.add(line(line, sheet, line.isHead() || !cost && sheet.isCost(line), spans));
            }
        }
        return lines;
    }

    private static Line line(StatementLine line, StatementSheet sheet, boolean bare, Spans spans) {
        List<String> accounts = sheet.accounts(line);
        List<@Nullable Figure> figures = new ArrayList<>();
        for (int i = 0; i < StatementSheet.COLUMNS; i++) {
            Drill drill = accounts.isEmpty() ? null : spans.drill(i, accounts);
            figures.add(bare ? null : new Figure(sheet.of(line).get(i), drill));
        }
        return new Line(
                line.code(), line.number(), line.name(), shape(line), figures.get(0), figures.get(1), figures.get(2));
    }

    private static Shape shape(StatementLine line) {
        if (line.isHead()) {
            return Shape.HEAD;
        }
        if (line.part()) {
            return Shape.PART;
        }
        return line.side() == null ? Shape.SUM : Shape.ITEM;
    }

    /** Every account is in one half, and every journal balances in every store: so the halves are the same, or the books are broken. */
    private static boolean balances(List<StatementLine> layout, StatementSheet sheet) {
        List<List<Money>> halves = layout.stream()
                .filter(line -> HALVES.contains(line.code()))
                .map(sheet::of)
                .toList();
        return IntStream.range(0, StatementSheet.COLUMNS)
                .allMatch(i -> halves.getFirst().get(i).equals(halves.getLast().get(i)));
    }
}
