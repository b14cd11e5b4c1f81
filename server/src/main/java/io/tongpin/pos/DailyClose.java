package io.tongpin.pos;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.Head;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.posting.AccountRef;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import java.util.List;

/**
 * A store's day is over (日结单): what was counted in the box, what of it is handed over, and what was missing or too much. The
 * books must hold exactly what was counted and missing; what is left is what the next day begins with.
 *
 * <pre>
 *   books 520, counted 515, 315 to the bank:   Dr 银行 315, Dr 管理费用 5   Cr 库存现金 320;   200 stay
 * </pre>
 */
record DailyClose(Head head, Money counted, List<BoxLine> lines) implements DocumentKind.Postable {

    DailyClose {
        lines = List.copyOf(lines);
    }

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.TENDERS, Part.ENTRIES);
        Money counted = new Count(reading).money();
        List<BoxLine> lines = BoxLine.read(reading, counted);
        return reading.end(() -> new DailyClose(reading.head(), counted, lines));
    }

    @Override
    public Posting toPosting() {
        Money gone = sum(lines);
        EntryList entries = new EntryList(head);
        if (gone.signum() < 0) {
            entries.credit(AccountRole.CASH, gone); // More came than went: a bookkeeper writes the debit first.
        }
        for (BoxLine line : lines) {
            entries.debit(new AccountRef.ByCode(line.account()), line.debit(), head.store(), null);
        }
        if (gone.signum() > 0) {
            entries.credit(AccountRole.CASH, gone);
        }
        Money missing = sum(lines.stream().filter(BoxLine::difference).toList());
        return entries.add(new Entry.ClosesDay(head.store(), head.date(), counted.plus(missing), left(counted, lines)))
                .posting();
    }

    static Money left(Money counted, List<BoxLine> lines) {
        return counted.minus(
                sum(lines.stream().filter(line -> !line.difference()).toList()));
    }

    private static Money sum(List<BoxLine> lines) {
        return lines.stream().map(BoxLine::debit).reduce(Money.ZERO, Money::plus);
    }
}
