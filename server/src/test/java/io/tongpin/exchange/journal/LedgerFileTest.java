package io.tongpin.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.generalledger.AccountRole.Kind;
import io.tongpin.kernel.Money;
import io.tongpin.reporting.JournalBook.Line;
import io.tongpin.reporting.JournalBook.Named;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerFileTest {

    private final StringWriter written = new StringWriter();
    private final LedgerFile file = new LedgerFile(
            written,
            Map.of(
                    "1001", new Named("1001", "现金:大柜  ; 小柜\t[x]", Kind.ASSET),
                    "5001", new Named("5001", "(收入) = {1}", Kind.REVENUE)),
            "CNY",
            kind -> "零售单\n; 注");

    @Test
    void whatPeopleWroteCannotBecomeASentenceOfTheFile() throws Exception {
        UUID first = new UUID(0, 1);
        file.line(line(first, 1, "1001", "12.30", "0.00"));
        file.line(line(first, 2, "5001", "0.00", "12.30"));
        file.line(line(new UUID(0, 2), 1, "1001", "0.00", "0.30"));
        file.line(line(new UUID(0, 2), 2, "5001", "0.30", "0.00"));

        assertThat(RealLedger.balance(written.toString()))
                .containsExactly(
                        Map.entry("1001", new BigDecimal("12.00")), Map.entry("5001", new BigDecimal("-12.00")));
        assertThat(written.toString().lines().filter(line -> line.startsWith("2026-03-01")))
                .containsExactly("2026-03-01 * (S1] x) 零售单 ； 注", "2026-03-01 * (S1] x) 零售单 ； 注");
    }

    private static Line line(UUID document, int lineNo, String account, String debit, String credit) {
        return new Line(
                document,
                lineNo,
                "S1) x",
                "retail-sale",
                LocalDate.of(2026, 3, 1),
                account,
                "人民路\n店",
                "甲; 乙: 丙",
                null,
                Money.of(debit),
                Money.of(credit),
                "\n    Assets:假的  99 CNY");
    }
}
