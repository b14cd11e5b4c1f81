package io.tongpin.payments;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.Head;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.documents.Settlement;
import io.tongpin.documents.SettlementReading;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Outcome;
import io.tongpin.posting.Posting;

/** What the shop earns beside its trade (其他收入单): a sublet, old cardboard, a gift. Paid at once or owed by somebody. */
record OtherIncome(Head head, AccountLines lines, Settlement settlement) implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.ENTRIES, Part.TENDERS, Part.ALLOCATIONS);
        SettlementReading settling = new SettlementReading(
                reading, Side.RECEIVABLE, reading.anyoneNamed().orElse(null));
        AccountLines lines = AccountLines.read(reading, Document.AccountLine.Side.CREDIT, OtherIncome::isAllowed);
        Settlement settlement = settling.of(lines.debits().negate());
        return reading.end(() -> new OtherIncome(reading.head(), lines, settlement));
    }

    private static boolean isAllowed(AccountLines.Line line) {
        return line.account().kind() == AccountRole.Kind.REVENUE
                && line.account().chosenByHand();
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        settlement.write(head, entries);
        lines.write(head, entries);
        return entries.posting();
    }
}
