package io.tongpin.exchange.imports;

import io.tongpin.documents.Commanded;
import io.tongpin.documents.Document;
import io.tongpin.documents.PostDocument;
import io.tongpin.exchange.chain.ChainDocument;
import io.tongpin.exchange.chain.ChainMaster;
import io.tongpin.exchange.chain.ChainReader;
import io.tongpin.exchange.chain.ChainStream;
import io.tongpin.exchange.chain.Uploads;
import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.posting.PostingResult;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A history that is only tried (预演): says what the books would refuse because of what they hold already, and changes
 * nothing. Records whose code another one has, documents that were booked with another content, months that are closed.
 */
final class Rehearsal {

    private static final int MOST_DOCUMENTS = 200;

    private final Database database;
    private final ChainMasters masters;
    private final PostDocument post;

    Rehearsal(Database database, ChainMasters masters, PostDocument post) {
        this.database = database.engine();
        this.masters = masters;
        this.post = post;
    }

    /** As in earnest, documents are looked at only if all records are all right. */
    void run(Actor actor, ImportChain.Wish wish, ChainReader reader, Uploads uploads) throws IOException {
        ChainNames names = new ChainNames(actor.company(), wish.diary().takenBack());
        List<ChainMaster> found = new ArrayList<>();
        reader.masters(found::add);
        List<Refusal> why = masters.wouldRefuse(actor, found, names, wish.diary());
        why.forEach(wish.refused());
        if (!why.isEmpty()) {
            return;
        }
        Batch batch = new Batch(actor, wish, database.read(actor.company(), UndoRows::closedMonths));
        DocumentMapping mapping = new DocumentMapping(names);
        try (ChainStream stream = reader.stream()) {
            ChainDocument next = stream.next();
            while (next != null && !wish.progress().cancelled()) {
                if (uploads.neverCame(next)) {
                    wish.refused().accept(ImportChain.neverCame(next));
                } else {
                    batch.add(mapping.document(next), next.at());
                }
                next = stream.next();
            }
        }
        batch.flush();
    }

    /** Documents that are asked after together. */
    private final class Batch {

        private final Actor actor;
        private final ImportChain.Wish wish;
        private final Set<LocalDate> closed;
        private final List<Document> documents = new ArrayList<>();
        private final List<Position> places = new ArrayList<>();

        Batch(Actor actor, ImportChain.Wish wish, Set<LocalDate> closed) {
            this.actor = actor;
            this.wish = wish;
            this.closed = closed;
        }

        void add(Document document, Position place) {
            documents.add(document);
            places.add(place);
            if (documents.size() == MOST_DOCUMENTS) {
                flush();
            }
        }

        void flush() {
            List<Optional<PostingResult>> booked = answered(ImportChain.IMPORT, documents);
            List<Optional<PostingResult>> advances = answered(
                    ImportChain.ADVANCE,
                    documents.stream().map(Document::withoutAllocations).toList());
            for (int i = 0; i < documents.size(); i++) {
                Document document = documents.get(i);
                Position place = places.get(i);
                verdict(document, booked.get(i), advances.get(i)).stream()
                        .map(why -> ImportChain.pointed(why, document, place))
                        .forEach(wish.refused());
            }
            documents.clear();
            places.clear();
        }

        private List<Optional<PostingResult>> answered(String sort, List<Document> some) {
            List<Commanded> commands = some.stream()
                    .map(document -> ImportChain.command(actor, document, sort))
                    .toList();
            return post.answered(commands, some);
        }

        /** Who has come before gets the answer of then; anybody else meets the month first. */
        private List<Refusal> verdict(
                Document document, Optional<PostingResult> booked, Optional<PostingResult> advance) {
            boolean shut = closed.contains(document.businessDate().withDayOfMonth(1));
            if (booked.isEmpty() && shut) {
                return List.of(Refusal.rule(
                        "posting.period-closed", "date", document.businessDate().toString()));
            }
            return booked.or(() -> advance)
                    .map(answer ->
                            answer instanceof PostingResult.Refused(List<Refusal> why) ? why : List.<Refusal>of())
                    .orElse(List.of());
        }
    }
}
