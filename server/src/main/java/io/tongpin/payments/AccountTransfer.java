package io.tongpin.payments;

import io.tongpin.documents.Document;
import io.tongpin.documents.Document.AccountLine.Side;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.Head;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.generalledger.Account;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.Posting;

/** Money that goes from one of our accounts to another (转账单), and what the bank keeps of it. */
record AccountTransfer(Head head, AccountLines lines) implements DocumentKind.Postable {

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.ENTRIES);
        AccountLines lines = AccountLines.read(reading, null, AccountTransfer::isAllowed);
        Money off = lines.debits();
        boolean complete = lines.lines().size() == document.entries().size();
        if (complete && !off.isZero()) {
            reading.refuse(Refusal.input("payments.sides-do-not-match", "difference", off.toString()));
        }
        return reading.end(() -> new AccountTransfer(reading.head(), lines));
    }

    private static boolean isAllowed(AccountLines.Line line) {
        Account account = line.account();
        boolean fee = account.kind() == AccountRole.Kind.EXPENSE && line.side() == Side.DEBIT;
        return account.chosenByHand() && (fee || account.kind() == AccountRole.Kind.ASSET);
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        lines.write(head, entries);
        return entries.posting();
    }
}
