package io.tongpin.documents;

import io.tongpin.changes.ChainHash;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.numbering.Numbers;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import io.tongpin.posting.PostingCommand;
import io.tongpin.stockledger.Track;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document that a test puts together together with its posting (试单): whatever its kind would have made of it. */
public final class Draft {

    private final Trade trade;
    private final String kind;
    private final UUID store;
    private final @Nullable UUID party;
    private final UUID id;
    private final List<Document.Line> lines = new ArrayList<>();
    private final List<Document.Tender> tenders = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private LocalDate date = LocalDate.of(2026, 1, 15);
    private boolean fact;

    Draft(Trade trade, String kind, UUID store, @Nullable UUID party) {
        this.trade = trade;
        this.kind = kind;
        this.store = store;
        this.party = party;
        this.id = trade.ids.next();
    }

    public UUID id() {
        return id;
    }

    public LineRef ref(int line) {
        return new LineRef(id, line);
    }

    public Draft on(LocalDate businessDate) {
        date = businessDate;
        return this;
    }

    /** Something that has happened already. */
    public Draft fact() {
        fact = true;
        return this;
    }

    public Draft add(Entry entry) {
        entries.add(entry);
        return this;
    }

    public Draft paid(String method, Money amount) {
        tenders.add(new Document.Tender(tenders.size() + 1, method, null, amount, null, null));
        return this;
    }

    /** Adds a line and returns its number. */
    public int line(UUID sku, Quantity quantity, Money amount, Track track, @Nullable LineRef source) {
        int no = lines.size() + 1;
        BigDecimal price = new BigDecimal("12.5");
        lines.add(new Document.Line(
                no,
                sku,
                quantity,
                "件",
                Quantity.of(1),
                price,
                price,
                Money.ZERO,
                amount,
                new BigDecimal("0.13"),
                Money.ZERO,
                null,
                Money.ZERO,
                track.lot(),
                track.expiry(),
                track.serials(),
                source == null ? null : source.document(),
                source == null ? null : source.line(),
                null,
                null,
                null,
                null));
        return no;
    }

    public boolean hasLines() {
        return !lines.isEmpty();
    }

    public PostingCommand command() {
        return command(trade.ids.next());
    }

    public PostingCommand command(UUID commandId) {
        Document document = new Document(
                id,
                kind,
                0,
                Document.State.DRAFT,
                null,
                date,
                null,
                store,
                party,
                null,
                null,
                null,
                null,
                null,
                null,
                "备注 “" + kind + "”",
                null,
                lines,
                tenders,
                List.of(),
                List.of(),
                Map.of());
        String letters = kind.substring(0, 2).toUpperCase(Locale.ROOT)
                + kind.charAt(kind.length() - 1); // Enough to keep the kinds' series apart.
        var series = new Numbers.Series(store, trade.storeCode(store), "A", letters, date, "");
        byte[] hash = ChainHash.sha256(CanonicalJson.bytes(DocumentState.map(document)));
        return new PostingCommand(
                commandId,
                hash,
                trade.actor,
                new Posting(id, store, date, entries),
                new DocumentPaper(document, series, null),
                null,
                fact);
    }
}
