package io.tongpin.documents;

import io.tongpin.changes.ChainHash;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.CanonicalJson;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import io.tongpin.posting.Books;
import io.tongpin.posting.PostingResult;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Does what somebody asked for (代办): posts the document, or takes it back, as whoever says yes, with their rights and their
 * duties. The request is closed in the same transaction as the posting, so it is done once or not at all.
 */
public final class AcceptRequest {

    private final Database database;
    private final DocumentKinds kinds;
    private final PostDocument post;
    private final ReverseDocument reverse;
    private final Books books;
    private final Duties duties;
    private final InstantSource clock;

    AcceptRequest(
            Database database,
            DocumentKinds kinds,
            PostDocument post,
            ReverseDocument reverse,
            Books books,
            Duties duties,
            InstantSource clock) {
        this.database = database;
        this.kinds = kinds;
        this.post = post;
        this.reverse = reverse;
        this.books = books;
        this.duties = duties;
        this.clock = clock;
    }

    /** A request and the paper that it is about. */
    private record Asked(RequestRows.Found found, Document document) {}

    /** A document that takes back gets an id that follows from the command's, the same on every retry. */
    public PostingResult accept(Actor actor, UUID command, UUID id) {
        UUID reversal = Requests.second(command);
        Optional<Asked> found = database.read(actor.company(), tx -> find(tx, actor, id));
        if (found.isEmpty()) {
            return PostingResult.refused(Refusal.unknown("documents.request-unknown", id));
        }
        Asked asked = found.get();
        byte[] hash = ChainHash.sha256(CanonicalJson.bytes(Map.of("verb", "accept", "id", id)));
        Request request = asked.found().request();
        UUID paper = request.act().equals(Request.REVERSE) ? reversal : request.document();
        return books.answered(actor.company(), command, hash, paper)
                .orElseGet(() -> fresh(new Commanded(command, actor, "accept"), asked, hash, reversal));
    }

    private Optional<Asked> find(Tx tx, Actor actor, UUID id) throws SQLException {
        RequestRows.Found found = RequestRows.find(tx, id).orElse(null);
        return found == null || !Requests.mayAnswer(actor, kinds, found)
                ? Optional.empty()
                : StoredDocuments.find(tx, found.request().document())
                        .map(stored -> new Asked(found, stored.document()));
    }

    private PostingResult fresh(Commanded command, Asked asked, byte[] hash, UUID reversal) {
        Request request = asked.found().request();
        if (request.state() != Request.State.OPEN || !asked.found().waiting()) {
            return PostingResult.refused(Refusal.rule("documents.request-over"));
        }
        if (asked.found().version() != request.documentVersion()) {
            return PostingResult.refused(Refusal.rule("documents.request-paper-changed"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Answering answering = new Answering(request.closed(Request.State.ACCEPTED, null, command.actor(), now), hash);
        PostingResult result = request.act().equals(Request.REVERSE)
                ? reverse.asked(command, wish(request, asked.document(), reversal), answering)
                : post.asked(command, asked.document(), answering);
        return result instanceof PostingResult.Refused(List<Refusal> why)
                ? new PostingResult.Refused(
                        duties.named(command.actor(), Duties.Sight.of(asked.document()), request.act(), why).stream()
                                .map(AcceptRequest::inItsWords)
                                .toList())
                : result;
    }

    private static ReverseDocument.Wish wish(Request request, Document document, UUID reversal) {
        LocalDate day = document.businessDate();
        return new ReverseDocument.Wish(request.document(), reversal, day, request.reason());
    }

    /** What was asked about is another paper by now. */
    private static Refusal inItsWords(Refusal why) {
        return why.code().equals("documents.version-conflict") ? Refusal.rule("documents.request-paper-changed") : why;
    }
}
