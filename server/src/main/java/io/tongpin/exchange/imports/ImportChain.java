package io.tongpin.exchange.imports;

import io.tongpin.documents.Commanded;
import io.tongpin.documents.Document;
import io.tongpin.documents.PostDocument;
import io.tongpin.exchange.chain.ChainDocument;
import io.tongpin.exchange.chain.ChainFolder;
import io.tongpin.exchange.chain.ChainMaster;
import io.tongpin.exchange.chain.ChainReader;
import io.tongpin.exchange.chain.ChainStream;
import io.tongpin.exchange.chain.Counts;
import io.tongpin.exchange.chain.Progress;
import io.tongpin.exchange.chain.Uploads;
import io.tongpin.exchange.reading.Position;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.posting.PostingResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Books a folder of history (导入): everything is read and checked first; then the records are saved and the documents
 * posted in the order in which they happened. Ids come from the names in the files, so a second import changes nothing.
 */
@Component
@NamedInterface("imports")
public class ImportChain {

    private static final int MOST_DOCUMENTS = 200;
    private static final int MOST_LINES = 4_000;

    static final String IMPORT = "import";

    /** A payment that pays for nothing that is open. */
    static final String ADVANCE = "advance";

    private final Database database;
    private final ChainMasters masters;
    private final PostDocument post;
    private final InstantSource clock;

    public ImportChain(Database database, ChainMasters masters, PostDocument post, InstantSource clock) {
        this.database = database.engine();
        this.masters = masters;
        this.post = post;
        this.clock = clock;
    }

    /**
     * One import that was asked for.
     *
     * @param temp an empty folder for what does not fit in memory
     * @param dry whether to check only
     * @param refused hears of everything that is left out
     * @param diary is told what is made
     */
    public record Wish(Path folder, Path temp, boolean dry, Consumer<Refusal> refused, Progress progress, Diary diary) {

        /** One that nobody will take back, such as a measurement. */
        public Wish(Path folder, Path temp, boolean dry, Consumer<Refusal> refused, Progress progress) {
            this(folder, temp, dry, refused, progress, Diary.none());
        }
    }

    /** What was in the folder, or why nothing of it was imported. */
    public Outcome<Counts> run(Actor actor, Wish wish) throws IOException {
        try (ChainReader reader = new ChainReader(
                new ChainFolder(wish.folder()),
                ChainNames.ZONE,
                clock.instant(),
                wish.temp(),
                wish.refused(),
                wish.progress())) {
            Outcome<Uploads> uploads = Uploads.of(new ChainFolder(wish.folder()), wish.temp());
            if (uploads instanceof Outcome.Refused<Uploads>(List<Refusal> why)) {
                return Outcome.refused(why);
            }
            Outcome<Counts> checked = reader.check();
            if (checked instanceof Outcome.Done<Counts>(Counts counts)
                    && !wish.progress().cancelled()) {
                if (wish.dry()) {
                    new Rehearsal(database, masters, post).run(actor, wish, reader, uploads.orThrow());
                } else {
                    wish.progress().begin(counts.totalDocuments());
                    book(actor, wish, reader, uploads.orThrow());
                }
            }
            return checked;
        }
    }

    private void book(Actor actor, Wish wish, ChainReader reader, Uploads uploads) throws IOException {
        ChainNames names = new ChainNames(actor.company(), wish.diary().takenBack());
        List<ChainMaster> found = new ArrayList<>();
        reader.masters(found::add);
        List<Refusal> why = masters.save(actor, found, names, wish.diary());
        why.forEach(wish.refused());
        if (!why.isEmpty()) {
            return;
        }
        Batch batch = new Batch(actor, wish);
        DocumentMapping mapping = new DocumentMapping(names);
        try (ChainStream stream = reader.stream()) {
            for (ChainDocument next = stream.next(); next != null; next = stream.next()) {
                if (wish.progress().cancelled()) {
                    return;
                }
                if (uploads.neverCame(next)) {
                    wish.refused().accept(neverCame(next));
                } else {
                    batch.add(mapping.document(next), next.at(), uploads.cameAgain(next));
                }
            }
            batch.flush();
        }
    }

    /** Documents that go in one transaction. */
    private final class Batch {

        private final Actor actor;
        private final Wish wish;
        private final List<Document> documents = new ArrayList<>();
        private final List<Position> places = new ArrayList<>();
        private final List<Document> repeated = new ArrayList<>();
        private int lines;

        Batch(Actor actor, Wish wish) {
            this.actor = actor;
            this.wish = wish;
        }

        /** @param twice whether a till has sent it more than once */
        void add(Document document, Position place, boolean twice) {
            if (documents.size() == MOST_DOCUMENTS || lines > MOST_LINES) {
                flush();
            }
            documents.add(document);
            places.add(place);
            if (twice) {
                repeated.addFirst(document);
            }
            lines += document.lines().size();
        }

        void flush() {
            wish.diary().documents(documents.stream().map(Document::id).toList());
            List<PostingResult> results = post(documents);
            for (int i = 0; i < results.size(); i++) {
                if (results.get(i) instanceof PostingResult.Refused(List<Refusal> why)) {
                    secondThought(documents.get(i), places.get(i), why);
                }
            }
            post(repeated); // The same once more, newest first: the books have it already and say so.
            wish.progress().done(documents.size());
            documents.clear();
            places.clear();
            repeated.clear();
            lines = 0;
        }

        private List<PostingResult> post(List<Document> some) {
            List<Commanded> commands =
                    some.stream().map(d -> command(actor, d, IMPORT)).toList();
            return post.postInOrder(commands, some, false);
        }

        /**
         * A payment beyond what is still open is an advance, and one that is there already may have become one the last
         * time; everything else that is refused is told.
         */
        private void secondThought(Document document, Position place, List<Refusal> why) {
            boolean advance = !document.allocations().isEmpty()
                    && why.stream()
                            .anyMatch(r -> r.code().equals("payments.more-than-open")
                                    || r.code().equals("documents.already-posted"));
            List<Refusal> still = why;
            if (advance) {
                still = switch (post.post(command(actor, document, ADVANCE), document.withoutAllocations())) {
                    case PostingResult.Posted _ -> List.<Refusal>of();
                    case PostingResult.Refused(List<Refusal> no) -> no;
                };
            }
            still.stream().map(r -> pointed(r, document, place)).forEach(wish.refused());
        }
    }

    /** The command that books a document of the files; the same however often they come. */
    static Commanded command(Actor actor, Document document, String sort) {
        UUID id = NamedIds.of(
                actor.company(),
                sort,
                document.id().toString(),
                java.util.Objects.requireNonNull(document.occurredAt()));
        return new Commanded(id, actor, "import");
    }

    static Refusal pointed(Refusal why, Document document, Position place) {
        return Pointed.at(place, why, "document", document.kind() + " " + document.note());
    }

    static Refusal neverCame(ChainDocument document) {
        return document.at().refuse("import.not-uploaded", "document", document.number());
    }
}
