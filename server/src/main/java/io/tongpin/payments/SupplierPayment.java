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

/** Money to a supplier (付款单): settles what we owe; the rest is an advance; money that comes back is a payment of less than nothing. */
record SupplierPayment(Head head, Settlement settlement) implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.TENDERS, Part.ALLOCATIONS);
        Facts.Party supplier = reading.supplier().orElse(null);
        CustomerReceipt.somethingHappens(reading);
        Settlement settlement =
                new SettlementReading(reading, Side.PAYABLE, supplier).ofMoney(AccountRole.SUPPLIER_ADVANCE);
        return reading.end(() -> new SupplierPayment(reading.head(), settlement));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        settlement.write(head, entries);
        return entries.posting();
    }
}
