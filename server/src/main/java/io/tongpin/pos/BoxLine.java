package io.tongpin.pos;

import io.tongpin.documents.Document;
import io.tongpin.documents.Document.AccountLine;
import io.tongpin.documents.Document.AccountLine.Side;
import io.tongpin.documents.Facts;
import io.tongpin.documents.Reading;
import io.tongpin.generalledger.Account;
import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where cash of the box went (钱箱去向): to another account that holds money, or it was missing or too much.
 *
 * @param debit of that account: negative for what was too much, or was put into the box
 * @param difference whether it was missing or too much
 */
record BoxLine(String account, Money debit, boolean difference) {

    private static final Money LARGEST = Money.of("99999999999.99");

    /** The lines of a close, each checked; what is handed over was there. */
    static List<BoxLine> read(Reading reading, Money counted) {
        List<BoxLine> lines = new ArrayList<>();
        for (AccountLine entry : reading.document().entries()) {
            one(reading, entry).ifPresent(lines::add);
        }
        if (lines.stream().filter(BoxLine::difference).count() > 1) {
            reading.refuse(Refusal.input("pos.one-difference"));
        }
        if (DailyClose.left(counted, lines).signum() < 0) {
            reading.refuse(Refusal.input("pos.handed-beyond-counted", "counted", counted.toString()));
        }
        return lines;
    }

    private static Optional<BoxLine> one(Reading reading, AccountLine entry) {
        Account account = reading.facts().account(entry.account()).orElse(null);
        boolean room = entry.amount().signum() > 0 && entry.amount().compareTo(LARGEST) <= 0;
        if (account == null) {
            refuse(reading, entry, "documents.account-unknown", "account", entry.account());
        } else if (!room) {
            refuse(
                    reading,
                    entry,
                    "documents.entry-wrong",
                    "amount",
                    entry.amount().toString());
        } else if (!isAllowed(account, entry.side())) {
            refuse(reading, entry, "documents.account-not-allowed", "account", entry.account());
        } else {
            Money debit =
                    entry.side() == Side.DEBIT ? entry.amount() : entry.amount().negate();
            return Optional.of(new BoxLine(account.code(), debit, isDifference(account)));
        }
        return Optional.empty();
    }

    private static boolean isAllowed(Account account, Side side) {
        boolean missing = account.kind() == AccountRole.Kind.EXPENSE && side == Side.DEBIT;
        boolean tooMuch = account.kind() == AccountRole.Kind.REVENUE && side == Side.CREDIT;
        boolean money = account.kind() == AccountRole.Kind.ASSET && account.role() != AccountRole.CASH;
        return account.chosenByHand() && (missing || tooMuch || money);
    }

    private static boolean isDifference(Account account) {
        return account.kind() == AccountRole.Kind.EXPENSE || account.kind() == AccountRole.Kind.REVENUE;
    }

    /** Whether a close books a difference, which not everybody may. */
    static boolean isDifference(Document document, Facts facts) {
        return document.entries().stream()
                .flatMap(entry -> facts.account(entry.account()).stream())
                .anyMatch(BoxLine::isDifference);
    }

    private static void refuse(Reading reading, AccountLine entry, String code, String key, String value) {
        reading.refuse(Refusal.input(code, "entry", Integer.toString(entry.lineNo()), key, value));
    }
}
