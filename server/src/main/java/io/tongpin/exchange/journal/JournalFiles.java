package io.tongpin.exchange.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tongpin.documents.KindNames;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Company;
import io.tongpin.platform.BrokenOff;
import io.tongpin.platform.Refused;
import io.tongpin.reporting.DailyVouchers;
import io.tongpin.reporting.JournalBook;
import io.tongpin.reporting.JournalBook.Line;
import io.tongpin.reporting.JournalBook.Part;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes the journal for other accounting programs (凭证导出), part by part, each as of its own moment, so that neither memory nor a
 * snapshot grows with it. Before each part it asks whether whoever began may go on.
 */
@Component
public class JournalFiles {

    static final String RIGHT = "export.lists";

    private static final int MOST_DAYS = 366;

    private final JournalBook book;
    private final DailyVouchers vouchers;
    private final Chains chains;
    private final KindNames kinds;
    private final InstantSource clock;
    private final int lines;

    JournalFiles(
            JournalBook book,
            DailyVouchers vouchers,
            Chains chains,
            KindNames kinds,
            InstantSource clock,
            @Value("${tongpin.export.page:500}") int lines) {
        this.book = book;
        this.vouchers = vouchers;
        this.chains = chains;
        this.kinds = kinds;
        this.clock = clock;
        this.lines = lines;
    }

    /** The programs that are written for. */
    public enum Program {
        LEDGER,
        KINGDEE,
        YONYOU
    }

    /** What of the journal is wanted; of vouchers both days. */
    public record Wanted(
            Program program,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID store,
            Locale language) {}

    /** Where the file goes, opened when the first of it is there: until then a refusal can still be told. */
    @FunctionalInterface
    public interface Opening {
        OutputStream open(String name, String type) throws IOException;
    }

    /**
     * @param told is told of every line that names somebody
     * @throws IOException if the reader is gone, or may no more
     */
    public void write(Actor actor, Wanted wanted, BooleanSupplier mayGoOn, Consumer<Line> told, Opening opening)
            throws IOException {
        Actor where = actor.within(actor.reach(RIGHT)); // Only stores in which they may take the books away.
        switch (wanted.program()) {
            case LEDGER -> ledger(where, wanted, mayGoOn, told, opening);
            case KINGDEE -> vouchers(where, wanted, mayGoOn, new KingdeeVouchers(), opening);
            case YONYOU -> vouchers(where, wanted, mayGoOn, new YonyouVouchers(), opening);
        }
    }

    private void ledger(Actor actor, Wanted wanted, BooleanSupplier mayGoOn, Consumer<Line> told, Opening opening)
            throws IOException {
        JournalBook.Query query = new JournalBook.Query(wanted.from(), wanted.to(), wanted.store());
        Company company = chains.company(actor.company());
        Part part = book.read(actor, query, null, lines);
        Writer out = new BufferedWriter(
                new OutputStreamWriter(opening.open("journal.ledger", "text/plain;charset=UTF-8"), UTF_8));
        out.write("; " + LedgerFile.harmless(company == null ? "" : company.name()) + "\n");
        LedgerFile file = new LedgerFile(
                out,
                book.accounts(actor),
                company == null ? "CNY" : company.currency(),
                kind -> kinds.of(kind, wanted.language()));
        while (true) {
            for (Line line : part.lines()) {
                told.accept(line);
                file.line(line);
            }
            if (part.next() == null) {
                out.close();
                return;
            }
            out.flush();
            goOn(mayGoOn);
            part = book.read(actor, query, part.next(), lines);
        }
    }

    /** The number of entries stands at the beginning of the file, so they are written aside first. */
    private void vouchers(Actor actor, Wanted wanted, BooleanSupplier mayGoOn, VoucherFormat format, Opening opening)
            throws IOException {
        LocalDate from = wanted.from();
        LocalDate to = wanted.to();
        if (from == null || to == null || to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new Refused(Refusal.input("exchange.voucher-days", "field", "from", "limit", "" + MOST_DAYS));
        }
        Path aside = Files.createTempFile("tongpin-vouchers", ".part");
        try {
            long entries = 0;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
                VoucherNumbers numbers = new VoucherNumbers();
                for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                    goOn(mayGoOn);
                    for (DailyVouchers.Voucher voucher : vouchers.of(actor, day, wanted.store())) {
                        for (VoucherEntry entry : numbers.entries(voucher)) {
                            format.entry(out, entry, actor.name());
                            entries++;
                        }
                    }
                }
            }
            try (OutputStream out = opening.open(format.file(), "application/octet-stream")) {
                format.head(out, entries, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
                Files.copy(aside, out);
                format.foot(out);
            }
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void goOn(BooleanSupplier mayGoOn) throws BrokenOff {
        if (!mayGoOn.getAsBoolean()) {
            // Not closed: a closed file would look whole.
            throw new BrokenOff("the rights to this export were taken away");
        }
    }
}
