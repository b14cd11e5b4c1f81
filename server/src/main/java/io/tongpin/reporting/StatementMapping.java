package io.tongpin.reporting;

import io.tongpin.reporting.AccountRows.Account;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which line of a statement every account belongs to (科目归集): by the standard's number of its use, by its own number, by the
 * account above it, or else to the line that takes the rest of its kind. So none is left out and none counted twice.
 */
final class StatementMapping {

    private final List<StatementLine> layout;
    private final Map<String, Account> chart = new HashMap<>();
    private final Map<String, List<String>> accounts = new HashMap<>();

    StatementMapping(List<StatementLine> layout, List<Account> chart) {
        this.layout = layout;
        chart.forEach(account -> this.chart.put(account.code(), account));
        for (Account account : chart) {
            lineOf(account)
                    .ifPresent(line -> accounts.computeIfAbsent(line.code(), code -> new ArrayList<>())
                            .add(account.code()));
        }
    }

    /** Codes of the accounts of a line, in order. */
    List<String> of(StatementLine line) {
        return accounts.getOrDefault(line.code(), List.of());
    }

    private Optional<StatementLine> lineOf(Account account) {
        Set<String> seen = new HashSet<>();
        for (Account here = account; here != null && seen.add(here.code()); here = above(here)) {
            Optional<StatementLine> named = named(here);
            if (named.isPresent()) {
                return named;
            }
        }
        return layout.stream()
                .filter(line -> line.rest() && line.takes(account.kind()))
                .findFirst();
    }

    private @Nullable Account above(Account account) {
        return account.parent() == null ? null : chart.get(account.parent());
    }

    private Optional<StatementLine> named(Account account) {
        String number = account.role() == null ? account.code() : account.role().code();
        return layout.stream()
                .filter(line -> line.takes(account.kind()) && line.match(number) > 0)
                .max(Comparator.comparingInt(line -> line.match(number)));
    }
}
