package io.tongpin.exchange.imports;

import io.tongpin.catalog.Catalog;
import io.tongpin.catalog.Sku;
import io.tongpin.catalog.Style;
import io.tongpin.catalog.StyleWithSkus;
import io.tongpin.kernel.Actor;
import io.tongpin.masters.Master;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.RowRefusal;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Saves records an import names, if they are new (新资料入库). What is there already stays as people have made it since;
 * only what was put away because its import was undone comes back.
 */
final class FreshRecords {

    /** Commands are named after what they make, and names have no time. */
    private static final Instant NO_TIME = Instant.parse("2000-01-01T00:00:00Z");

    private final Transactions transactions;
    private final Catalog catalog;
    private final Actor actor;
    private final Diary diary;

    FreshRecords(Transactions transactions, Catalog catalog, Actor actor, Diary diary) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.actor = actor;
        this.diary = diary;
    }

    /** Refusals by the place of the record in the list; if there is one, nothing of the list is saved. */
    <R extends Record & Master> List<RowRefusal> save(String entity, MasterRecords<R> records, List<R> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = wanted.stream().map(Master::id).toList();
        revive(entity, records, ids);
        return transactions.write(tx -> {
            Map<UUID, R> there = records.byIds(tx, ids);
            List<Integer> rows = new ArrayList<>();
            List<R> fresh = new ArrayList<>();
            for (int row = 0; row < wanted.size(); row++) {
                if (!there.containsKey(ids.get(row))) {
                    rows.add(row);
                    fresh.add(wanted.get(row));
                }
            }
            if (fresh.isEmpty()) {
                return List.of();
            }
            List<UUID> made = fresh.stream().map(Master::id).toList();
            List<RowRefusal> refused = transactions.isTrial()
                    ? records.trySaveAll(tx, fresh)
                    : records.saveAll(tx, actor, command(entity, made, List.of()), fresh);
            note(tx, refused, entity, made);
            return refused.stream()
                    .map(r -> new RowRefusal(rows.get(r.row()), r.why()))
                    .toList();
        });
    }

    /** New styles, and new SKUs of old ones; refusals by the place of the style in the list. */
    List<RowRefusal> saveStyles(List<StyleWithSkus> wanted) {
        List<UUID> styles = wanted.stream().map(w -> w.style().id()).toList();
        List<UUID> skus =
                wanted.stream().flatMap(w -> w.skus().stream()).map(Sku::id).toList();
        revive("style", catalog.styleRecords(), styles);
        revive("sku", catalog.skuRecords(), skus);
        return transactions.write(tx -> saveStyles(tx, wanted, styles, skus));
    }

    private List<RowRefusal> saveStyles(Tx tx, List<StyleWithSkus> wanted, List<UUID> styleIds, List<UUID> skuIds)
            throws SQLException {
        Map<UUID, Style> styles = catalog.styleRecords().byIds(tx, styleIds);
        Set<UUID> skus = catalog.skuRecords().byIds(tx, skuIds).keySet();
        List<Integer> rows = new ArrayList<>();
        List<StyleWithSkus> fresh = new ArrayList<>();
        List<UUID> newStyles = new ArrayList<>();
        List<UUID> newSkus = new ArrayList<>();
        for (int row = 0; row < wanted.size(); row++) {
            Style style = wanted.get(row).style();
            Style there = styles.get(style.id());
            List<Sku> news = wanted.get(row).skus().stream()
                    .filter(sku -> !skus.contains(sku.id()))
                    .toList();
            if (there == null || !news.isEmpty()) {
                rows.add(row);
                fresh.add(new StyleWithSkus(there == null ? style : there, news));
                news.forEach(sku -> newSkus.add(sku.id()));
            }
            if (there == null) {
                newStyles.add(style.id());
            }
        }
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<RowRefusal> refused = transactions.isTrial()
                ? catalog.styles().trySaveAll(tx, fresh)
                : catalog.styles().saveAll(tx, actor, command("styles", newStyles, newSkus), fresh);
        note(tx, refused, "style", newStyles);
        note(tx, refused, "sku", newSkus);
        return refused.stream()
                .map(r -> new RowRefusal(rows.get(r.row()), r.why()))
                .toList();
    }

    private void note(Tx tx, List<RowRefusal> refused, String entity, List<UUID> made) throws SQLException {
        if (refused.isEmpty() && !made.isEmpty()) {
            diary.records(tx, entity, made);
        }
    }

    private <R extends Record & Master> void revive(String entity, MasterRecords<R> records, List<UUID> ids) {
        Set<UUID> candidates = new HashSet<>(ids);
        candidates.retainAll(diary.takenBack());
        if (candidates.isEmpty()) {
            return;
        }
        transactions.write(tx -> {
            List<R> away = records.byIds(tx, candidates).values().stream()
                    .filter(Master::archived)
                    .toList();
            List<UUID> back = away.stream().map(Master::id).sorted().toList();
            List<Integer> versions = away.stream().map(Master::version).sorted().toList();
            if (back.isEmpty()) {
                return List.<RowRefusal>of();
            }
            List<RowRefusal> refused = transactions.isTrial()
                    ? records.tryMarkAll(tx, back, false)
                    : records.markAll(tx, actor, command("back", back, versions), back, false);
            note(tx, refused, entity, back);
            return refused;
        });
    }

    /** The id of the command that does this to just these; done to others, or later again, it is another command. */
    private UUID command(String what, List<UUID> ids, List<?> more) {
        return NamedIds.of(actor.company(), "command-" + what, ids + "/" + more, NO_TIME);
    }
}
