package io.tongpin.pos;

import io.tongpin.documents.Document;
import io.tongpin.documents.Reading;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;

/** What holds for every slip written at a counter (收银规则). */
final class Counter {

    private Counter() {}

    /** Nothing stays unpaid by oversight: what goes on account is a tender like the others. */
    static void tendersComeToTheAmount(Reading reading) {
        Money due = reading.document().totalLines();
        Money paid = reading.document().tenders().stream()
                .map(Document.Tender::amount)
                .reduce(Money.ZERO, Money::plus);
        if (!paid.equals(due)) {
            reading.refuse(Refusal.input("pos.tenders-do-not-match", "due", due.toString(), "paid", paid.toString()));
        }
    }
}
