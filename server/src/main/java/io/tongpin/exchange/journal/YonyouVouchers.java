package io.tongpin.exchange.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/**
 * Vouchers as the ledger tools of Yonyou T3 and U8 read them (总账工具·凭证引入): a line that says so, then for each entry date,
 * category, number, papers attached, summary, account, debit, credit; fields behind the last one that is needed are left out.
 */
final class YonyouVouchers implements VoucherFormat {

    private static final int SUMMARY = 60;
    private static final byte[] LINE_END = "\r\n".getBytes(US_ASCII);

    @Override
    public void head(OutputStream out, long entries, LocalDate today) throws IOException {
        out.write("填制凭证,V800".getBytes(GBK));
        out.write(LINE_END);
    }

    @Override
    public void entry(OutputStream out, VoucherEntry entry, String preparer) throws IOException {
        out.write((entry.date() + "," + VoucherEntry.CATEGORY + "," + entry.number() + ",0,").getBytes(GBK));
        out.write(VoucherFormat.fitting(bare(entry.summary()), SUMMARY));
        String debit = entry.debit() ? entry.amount().toString() : "0.00";
        String credit = entry.debit() ? "0.00" : entry.amount().toString();
        out.write(("," + bare(entry.account()) + "," + debit + "," + credit).getBytes(GBK));
        out.write(LINE_END);
    }

    @Override
    public void foot(OutputStream out) {
        // The last entry is the end.
    }

    @Override
    public String file() {
        return "vouchers-yonyou.txt";
    }

    /** The format has no quotes. */
    private static String bare(String text) {
        return text.replace(',', '，').replaceAll("[\\p{Cntrl}\"]+", " ");
    }
}
