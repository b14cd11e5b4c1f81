package io.tongpin.exchange.chain;

import io.tongpin.exchange.chain.Bundle.Numbered;
import io.tongpin.exchange.chain.ExternalSort.Sorted;
import io.tongpin.exchange.reading.Row;
import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings heads and lines of the same number together (主从合并), both sorted by it, and refuses what stays alone. */
final class Joining {

    /** Documents longer than this are no documents; and they are kept in memory one at a time. */
    static final int MOST_LINES = 20_000;

    private final DocumentFiles files;
    private final Findings findings;

    Joining(DocumentFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** What to do with a head and its lines. */
    @FunctionalInterface
    interface Action {
        void take(String number, Row head, List<Row> lines) throws IOException;
    }

    void each(Sorted<Numbered> heads, @Nullable Sorted<Numbered> lines, Action action) throws IOException {
        Numbered line = lines == null ? null : lines.next();
        Numbered before = null;
        for (Numbered head = heads.next(); head != null; head = heads.next()) {
            if (before != null && before.number().equals(head.number())) {
                refuse(
                        head.row(),
                        "import.number-twice",
                        "first",
                        Long.toString(before.row().position().row()));
                continue;
            }
            before = head;
            while (line != null && line.number().compareTo(head.number()) < 0) {
                refuse(line.row(), "import.head-missing", "in", files.heads().stem());
                line = lines == null ? null : lines.next();
            }
            List<Row> own = new ArrayList<>();
            while (line != null && line.number().equals(head.number())) {
                if (own.size() <= MOST_LINES) {
                    own.add(line.row());
                }
                line = lines == null ? null : lines.next();
            }
            take(head, own, action);
        }
        while (line != null) {
            refuse(line.row(), "import.head-missing", "in", files.heads().stem());
            line = lines == null ? null : lines.next();
        }
    }

    private void take(Numbered head, List<Row> lines, Action action) throws IOException {
        if (lines.isEmpty() && files.lines().isPresent()) {
            refuse(head.row(), "import.lines-missing", "in", files.lines().get().stem());
        } else if (lines.size() > MOST_LINES) {
            refuse(head.row(), "import.too-many-lines", "max", Integer.toString(MOST_LINES));
        } else {
            action.take(head.number(), head.row(), lines);
        }
    }

    private void refuse(Row row, String code, String... facts) {
        Refusal why = row.position(files.number()).refuseValue(code, row.text(files.number()), facts);
        findings.refuse(List.of(why));
    }
}
