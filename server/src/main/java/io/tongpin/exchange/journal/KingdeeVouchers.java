package io.tongpin.exchange.journal;

import io.tongpin.exchange.journal.DbfTable.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Vouchers as Kingdee KIS reads them (标准格式凭证引入): a dBASE table of forty fields, as the program's own note EXPVCH.TXT
 * describes it. What we do not have stays empty.
 */
final class KingdeeVouchers implements VoucherFormat {

    private static final DbfTable TABLE = new DbfTable(columns());

    private static List<Column> columns() {
        List<Column> all = new ArrayList<>(List.of(
                Column.date("FDate"),
                Column.number("FPeriod", 4, 0),
                Column.text("FGroup", 4),
                Column.number("FNum", 4, 0),
                Column.number("FEntryID", 4, 0),
                Column.text("FExp", 40),
                Column.text("FAcctID", 15)));
        for (int i = 1; i <= 4; i++) {
            all.add(Column.text("FClsName" + i, 20));
            all.add(Column.text("FObjID" + i, 10));
            all.add(Column.text("FObjName" + i, 20));
        }
        all.addAll(List.of(
                Column.text("FTransID", 10),
                Column.text("FCyID", 3),
                Column.number("FExchRate", 19, 10),
                Column.text("FDC", 1),
                Column.number("FFCyAmt", 14, 2),
                Column.number("FQty", 8, 2),
                Column.number("FPrice", 10, 7),
                Column.number("FDebit", 14, 2),
                Column.number("FCredit", 14, 2),
                Column.text("FSettlCode", 8),
                Column.text("FSettleNo", 8),
                Column.text("FPrepare", 8),
                Column.text("FPay", 8),
                Column.text("FCash", 8),
                Column.text("FPoster", 8),
                Column.text("FChecker", 8),
                Column.number("FAttchment", 5, 0),
                Column.flag("FPosted"),
                Column.text("FModule", 2),
                Column.flag("FDeleted"),
                Column.number("FSerialNo", 10, 0)));
        return all;
    }

    @Override
    public void head(OutputStream out, long entries, LocalDate today) throws IOException {
        TABLE.head(out, entries, today);
    }

    @Override
    public void entry(OutputStream out, VoucherEntry entry, String preparer) throws IOException {
        String amount = entry.amount().toString();
        TABLE.row(
                out,
                Map.ofEntries(
                        Map.entry("FDate", entry.date().format(DateTimeFormatter.BASIC_ISO_DATE)),
                        Map.entry("FPeriod", "" + entry.date().getMonthValue()),
                        Map.entry("FGroup", VoucherEntry.CATEGORY),
                        Map.entry("FNum", "" + entry.number()),
                        Map.entry("FEntryID", "" + entry.entry()),
                        Map.entry("FExp", entry.summary()),
                        Map.entry("FAcctID", entry.account()),
                        Map.entry("FCyID", "RMB"),
                        Map.entry("FExchRate", "1.0000000000"),
                        Map.entry("FDC", entry.debit() ? "D" : "C"),
                        Map.entry("FFCyAmt", amount),
                        Map.entry("FDebit", entry.debit() ? amount : "0.00"),
                        Map.entry("FCredit", entry.debit() ? "0.00" : amount),
                        Map.entry("FPrepare", preparer),
                        Map.entry("FAttchment", "0"),
                        Map.entry("FSerialNo", "" + entry.serial())));
    }

    @Override
    public void foot(OutputStream out) throws IOException {
        TABLE.foot(out);
    }

    @Override
    public String file() {
        return "vouchers-kingdee.dbf";
    }
}
