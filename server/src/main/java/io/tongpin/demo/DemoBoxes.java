package io.tongpin.demo;

import io.tongpin.documents.Document;
import io.tongpin.documents.Document.AccountLine;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import io.tongpin.organization.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The boxes of the made-up shops (演示钱箱): cash that comes in over the counter, and what is left of it when a day is closed. */
final class DemoBoxes {

    /** Stays in the box for change; the rest goes to the bank. */
    private static final Money FLOAT = Money.of("500.00");

    private final DemoPapers papers;
    private final Map<UUID, Money> boxes = new HashMap<>();

    DemoBoxes(DemoPapers papers) {
        this.papers = papers;
    }

    Document took(Document sale) {
        sale.tenders().stream()
                .filter(tender -> tender.method().equals("cash"))
                .forEach(tender -> boxes.merge(sale.store(), tender.amount(), Money::plus));
        return sale;
    }

    /** The close of a day on which nothing was missing. */
    Document close(Store store, LocalDate date) {
        Money counted = boxes.getOrDefault(store.id(), Money.ZERO);
        Money handed = counted.compareTo(FLOAT) > 0 ? counted.minus(FLOAT) : Money.ZERO;
        boxes.put(store.id(), counted.minus(handed));
        List<AccountLine> lines = new ArrayList<>();
        if (!handed.isZero()) {
            lines.add(new AccountLine(1, AccountRole.BANK.code(), handed, AccountLine.Side.DEBIT, null, null));
        }
        return papers.close(store, date, counted, lines);
    }
}
