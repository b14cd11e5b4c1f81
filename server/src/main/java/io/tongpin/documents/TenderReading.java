package io.tongpin.documents;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.generalledger.Side;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import io.tongpin.posting.AccountRef;
import java.util.Map;
import java.util.Optional;

/** Reads ways of paying (审收付方式): which account they move, and whether change was counted right. */
final class TenderReading {

    /** What is paid: something bought, sold or returned, or money for its own sake, which may also go back. */
    enum Deal {
        TRADE,
        MONEY
    }

    static final String PREPAYMENT = "prepayment";

    /** What nobody pays any more (抹零、折让): borne by an expense of ours, or our income where a supplier gives it up. */
    static final String WAIVED = "waived";

    private static final String ON_ACCOUNT = "on_account";
    private static final String CASH = "cash";
    private static final Money LARGEST = Money.of("99999999999.99");
    private static final Map<String, AccountRole> ACCOUNTS = Map.of(
            CASH,
            AccountRole.CASH,
            "bank",
            AccountRole.BANK,
            "wechat",
            AccountRole.WECHAT,
            "alipay",
            AccountRole.ALIPAY,
            "card",
            AccountRole.CARD);

    private final Reading reading;
    private final Deal deal;
    private final Side side;

    TenderReading(Reading reading, Deal deal, Side side) {
        this.reading = reading;
        this.deal = deal;
        this.side = side;
    }

    /** The account that the money moves on; empty for what is not paid now, or was refused. */
    Optional<AccountRef> read(Document.Tender tender) {
        amount(tender);
        change(tender);
        boolean later = ON_ACCOUNT.equals(tender.method()) || PREPAYMENT.equals(tender.method());
        if (later && deal == Deal.TRADE) {
            return Optional.empty();
        }
        if (WAIVED.equals(tender.method()) && deal == Deal.MONEY) {
            return waived(tender);
        }
        AccountRole usual = ACCOUNTS.get(tender.method());
        if (usual == null) {
            refuse(tender, "documents.tender-unknown", "method", tender.method());
            return Optional.empty();
        }
        return tender.account() == null ? Optional.of(AccountRef.of(usual)) : chosen(tender, tender.account());
    }

    private Optional<AccountRef> chosen(Document.Tender tender, String code) {
        boolean money = reading.facts()
                .account(code)
                .filter(a -> a.chosenByHand() && a.kind() == AccountRole.Kind.ASSET)
                .isPresent();
        if (!money) {
            refuse(tender, "documents.account-holds-no-money", "account", code);
            return Optional.empty();
        }
        return Optional.of(new AccountRef.ByCode(code));
    }

    private Optional<AccountRef> waived(Document.Tender tender) {
        boolean ours = side == Side.RECEIVABLE;
        String code = tender.account();
        if (tender.amount().signum() <= 0) {
            refuse(tender, "documents.tender-wrong", "amount", tender.amount().toString());
            return Optional.empty();
        }
        if (code == null) {
            return Optional.of(AccountRef.of(ours ? AccountRole.FINANCE_EXPENSE : AccountRole.OTHER_INCOME));
        }
        AccountRole.Kind bears = ours ? AccountRole.Kind.EXPENSE : AccountRole.Kind.REVENUE;
        boolean fits = reading.facts()
                .account(code)
                .filter(a -> a.chosenByHand() && a.kind() == bears)
                .isPresent();
        if (!fits) {
            refuse(tender, "payments.account-bears-nothing", "account", code);
            return Optional.empty();
        }
        return Optional.of(new AccountRef.ByCode(code));
    }

    private void amount(Document.Tender tender) {
        Money amount = tender.amount();
        boolean wrong = deal == Deal.TRADE && amount.signum() < 0;
        if (wrong || amount.compareTo(LARGEST) > 0 || amount.negate().compareTo(LARGEST) > 0) {
            refuse(tender, "documents.tender-wrong", "amount", amount.toString());
        }
    }

    private void change(Document.Tender tender) {
        Money change = tender.change() == null ? Money.ZERO : tender.change();
        Money tendered = tender.tendered() == null ? tender.amount() : tender.tendered();
        Money expected = tendered.minus(tender.amount());
        if (!change.equals(expected) || change.signum() < 0) {
            refuse(tender, "documents.change-wrong", "change", change.toString(), "expected", expected.toString());
        } else if (!change.isZero() && !CASH.equals(tender.method())) {
            refuse(tender, "documents.change-only-in-cash", "method", tender.method());
        }
    }

    private void refuse(Document.Tender tender, String code, String key, String value, String... more) {
        String[] facts = new String[more.length + 4];
        facts[0] = "tender";
        facts[1] = Integer.toString(tender.lineNo());
        facts[2] = key;
        facts[3] = value;
        System.arraycopy(more, 0, facts, 4, more.length);
        reading.refuse(Refusal.input(code, facts));
    }
}
