package io.tongpin.exchange.imports;

import io.tongpin.catalog.Catalog;
import io.tongpin.documents.PostDocument;
import io.tongpin.exchange.chain.Progress;
import io.tongpin.exchange.goods.Goods;
import io.tongpin.exchange.goods.GoodsList;
import io.tongpin.exchange.reading.Position;
import io.tongpin.exchange.reading.Reading;
import io.tongpin.exchange.reading.Source;
import io.tongpin.exchange.reading.Table;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Chains;
import io.tongpin.organization.Store;
import io.tongpin.organization.Warehouse;
import io.tongpin.platform.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings in goods lists (导入商品资料): every file is read to its end first, and if one of them cannot be understood nothing
 * of any is taken. Then the good rows become styles and SKUs, and what is there of them opening stock; each bad row is told.
 */
@Component
public class ImportGoods {

    private static final int BATCH = 500;

    private final Database database;
    private final Catalog catalog;
    private final Chains chains;
    private final PostDocument post;

    public ImportGoods(Database database, Catalog catalog, Chains chains, PostDocument post) {
        this.database = database.engine();
        this.catalog = catalog;
        this.chains = chains;
        this.post = post;
    }

    /**
     * One import that was asked for.
     *
     * @param warehouse where the goods are; null for headquarters' own
     * @param since when it began, the same however often it is taken up again
     */
    record Wish(
            UUID id,
            Instant since,
            List<Path> files,
            @Nullable UUID warehouse,
            boolean dry,
            Consumer<Refusal> refused,
            Progress progress,
            Diary diary) {}

    /** A row that is understood, and where it stands. */
    record Placed(Goods goods, Position at) {}

    /** How many goods went in, by what they became; or why nothing did. */
    Outcome<Map<String, Long>> run(Actor actor, Wish wish) throws IOException {
        List<Refusal> faults = new ArrayList<>();
        long good = 0;
        for (Path file : wish.files()) {
            good += read(file, wish, faults, true, batch -> {});
        }
        Warehouse place = place(chains.of(actor.company()), wish.warehouse());
        if (place == null) {
            faults.add(Refusal.input("import.warehouse-missing"));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        wish.progress().begin(good);
        GoodsBatch.Shelf shelf =
                new GoodsBatch.Shelf(database, catalog, post, Objects.requireNonNull(place), zone(actor));
        long[] taken = new long[2];
        for (Path file : wish.files()) {
            read(file, wish, new ArrayList<>(), false, batch -> {
                GoodsBatch.Taken result = new GoodsBatch(shelf, actor, wish, batch).take();
                taken[0] += result.rows();
                taken[1] += result.documents();
                wish.progress().done(batch.size());
            });
        }
        return Outcome.done(Map.of("goods", taken[0], "documents", taken[1]));
    }

    private ZoneId zone(Actor actor) {
        Store hq = chains.of(actor.company()).headquarters();
        return hq == null ? ChainNames.ZONE : ZoneId.of(hq.zone());
    }

    private static @Nullable Warehouse place(Chain chain, @Nullable UUID wanted) {
        if (wanted != null) {
            Warehouse named = chain.warehouse(wanted);
            return named == null || named.archived() || !named.kind().equals(Warehouse.NORMAL) ? null : named;
        }
        Store hq = chain.headquarters();
        return hq == null ? null : chain.mainOf(hq.id());
    }

    /** Goes through a file; the number of good rows. Only the first time bad rows are told. */
    private static long read(Path file, Wish wish, List<Refusal> faults, boolean first, Consumer<List<Placed>> batches)
            throws IOException {
        return switch (Table.open(Source.of(file), GoodsList.COLUMNS)) {
            case Outcome.Refused<Table>(List<Refusal> why) -> {
                faults.addAll(why);
                yield 0;
            }
            case Outcome.Done<Table>(Table table) -> {
                try (table) {
                    yield rows(table, wish, faults, first, batches);
                }
            }
        };
    }

    private static long rows(
            Table table, Wish wish, List<Refusal> faults, boolean first, Consumer<List<Placed>> batches)
            throws IOException {
        Consumer<Refusal> told = first ? wish.refused() : why -> {};
        GoodsList list = new GoodsList();
        list.lacks(table).ifPresent(faults::add);
        List<Placed> batch = new ArrayList<>();
        long good = 0;
        boolean more = faults.isEmpty() || first;
        while (more && !wish.progress().cancelled()) {
            switch (table.next()) {
                case Reading.Good(var row) -> {
                    switch (list.read(row)) {
                        case Outcome.Refused<Goods>(List<Refusal> why) -> why.forEach(told);
                        case Outcome.Done<Goods>(Goods goods) -> {
                            good++;
                            batch.add(new Placed(goods, row.position()));
                        }
                    }
                }
                case Reading.BadRow(Refusal why) -> told.accept(why);
                case Reading.BrokenFile(Refusal why) -> {
                    faults.add(why);
                    more = false;
                }
                case Reading.End() -> more = false;
            }
            wish.progress().read(first ? 1 : 0);
            if (batch.size() == BATCH || !more) {
                batches.accept(List.copyOf(batch));
                batch.clear();
            }
        }
        return good;
    }
}
