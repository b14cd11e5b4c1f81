package io.tongpin.exchange.totals;

import io.tongpin.organization.Chains;
import io.tongpin.organization.Company;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/** Writes what the books say into a folder (汇总), in the names and columns of the documented format. */
@Component
public class WriteTotals {

    private final Database database;
    private final Chains chains;

    public WriteTotals(Database database, Chains chains) {
        this.database = database.engine();
        this.chains = chains;
    }

    /** Writes all files of one consistent moment and returns their names. */
    public List<String> into(int company, Path folder) throws IOException {
        Files.createDirectories(folder);
        Company settings = Objects.requireNonNull(chains.company(company));
        List<TotalsFiles.File> files = TotalsFiles.all(settings.costPolicy());
        return database.read(company, tx -> {
            List<String> names = new ArrayList<>();
            for (TotalsFiles.File file : files) {
                names.add(write(folder.resolve(file.name()), out -> table(tx, file, out)));
            }
            names.add(
                    write(folder.resolve(TotalsJson.NAME), out -> out.write(TotalsJson.of(tx, settings.costPolicy()))));
            names.add(write(folder.resolve(StockCards.NAME), out -> StockCards.write(tx, settings.costPolicy(), out)));
            return names;
        });
    }

    private static void table(Tx tx, TotalsFiles.File file, Writer out) throws IOException {
        out.write(String.join(",", file.columns()) + "\n");
        tx.sql(file.sql()).param("company", tx.company()).query(row -> {
            line(out, row, file.columns().size());
        });
    }

    private static void line(Writer out, ResultSet row, int columns) throws SQLException {
        try {
            for (int i = 1; i <= columns; i++) {
                Object value = row.getObject(i);
                out.write(i > 1 ? "," : "");
                out.write(value instanceof BigDecimal decimal ? plain(decimal) : String.valueOf(value));
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Quantities without needless zeros, money with its two decimals. */
    private static String plain(BigDecimal decimal) {
        return decimal.scale() <= 2 ? decimal.toPlainString() : stripped(decimal);
    }

    private static String stripped(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    /** What goes into one file. */
    private interface Content {
        void to(Writer out) throws IOException;
    }

    private static String write(Path file, Content content) {
        String name = String.valueOf(file.getFileName());
        try (OutputStream bytes = Files.newOutputStream(file);
                Writer out = new BufferedWriter(new OutputStreamWriter(
                        name.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name;
    }
}
