package io.tongpin.exchange.journal;

import io.tongpin.kernel.Money;
import java.time.LocalDate;

/**
 * A line of a voucher on its way to another program (凭证分录).
 *
 * @param number of the voucher, from 1 on in each month
 * @param entry of the line in its voucher, from 0 on
 * @param serial of the voucher in the file, from 1 on
 * @param debit whether it is a debit
 */
record VoucherEntry(
        LocalDate date,
        int number,
        int entry,
        int serial,
        String summary,
        String account,
        boolean debit,
        Money amount) {

    /** The voucher's category: one for all (记). */
    static final String CATEGORY = "记";
}
