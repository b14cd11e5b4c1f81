package io.tongpin.documents;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Trip;
import io.tongpin.posting.PostingCommand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Asks under the locks of a posting whether one hand would do what two should (岗位分离核对). It travels behind the statement
 * that locks the documents, so whatever somebody has saved in the meantime is seen; and it stays at home where the company
 * keeps nothing apart.
 */
final class HandsKeptApart {

    private HandsKeptApart() {}

    private record Watched(PostingCommand command, DocumentPaper paper) {}

    /** For each command, by its id, the rule that stands against it. */
    static Trip.Answer<Map<UUID, Refusal>> ask(Trip trip, Collection<PostingCommand> commands) {
        List<Watched> watched = commands.stream()
                .filter(command -> command.paper() instanceof DocumentPaper paper
                        && !paper.rules().isEmpty())
                .map(command -> new Watched(command, (DocumentPaper) command.paper()))
                .toList();
        if (watched.isEmpty()) {
            return Trip.Answer.known(Map.of());
        }
        Set<UUID> documents = new HashSet<>();
        watched.forEach(one ->
                documents.addAll(DutyPaper.of(one.paper().document(), true).asked()));
        Trip.Answer<Map<UUID, Hands>> hands = Hands.ask(trip, documents);
        Trip.Answer<Map<UUID, byte[]>> contents = contents(trip, watched);
        return hands.then(known -> refusals(watched, known, contents.get()));
    }

    /** What the log holds of the drafts as they were last saved. */
    private static Trip.Answer<Map<UUID, byte[]>> contents(Trip trip, List<Watched> watched) {
        return trip.ask(
                """
                select o.entity_id, o.payload
                  from (select unnest(?::uuid[]) as id, unnest(?::integer[]) as version) w
                  join changes.op o on o.company_id = ? and o.entity_id = w.id and o.version = w.version
                """,
                HandsKeptApart::payloads,
                trip.column("uuid", watched, one -> one.paper().id()),
                trip.column("integer", watched, one -> one.paper().baseVersion()),
                trip.company());
    }

    private static Map<UUID, byte[]> payloads(ResultSet row) throws SQLException {
        Map<UUID, byte[]> found = new HashMap<>();
        while (row.next()) {
            found.put(row.getObject(1, UUID.class), row.getBytes(2));
        }
        return found;
    }

    private static Map<UUID, Refusal> refusals(
            List<Watched> watched, Map<UUID, Hands> known, Map<UUID, byte[]> contents) {
        Map<UUID, Refusal> why = new HashMap<>();
        for (Watched one : watched) {
            Document document = one.paper().document();
            boolean touched = !says(contents.get(document.id()), document);
            DutyPaper.of(document, touched)
                    .refusal(
                            one.paper().rules(),
                            new ActingHand(one.command().actor(), one.paper().insteadOf()),
                            known)
                    .ifPresent(refusal -> why.put(one.command().id(), refusal));
        }
        return why;
    }

    /** Whether what is to be posted is what was saved: else whoever posts it writes it, too. */
    static boolean says(byte @org.jspecify.annotations.Nullable [] saved, Document document) {
        if (saved == null) {
            return false;
        }
        List<byte[]> same = new ArrayList<>();
        for (Document.State state : List.of(Document.State.DRAFT, Document.State.SUBMITTED)) {
            same.add(DocumentState.bytes(document.in(state, document.version(), null)));
        }
        return same.stream().anyMatch(one -> Arrays.equals(one, saved));
    }
}
