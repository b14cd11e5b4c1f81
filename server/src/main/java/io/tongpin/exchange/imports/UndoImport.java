package io.tongpin.exchange.imports;

import io.tongpin.catalog.Catalog;
import io.tongpin.documents.Commanded;
import io.tongpin.documents.ReverseDocument;
import io.tongpin.exchange.chain.Progress;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.masters.Master;
import io.tongpin.masters.MasterRecords;
import io.tongpin.masters.RowRefusal;
import io.tongpin.organization.Organization;
import io.tongpin.party.Parties;
import io.tongpin.platform.Database;
import io.tongpin.posting.PostingResult;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes a whole import back (撤销导入): its documents are reversed, newest first, each on its own day if that month is still
 * open; then the records that it made and nobody uses are archived. Nothing posted is ever deleted. It may stop anywhere and
 * go on later.
 */
@Component
public class UndoImport {

    private static final int MOST_DOCUMENTS = 200;
    private static final int MOST_RECORDS = 1_000;

    private final Database database;
    private final ReverseDocument reverse;
    private final Catalog catalog;
    private final Parties parties;
    private final Organization organization;
    private final InstantSource clock;

    public UndoImport(
            Database database,
            ReverseDocument reverse,
            Catalog catalog,
            Parties parties,
            Organization organization,
            InstantSource clock) {
        this.database = database.engine();
        this.reverse = reverse;
        this.catalog = catalog;
        this.parties = parties;
        this.organization = organization;
        this.clock = clock;
    }

    /** What undoing would do: how many documents are reversed, and what stands against it. */
    public record Outlook(long documents, long records, List<Refusal> why) {}

    Outlook outlook(int company, UUID importId) {
        return database.read(company, tx -> {
            long records = 0;
            for (String sort : sorts().keySet()) {
                records += MadeRows.ofSort(tx, importId, sort).size();
            }
            return new Outlook(MadeRows.countPosted(tx, importId), records, UndoRows.whyNot(tx, importId));
        });
    }

    /** How much was taken back, or what stopped it; asked again it goes on from there. */
    Outcome<Map<String, Long>> run(Actor actor, UUID importId, String reason, Progress progress) {
        int company = actor.company();
        List<Refusal> why = database.read(company, tx -> UndoRows.whyNot(tx, importId));
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        progress.begin(database.read(company, tx -> MadeRows.countPosted(tx, importId)));
        Batch batch = new Batch(actor, importId, reason, progress);
        for (MadeRows.Made made : database.read(company, tx -> MadeRows.batches(tx, importId))) {
            if (progress.cancelled()) {
                return Outcome.done(Map.of());
            }
            if (made.entity().equals(Diary.DOCUMENT)) {
                List<Refusal> stopped =
                        batch.takeBack(database.read(company, tx -> MadeRows.posted(tx, importId, made.no())));
                if (!stopped.isEmpty()) {
                    return Outcome.refused(stopped);
                }
            }
        }
        long archived = archive(actor, importId);
        return Outcome.done(Map.of("reversed", batch.reversed, "archived", archived));
    }

    /** Documents that are reversed in one transaction: as many as do not rest on each other. */
    private final class Batch {

        private final Actor actor;
        private final UUID importId;
        private final String reason;
        private final Progress progress;
        private final Set<LocalDate> closed;
        private long reversed;

        Batch(Actor actor, UUID importId, String reason, Progress progress) {
            this.actor = actor;
            this.importId = importId;
            this.reason = reason;
            this.progress = progress;
            this.closed = database.read(actor.company(), UndoRows::closedMonths);
        }

        List<Refusal> takeBack(List<UUID> newestFirst) {
            Map<UUID, UndoRows.Standing> standing =
                    database.read(actor.company(), tx -> UndoRows.standing(tx, newestFirst));
            List<UndoRows.Standing> group = new ArrayList<>();
            Set<UUID> under = new HashSet<>();
            for (UUID id : newestFirst) {
                UndoRows.Standing next = java.util.Objects.requireNonNull(standing.get(id));
                if (under.contains(id) || group.size() == MOST_DOCUMENTS) {
                    List<Refusal> why = reverse(group);
                    if (!why.isEmpty()) {
                        return why;
                    }
                    group.clear();
                    under.clear();
                }
                group.add(next);
                under.addAll(next.restsOn());
            }
            return reverse(group);
        }

        private List<Refusal> reverse(List<UndoRows.Standing> group) {
            List<PostingResult> results = reverse.reverseInOrder(
                    group.stream().map(this::command).toList(),
                    group.stream().map(this::wish).toList());
            List<Refusal> why = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                UUID document = group.get(i).id();
                switch (results.get(i)) {
                    case PostingResult.Posted _ -> reversed++;
                    case PostingResult.Refused(List<Refusal> no) ->
                        no.forEach(r -> why.add(Pointed.at(null, r, "document", document.toString())));
                }
            }
            progress.done(group.size() - why.size());
            return why;
        }

        private Commanded command(UndoRows.Standing document) {
            return new Commanded(id("undo", document), actor, "reverse");
        }

        private ReverseDocument.Wish wish(UndoRows.Standing document) {
            LocalDate day = document.businessDate();
            boolean shut = closed.contains(day.withDayOfMonth(1));
            LocalDate today = clock.instant().atZone(ChainNames.ZONE).toLocalDate();
            return new ReverseDocument.Wish(document.id(), id("undo-document", document), shut ? today : day, reason);
        }

        /** Named after the document, so that an undo that was cut off says the same again. */
        private UUID id(String sort, UndoRows.Standing document) {
            Instant time = Instant.ofEpochMilli(document.id().getMostSignificantBits() >>> 16);
            return NamedIds.of(actor.company(), sort, importId + "/" + document.id(), time);
        }
    }

    /** What uses others goes before them. */
    private Map<String, MasterRecords<?>> sorts() {
        Map<String, MasterRecords<?>> sorts = new LinkedHashMap<>();
        sorts.put("sku", catalog.skuRecords());
        sorts.put("style", catalog.styleRecords());
        sorts.put("color", catalog.colors());
        sorts.put("category", catalog.categories());
        sorts.put("unit", catalog.units());
        sorts.put("party", parties.records());
        sorts.put("warehouse", organization.warehouses());
        sorts.put("store", organization.stores());
        return sorts;
    }

    private long archive(Actor actor, UUID importId) {
        long archived = 0;
        for (Map.Entry<String, MasterRecords<?>> sort : sorts().entrySet()) {
            List<UUID> ids = database.read(actor.company(), tx -> MadeRows.ofSort(tx, importId, sort.getKey()));
            for (int from = 0; from < ids.size(); from += MOST_RECORDS) {
                List<UUID> some = ids.subList(from, Math.min(ids.size(), from + MOST_RECORDS));
                archived += archive(actor, importId, sort.getKey(), sort.getValue(), some);
            }
        }
        return archived;
    }

    private <R extends Record & Master> long archive(
            Actor actor, UUID importId, String entity, MasterRecords<R> records, List<UUID> ids) {
        Set<UUID> kept = new HashSet<>();
        while (true) {
            List<UUID> refused = new ArrayList<>();
            int marked = database.write(actor.company(), tx -> {
                refused.clear();
                kept.addAll(UndoRows.used(tx, entity, ids));
                Map<UUID, R> live = records.byIds(tx, ids);
                List<R> unused = live.values().stream()
                        .filter(r -> !r.archived() && !kept.contains(r.id()))
                        .sorted(java.util.Comparator.comparing(Master::id))
                        .toList();
                List<UUID> away = unused.stream().map(Master::id).toList();
                String name = importId + "/" + entity + "/"
                        + unused.stream().map(r -> r.id() + ":" + r.version()).collect(Collectors.joining());
                UUID command = NamedIds.of(actor.company(), "undo-records", name, Instant.EPOCH);
                List<RowRefusal> no = away.isEmpty() ? List.of() : records.markAll(tx, actor, command, away, true);
                no.forEach(r -> refused.add(away.get(r.row())));
                return no.isEmpty() ? away.size() : 0;
            });
            if (refused.isEmpty()) {
                records.table().committed(actor.company());
                return marked;
            }
            kept.addAll(refused);
        }
    }
}
