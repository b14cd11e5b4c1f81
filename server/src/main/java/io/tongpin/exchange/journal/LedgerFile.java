package io.tongpin.exchange.journal;

import io.tongpin.generalledger.AccountRole;
import io.tongpin.kernel.Money;
import io.tongpin.reporting.JournalBook.Line;
import io.tongpin.reporting.JournalBook.Named;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The journal as plain text accounting has it (ledger-cli 3): a transaction for each document, with its number, kind and id, and
 * a posting for each line. Names that people wrote are made harmless: a colon would be an account below, two blanks or a tab
 * would end the account, a semicolon would begin a note.
 */
final class LedgerFile {

    private final Writer out;
    private final Map<String, Named> accounts;
    private final String commodity;
    private final UnaryOperator<String> kindName;
    private @Nullable UUID open;

    /** @param currency three letters, as the company has it */
    LedgerFile(Writer out, Map<String, Named> accounts, String currency, UnaryOperator<String> kindName) {
        this.out = out;
        this.accounts = accounts;
        this.commodity = currency.matches("[A-Za-z]+") ? currency : '"' + currency.replace("\"", "") + '"';
        this.kindName = kindName;
    }

    void line(Line line) throws IOException {
        if (!line.document().equals(open)) {
            open = line.document();
            begin(line);
        }
        out.write("    " + account(line.account()) + "  " + amount(line) + "\n");
        note("store", line.store());
        note("party", line.party());
        note("memo", line.memo());
    }

    private void begin(Line line) throws IOException {
        String number =
                line.number() == null ? "" : "(" + harmless(line.number()).replace(')', ']') + ") ";
        out.write("\n" + line.date() + " * " + number + harmless(kindName.apply(line.kind())) + "\n");
        note("document", line.document().toString());
    }

    private void note(String name, @Nullable String value) throws IOException {
        if (value != null && !value.isBlank()) {
            out.write("    ; " + name + ": " + harmless(value) + "\n");
        }
    }

    /** A posting without an amount would be worked out by the reader, so nothing is written as nothing. */
    private String amount(Line line) {
        Money amount = line.debit().minus(line.credit());
        return amount + " " + commodity;
    }

    private String account(String code) {
        Named named = accounts.get(code);
        return named == null
                ? "Unknown:" + harmless(code)
                : root(named.kind()) + ":" + harmless(code + " " + named.name()).replace(':', '：');
    }

    /** The roots that reports of ledger and its kin know. */
    private static String root(AccountRole.Kind kind) {
        return switch (kind) {
            case ASSET -> "Assets";
            case LIABILITY -> "Liabilities";
            case EQUITY -> "Equity";
            case REVENUE -> "Income";
            case EXPENSE -> "Expenses";
        };
    }

    static String harmless(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\p{Z}]+", " ").strip().replace(';', '；');
    }
}
