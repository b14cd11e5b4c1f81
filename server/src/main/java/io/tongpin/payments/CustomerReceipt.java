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
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.Posting;

/**
 * Money from a customer (收款单) and the other side of it: what no invoice takes is an advance, an advance is used by
 * settling it together with an invoice, and money that goes back is a receipt of less than nothing.
 */
record CustomerReceipt(Head head, Settlement settlement) implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.TENDERS, Part.ALLOCATIONS);
        Facts.Party customer = reading.customer().orElse(null);
        somethingHappens(reading);
        Settlement settlement =
                new SettlementReading(reading, Side.RECEIVABLE, customer).ofMoney(AccountRole.CUSTOMER_ADVANCE);
        return reading.end(() -> new CustomerReceipt(reading.head(), settlement));
    }

    static void somethingHappens(Reading reading) {
        if (reading.document().tenders().isEmpty()
                && reading.document().allocations().isEmpty()) {
            reading.refuse(Refusal.input("payments.nothing-paid"));
        }
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        settlement.write(head, entries);
        return entries.posting();
    }
}
