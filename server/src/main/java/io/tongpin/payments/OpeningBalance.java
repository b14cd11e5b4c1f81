package io.tongpin.payments;

import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.EntryList;
import io.tongpin.documents.Facts;
import io.tongpin.documents.Head;
import io.tongpin.documents.Reading;
import io.tongpin.documents.Reading.Part;
import io.tongpin.generalledger.Account;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What accounts held before the books began (期初余额单). Money that parties owe us or we owe them becomes an open item, one
 * party and side per document, because the document is what payments settle later. Goods have a document of their own.
 */
record OpeningBalance(Head head, AccountLines lines, List<Open> items) implements DocumentKind.Postable {

    private static final Map<AccountRole, Side> SIDES = Map.of(
            AccountRole.RECEIVABLE, Side.RECEIVABLE,
            AccountRole.CUSTOMER_ADVANCE, Side.RECEIVABLE,
            AccountRole.PAYABLE, Side.PAYABLE,
            AccountRole.SUPPLIER_ADVANCE, Side.PAYABLE);

    /** Accounts that only goods, or the books themselves, move. */
    private static final Set<AccountRole> NOT_BY_HAND = EnumSet.of(
            AccountRole.OPENING,
            AccountRole.BETWEEN_STORES,
            AccountRole.INVENTORY,
            AccountRole.IN_TRANSIT,
            AccountRole.GOODS_RECEIVED);

    private static final Set<AccountRole.Kind> BALANCES =
            EnumSet.of(AccountRole.Kind.ASSET, AccountRole.Kind.LIABILITY, AccountRole.Kind.EQUITY);

    /** An item that stays open until somebody pays it. */
    record Open(Side side, AccountRole account, Facts.Party party, Money amount) {}

    static Outcome<DocumentKind.Postable> read(Document document, Facts facts) {
        Reading reading = new Reading(document, facts).only(Part.ENTRIES);
        AccountLines lines = AccountLines.read(reading, null, line -> isAllowed(line.account()));
        List<Open> items = new ArrayList<>();
        Set<Side> taken = EnumSet.noneOf(Side.class);
        for (AccountLines.Line line : lines.lines()) {
            Side side = sideOf(line);
            if (side != null) {
                open(reading, line, side).ifPresent(items::add);
                if (!taken.add(side)) {
                    reading.refuse(Refusal.input("documents.one-party-per-side"));
                }
            }
        }
        return reading.end(() -> new OpeningBalance(reading.head(), lines, items));
    }

    private static boolean isAllowed(Account account) {
        return BALANCES.contains(account.kind()) && (account.role() == null || !NOT_BY_HAND.contains(account.role()));
    }

    private static @Nullable Side sideOf(AccountLines.Line line) {
        AccountRole role = line.account().role();
        return role == null ? null : SIDES.get(role);
    }

    private static Optional<Open> open(Reading reading, AccountLines.Line line, Side side) {
        Optional<Facts.Party> party = reading.facts().party(line.written().party());
        AccountRole role = line.account().role();
        if (party.isEmpty() || role == null) {
            AccountLines.refuse(
                    reading,
                    line.written(),
                    "documents.entry-needs-party",
                    "account",
                    line.account().code());
            return Optional.empty();
        }
        Money amount = side == Side.RECEIVABLE ? line.debit() : line.debit().negate();
        return Optional.of(new Open(side, role, party.get(), amount));
    }

    @Override
    public Posting toPosting() {
        EntryList entries = new EntryList(head);
        lines.write(head, entries);
        entries.credit(AccountRole.OPENING, lines.debits());
        for (Open item : items) {
            int days = item.amount().signum() > 0 ? item.party().termsDays() : 0;
            entries.add(new Entry.Owes(
                    item.side(),
                    item.party().id(),
                    head.store(),
                    item.account(),
                    item.amount(),
                    head.date().plusDays(days)));
        }
        return entries.posting();
    }
}
