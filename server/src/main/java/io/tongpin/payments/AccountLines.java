package io.tongpin.payments;

import io.tongpin.documents.Document;
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
import java.util.Set;
import java.util.function.Predicate;

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

    /** @param allowed which accounts, on which side, this kind of document may name */
    static AccountLines read(Reading reading, Predicate<Line> allowed) {
        List<Line> lines = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        if (reading.document().entries().isEmpty()) {
            reading.refuse(Refusal.input("documents.no-lines"));
        }
        if (reading.document().entries().size() > Reading.MOST_LINES) {
            reading.refuse(Refusal.input("documents.too-many-lines", "limit", Integer.toString(Reading.MOST_LINES)));
            return new AccountLines(lines);
        }
        for (Document.AccountLine entry : reading.document().entries()) {
            Account account = reading.facts().account(entry.account()).orElse(null);
            Money amount = entry.amount();
            if (entry.lineNo() < 1
                    || !numbers.add(entry.lineNo())
                    || amount.signum() <= 0
                    || amount.compareTo(LARGEST) > 0) {
                refuse(reading, entry, "documents.entry-wrong", "amount", amount.toString());
            } else if (account == null) {
                refuse(reading, entry, "documents.account-unknown", "account", entry.account());
            } else {
                Line line = new Line(account, amount, entry.side(), entry);
                if (allowed.test(line)) {
                    lines.add(line);
                } else {
                    refuse(reading, entry, "documents.account-not-allowed", "account", entry.account());
                }
            }
        }
        return new AccountLines(lines);
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
