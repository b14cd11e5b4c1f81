package io.tongpin.exchange.journal;

import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Refused;
import io.tongpin.reporting.DailyVouchers.Line;
import io.tongpin.reporting.DailyVouchers.Voucher;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives vouchers their numbers and takes them apart into entries (凭证编号), within what the other programs have room for. */
final class VoucherNumbers {

    /** Four digits of a number, fifteen characters of an account, twelve digits of an amount. */
    private static final int MOST = 9_999;

    private static final int LONGEST_ACCOUNT = 15;
    private static final Money LARGEST = Money.of("99999999999.99");

    private @Nullable YearMonth month;
    private int number;
    private int serial;

    List<VoucherEntry> entries(Voucher voucher) {
        YearMonth now = YearMonth.from(voucher.date());
        number = now.equals(month) ? number + 1 : 1;
        month = now;
        serial++;
        if (number > MOST) {
            throw new Refused(Refusal.rule("exchange.too-many-vouchers", "month", now.toString(), "limit", "" + MOST));
        }
        List<VoucherEntry> entries = new ArrayList<>();
        for (Line line : voucher.lines()) {
            check(line);
            add(entries, voucher, line, true, line.debit());
            add(entries, voucher, line, false, line.credit());
        }
        return entries;
    }

    private void add(List<VoucherEntry> entries, Voucher voucher, Line line, boolean debit, Money amount) {
        if (!amount.isZero()) {
            String summary = voucher.storeName() + " " + voucher.date() + " 业务汇总";
            entries.add(new VoucherEntry(
                    voucher.date(), number, entries.size(), serial, summary, line.account(), debit, amount));
        }
    }

    private static void check(Line line) {
        if (line.account().length() > LONGEST_ACCOUNT) {
            throw new Refused(Refusal.rule(
                    "exchange.account-code-too-long", "account", line.account(), "limit", "" + LONGEST_ACCOUNT));
        }
        if (line.debit().compareTo(LARGEST) > 0 || line.credit().compareTo(LARGEST) > 0) {
            throw new Refused(Refusal.rule("exchange.amount-too-large", "account", line.account()));
        }
    }
}
