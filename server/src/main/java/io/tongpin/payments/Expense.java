package io.tongpin.payments;

import static io.tongpin.generalledger.Side.PAYABLE;

import io.tongpin.documents.Document;
import io.tongpin.documents.Document.AccountLine.Side;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.Head;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.documents.Settlement;
import io.tongpin.documents.SettlementReading;
import io.tongpin.generalledger.Account;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Outcome;
import io.tongpin.posting.Posting;

/** What the shop spends beside goods (费用单): rent, wages, freight that was booked before. Paid at once or owed to somebody. */
record Expense(Head head, AccountLines lines, Settlement settlement) implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.ENTRIES, Part.TENDERS, Part.ALLOCATIONS);
        SettlementReading settling =
                new SettlementReading(reading, PAYABLE, reading.anyoneNamed().orElse(null));
        AccountLines lines = AccountLines.read(reading, Side.DEBIT, Expense::isAllowed);
        Settlement settlement = settling.of(lines.debits());
        return reading.end(() -> new Expense(reading.head(), lines, settlement));
    }

    private static boolean isAllowed(AccountLines.Line line) {
        Account account = line.account();
        boolean expense = account.kind() == AccountRole.Kind.EXPENSE && account.chosenByHand();
        return expense || account.role() == AccountRole.FREIGHT_PAYABLE;
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        lines.write(head, entries);
        settlement.write(head, entries);
        return entries.posting();
    }
}
