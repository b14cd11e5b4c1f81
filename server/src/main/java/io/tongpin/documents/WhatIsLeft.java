package io.tongpin.documents;

import io.tongpin.generalledger.LedgerReading;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.platform.Tx;
import io.tongpin.posting.Papers.ProgressKey;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What is still open of one document (剩余可执行), for each way in which another is made from it. */
record WhatIsLeft(Document document, Map<ProgressKey, BigDecimal> done, List<LedgerReading.Standing> items) {

    static WhatIsLeft of(Tx tx, Document document, List<LedgerReading.Standing> items) throws SQLException {
        return new WhatIsLeft(document, DocumentPapers.progress(tx, List.of(new LineRef(document.id(), 1))), items);
    }

    /** @param pieces whether quantities may be told; {@code money}: whether amounts may */
    DocumentChain.Next next(String kind, FollowUp how, boolean pieces, boolean money) {
        if (how.purpose().isPresent()) {
            Quantity open = open(how.purpose().get());
            return new DocumentChain.Next(kind, how, open.signum() > 0, pieces ? open : null, null);
        }
        if (how.side().isPresent()) {
            Money due = due(how);
            // Whoever may not see the money is not told by a button whether there is any.
            return new DocumentChain.Next(kind, how, !money || !due.isZero(), null, money ? due : null);
        }
        return new DocumentChain.Next(kind, how, !document.lines().isEmpty(), null, null);
    }

    private Quantity open(Purpose purpose) {
        Quantity open = Quantity.ZERO;
        for (Document.Line line : document.lines()) {
            ProgressKey key = new ProgressKey(new LineRef(document.id(), line.lineNo()), purpose.code());
            Quantity rest = new OpenLine(line, new Quantity(done.getOrDefault(key, BigDecimal.ZERO))).open();
            open = rest.signum() > 0 ? open.plus(rest) : open;
        }
        return open;
    }

    private Money due(FollowUp how) {
        return items.stream()
                .filter(item -> how.side().filter(item.item().side()::equals).isPresent())
                .map(LedgerReading.Standing::open)
                .reduce(Money.ZERO, Money::plus);
    }
}
