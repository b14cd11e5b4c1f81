package io.tongpin.exchange.totals;

import io.tongpin.organization.Chains;
import io.tongpin.organization.Company;
import io.tongpin.platform.Database;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes what the books say into a folder (汇总), in the names and columns of the documented format. */
@Component
public class WriteTotals {

    private final Database database;
    private final Chains chains;

    public WriteTotals(Database database, Chains chains) {
        this.database = database;
        this.chains = chains;
    }

    /** Writes all files of one consistent moment and returns their names. */
    public List<String> into(int company, Path folder) throws IOException {
        Files.createDirectories(folder);
        Company settings = Objects.requireNonNull(chains.of(company).company());
        List<TotalsFiles.File> files = TotalsFiles.all(settings.costPolicy());
        return database.read(
                company,
                tx -> files.stream()
                        .map(file -> {
                            StringBuilder text = new StringBuilder(String.join(",", file.columns())).append('\n');
                            tx.sql(file.sql()).param("company", company).query(row -> {
                                line(text, row, file.columns().size());
                            });
                            write(folder.resolve(file.name()), text);
                            return file.name();
                        })
                        .toList());
    }

    private static void line(StringBuilder text, ResultSet row, int columns) throws SQLException {
        for (int i = 1; i <= columns; i++) {
            Object value = row.getObject(i);
            text.append(i > 1 ? "," : "").append(value instanceof BigDecimal decimal ? plain(decimal) : value);
        }
        text.append('\n');
    }

    /** Quantities without needless zeros, money with its two decimals. */
    private static String plain(BigDecimal decimal) {
        return decimal.scale() <= 2 ? decimal.toPlainString() : stripped(decimal);
    }

    private static String stripped(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private static void write(Path file, CharSequence text) {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.append(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
