package io.tongpin.payments;

import io.tongpin.documents.Document.AccountLine;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Head;
import io.tongpin.documents.Reading;
import io.tongpin.generalledger.Account;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.AccountRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lines of a document that names its accounts itself (科目行), each checked. */
record AccountLines(List<Line> lines) {

    private static final Money LARGEST = Money.of("99999999999.99");

    /** One debit or credit; the amount is positive. */
    record Line(Account account, Money amount, AccountLine.Side side, AccountLine written) {

        /** As a debit: negative where it is a credit. */
        Money debit() {
            return side == AccountLine.Side.DEBIT ? amount : amount.negate();
        }
    }

    AccountLines {
        lines = List.copyOf(lines);
    }

    /**
     * @param implied the side that all lines of this kind stand on, whatever they say; null if they choose
     * @param allowed which accounts this kind of document may name
     */
    static AccountLines read(Reading reading, AccountLine.@Nullable Side implied, Predicate<Line> allowed) {
        List<AccountLine> written = reading.document().entries();
        if (written.isEmpty()) {
            reading.refuse(Refusal.input("documents.no-lines"));
        }
        if (written.size() > Reading.MOST_LINES) {
            reading.refuse(Refusal.input("documents.too-many-lines", "limit", Integer.toString(Reading.MOST_LINES)));
            return new AccountLines(List.of());
        }
        List<Line> lines = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (AccountLine entry : written) {
            boolean numbered = entry.lineNo() > 0 && numbers.add(entry.lineNo());
            if (!numbered || entry.amount().signum() <= 0 || entry.amount().compareTo(LARGEST) > 0) {
                refuse(
                        reading,
                        entry,
                        "documents.entry-wrong",
                        "amount",
                        entry.amount().toString());
            } else {
                line(reading, entry, implied, allowed).ifPresent(lines::add);
            }
        }
        return new AccountLines(lines);
    }

    private static Optional<Line> line(
            Reading reading, AccountLine entry, AccountLine.@Nullable Side implied, Predicate<Line> allowed) {
        Optional<Line> line = reading.facts()
                .account(entry.account())
                .map(account -> new Line(account, entry.amount(), implied == null ? entry.side() : implied, entry));
        if (line.isEmpty()) {
            refuse(reading, entry, "documents.account-unknown", "account", entry.account());
        } else if (!allowed.test(line.get())) {
            refuse(reading, entry, "documents.account-not-allowed", "account", entry.account());
            return Optional.empty();
        }
        return line;
    }

    static void refuse(Reading reading, AccountLine entry, String code, String key, String value) {
        reading.refuse(Refusal.input(code, "entry", Integer.toString(entry.lineNo()), key, value));
    }

    /** Debits less credits. */
    Money debits() {
        return lines.stream().map(Line::debit).reduce(Money.ZERO, Money::plus);
    }

    /** Writes them in the books of the document's store. */
    void write(Head head, EntryList entries) {
        lines.forEach(line -> entries.debit(
                new AccountRef.ByCode(line.account().code()),
                line.debit(),
                head.store(),
                line.written().party()));
    }
}
