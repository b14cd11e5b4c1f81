package io.tongpin.purchasing;

import io.tongpin.documents.Document;
import io.tongpin.documents.Facts;
import io.tongpin.documents.Reading;
import io.tongpin.generalledger.Account;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.AccountRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what late costs come to and to whom they are owed (审费用项目). */
final class ChargeReading {

    private static final Money LARGEST = Money.of("9999999999.99");

    private final Reading reading;

    ChargeReading(Reading reading) {
        this.reading = reading;
    }

    /** The charges that are named; else one that is the sum of the lines, owed to the document's party or to a carrier. */
    List<Charge> all() {
        Document document = reading.document();
        Optional<Facts.Party> party = reading.anyoneNamed();
        if (document.entries().isEmpty()) {
            AccountRole account = party.isPresent() ? AccountRole.PAYABLE : AccountRole.FREIGHT_PAYABLE;
            return List.of(new Charge(AccountRef.of(account), document.totalLines(), party.orElse(null)));
        }
        List<Charge> charges = new ArrayList<>();
        for (Document.AccountLine entry : document.entries()) {
            charge(entry).ifPresent(charges::add);
        }
        if (charges.stream().filter(c -> c.owedTo() != null).count() > 1) {
            reading.refuse(Refusal.input("documents.one-party-per-side"));
        }
        return charges;
    }

    private Optional<Charge> charge(Document.AccountLine entry) {
        Money amount = entry.amount();
        Optional<Account> account = reading.facts().account(entry.account());
        if (amount.signum() <= 0 || amount.compareTo(LARGEST) > 0 || entry.side() != Document.AccountLine.Side.CREDIT) {
            refuse(entry, "documents.entry-wrong", "amount", amount.toString());
        } else if (account.filter(ChargeReading::isAllowed).isEmpty()) {
            refuse(entry, "documents.account-not-allowed", "account", entry.account());
        } else if (account.get().role() == AccountRole.PAYABLE) {
            return owed(entry);
        } else {
            return Optional.of(new Charge(new AccountRef.ByCode(entry.account()), amount, null));
        }
        return Optional.empty();
    }

    private static boolean isAllowed(Account account) {
        boolean money = account.chosenByHand() && account.kind() == AccountRole.Kind.ASSET;
        return money || account.role() == AccountRole.FREIGHT_PAYABLE || account.role() == AccountRole.PAYABLE;
    }

    private Optional<Charge> owed(Document.AccountLine entry) {
        UUID id = entry.party() != null ? entry.party() : reading.document().party();
        Optional<Facts.Party> party = reading.facts().party(id);
        if (party.isEmpty()) {
            refuse(entry, "documents.entry-needs-party", "account", entry.account());
        }
        return party.map(p -> new Charge(AccountRef.of(AccountRole.PAYABLE), entry.amount(), p));
    }

    private void refuse(Document.AccountLine entry, String code, String key, String value) {
        reading.refuse(Refusal.input(code, "entry", Integer.toString(entry.lineNo()), key, value));
    }
}
