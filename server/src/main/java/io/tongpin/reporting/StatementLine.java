package io.tongpin.reporting;

import io.tongpin.generalledger.AccountRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a financial statement as the standard prints it (报表项目); the layouts are data, under {@code statements/}.
 *
 * @param number of the line in the standard's form; 0 for what the form does not have
 * @param name by language
 * @param side on which an amount stands without a minus
 * @param kinds of the accounts that it takes
 * @param accounts the standard's account codes; what lies under them belongs to them
 * @param rest whether it takes the accounts of its kinds that have no line of their own
 * @param sum lines that are in it, with a minus those that are taken off
 * @param cost whether it says what goods cost
 * @param part whether it only says what is in the line above ("其中")
 * @param spare whether it is left out where nothing stands on it
 */
record StatementLine(
        String code,
        int number,
        Map<String, String> name,
        @Nullable Side side,
        List<AccountRole.Kind> kinds,
        List<String> accounts,
        boolean rest,
        List<String> sum,
        boolean cost,
        boolean part,
        boolean spare) {

    static final List<StatementLine> PROFIT_AND_LOSS = read("profit-and-loss");
    static final List<StatementLine> BALANCE_SHEET = read("balance-sheet");

    /** Debit or credit. */
    enum Side {
        DEBIT,
        CREDIT
    }

    private static List<StatementLine> read(String file) {
        try (InputStream in =
                Objects.requireNonNull(StatementLine.class.getResourceAsStream("/statements/" + file + ".txt"), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(StatementLine::parsed)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order that the files describe. */
    private static StatementLine parsed(String line) {
        String[] part = line.split("\\|", -1);
        for (int i = 0; i < part.length; i++) {
            part[i] = part[i].strip();
        }
        List<String> marks = several(part[6]);
        return new StatementLine(
                part[0],
                part[1].isEmpty() ? 0 : Integer.parseInt(part[1]),
                Map.of("zh-CN", part[7], "zh-TW", part[8], "en", part[9]),
                part[2].isEmpty() ? null : Side.valueOf(part[2]),
                several(part[3]).stream().map(AccountRole.Kind::valueOf).toList(),
                several(part[4]),
                marks.contains("rest"),
                several(part[5]),
                marks.contains("cost"),
                marks.contains("part"),
                marks.contains("spare"));
    }

    private static List<String> several(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    /** A heading takes nothing and adds nothing up. */
    boolean isHead() {
        return side == null && sum.isEmpty();
    }

    boolean takes(AccountRole.Kind kind) {
        return kinds.contains(kind);
    }

    /** How much of the account's number it names; 0 if it does not. */
    int match(String number) {
        return accounts.stream()
                .filter(number::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
