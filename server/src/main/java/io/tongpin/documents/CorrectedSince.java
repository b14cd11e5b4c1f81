package io.tongpin.documents;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Trip;
import io.tongpin.posting.CorrectedMeanwhile;
import io.tongpin.posting.PostingCommand;
import io.tongpin.stockledger.StockKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks with the goods locked whether another of its kind has put them right since they were counted (重复调整核对). A count says
 * up to which entry its figures know the ledger ({@link SeenBooks}). One that was written by hand does not; its figure has to
 * have stood in the books since the newest correction, and before it was written down.
 */
final class CorrectedSince {

    /** Entries of an article that are looked through for a figure written by hand; nobody counts longer than they take. */
    private static final int LOOKED_THROUGH = 2_000;

    private CorrectedSince() {}

    private record Watched(PostingCommand command, Document document, Document.Line line, StockKey key) {}

    /** Goods that a document puts right to what was counted, each with its line. */
    static Map<StockKey, Integer> goods(Document document) {
        Map<StockKey, Integer> goods = new HashMap<>();
        lines(document).forEach(line -> goods.putIfAbsent(key(document, line), line.lineNo()));
        return goods;
    }

    private static Stream<Document.Line> lines(Document document) {
        return document.warehouse() == null
                ? Stream.empty()
                : document.lines().stream().filter(CorrectedSince::differs);
    }

    private static boolean differs(Document.Line line) {
        Quantity counted = line.baseCounted();
        return counted != null && line.book() != null && !counted.equals(line.book());
    }

    private static StockKey key(Document document, Document.Line line) {
        return new StockKey(Objects.requireNonNull(document.warehouse()), line.sku());
    }

    /** For each command, by its id, what another has put right since. */
    static Trip.Answer<Map<UUID, Refusal>> ask(Trip trip, Collection<PostingCommand> commands) {
        List<Watched> watched =
                commands.stream().flatMap(CorrectedSince::watched).toList();
        return watched.isEmpty()
                ? Trip.Answer.known(Map.of())
                : trip.ask(
                        OVERTAKEN,
                        row -> refusals(row, watched),
                        trip.column("uuid", watched, one -> one.document().id()),
                        trip.column("text", watched, one -> one.document().kind()),
                        trip.column("uuid", watched, one -> one.key().warehouse()),
                        trip.column("uuid", watched, one -> one.key().sku()),
                        trip.column("integer", watched, one -> one.line().lineNo()),
                        trip.column("text", watched, one -> one.line().lot()),
                        trip.column("numeric", watched, one -> value(one.line().counted())),
                        trip.column("numeric", watched, one -> value(one.line().book())),
                        trip.company(),
                        LOOKED_THROUGH);
    }

    private static @Nullable Object value(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }

    private static Stream<Watched> watched(PostingCommand command) {
        return command.paper() instanceof DocumentPaper paper
                        && !paper.corrects().isEmpty()
                ? lines(paper.document())
                        .map(line -> new Watched(command, paper.document(), line, key(paper.document(), line)))
                : Stream.empty();
    }

    private static final String OVERTAKEN = """
            select w.id, w.line_no
              from (select unnest(?::uuid[]) as id, unnest(?::text[]) as kind, unnest(?::uuid[]) as warehouse_id,
                           unnest(?::uuid[]) as sku_id, unnest(?::integer[]) as line_no, unnest(?::text[]) as lot,
                           unnest(?::numeric[]) as counted, unnest(?::numeric[]) as book) w
             cross join (select ?::integer as company_id, ?::integer as entries) t
              join stockledger.balance b
                on b.company_id = t.company_id and b.warehouse_id = w.warehouse_id and b.sku_id = w.sku_id
              left join documents.seen_book k
                on k.company_id = t.company_id and k.document_id = w.id and k.sku_id = w.sku_id
              left join documents.line l
                on l.company_id = t.company_id and l.document_id = w.id and l.line_no = w.line_no and l.sku_id = w.sku_id
               and l.counted = w.counted and l.book = w.book
              left join documents.document o on o.company_id = t.company_id and o.id = l.document_id
             cross join lateral (
                   select x.entry_no
                     from stockledger.entry x
                     join documents.document d on d.company_id = t.company_id and d.id = x.document_id
                    where x.company_id = t.company_id and x.warehouse_id = w.warehouse_id and x.sku_id = w.sku_id
                      and x.entry_no > coalesce(k.entry_no, b.entry_no - t.entries)
                      and (w.lot is null or x.lot = w.lot)
                      and d.kind = w.kind and d.id <> w.id and d.state = 'POSTED' and d.reverses_id is null
                    order by x.entry_no desc
                    limit 1) c
             where case when k.entry_no is not null then true
                        when w.lot is not null
                        then w.book <> coalesce((select s.on_hand from stockledger.lot s
                                                  where s.company_id = t.company_id and s.warehouse_id = w.warehouse_id
                                                    and s.sku_id = w.sku_id and s.lot = w.lot), 0)
                        else not exists (
                             select from stockledger.entry y
                              where y.company_id = t.company_id and y.warehouse_id = w.warehouse_id
                                and y.sku_id = w.sku_id and y.entry_no >= c.entry_no and y.balance_quantity = w.book
                                and y.posted_at <= coalesce(o.updated_at, 'infinity'))
                   end
             order by w.line_no desc
            """;

    private static Map<UUID, Refusal> refusals(ResultSet row, List<Watched> watched) throws SQLException {
        Map<UUID, Refusal> why = new HashMap<>();
        while (row.next()) {
            UUID document = row.getObject(1, UUID.class);
            int line = row.getInt(2);
            watched.stream()
                    .filter(one ->
                            one.document().id().equals(document) && one.line().lineNo() == line)
                    .forEach(one -> why.put(one.command().id(), CorrectedMeanwhile.refusal(one.key(), line)));
        }
        return why;
    }
}
