package io.tongpin.documents;

import static java.util.stream.Collectors.toCollection;

import io.tongpin.kernel.LineRef;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.Trip;
import io.tongpin.platform.Tx;
import io.tongpin.posting.Papers;
import io.tongpin.posting.PostingCommand;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the books lock, number and write documents (单据入账). */
public final class DocumentPapers implements Papers {

    @Override
    public Trip.Answer<Map<UUID, Refusal>> lock(Trip trip, Collection<PostingCommand> commands) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        for (PostingCommand command : commands) {
            ids.add(command.paper().id());
            if (command.reverses() != null) {
                ids.add(command.reverses());
            }
            ids.addAll(command.paper().sources());
        }
        Trip.Answer<Map<UUID, DocumentRows.Standing>> locked = DocumentRows.lock(trip, ids);
        Trip.Answer<Map<UUID, Request.State>> requests = RequestRows.lock(trip, asked(commands));
        Trip.Answer<Map<UUID, Refusal>> apart = HandsKeptApart.ask(trip, commands);
        return locked.then(standing -> {
            Map<UUID, Refusal> why = new HashMap<>();
            for (PostingCommand command : commands) {
                refuse(command, standing, why);
            }
            builtOnNothing(commands, standing, why);
            answered(commands, requests, why);
            apart.get().forEach(why::putIfAbsent);
            return why;
        });
    }

    @Override
    public Trip.Answer<Map<UUID, Refusal>> withGoodsLocked(Trip trip, Collection<PostingCommand> commands) {
        return CorrectedSince.ask(trip, commands);
    }

    private static List<UUID> asked(Collection<PostingCommand> commands) {
        return commands.stream()
                .flatMap(command -> Stream.ofNullable(answering(command)))
                .map(answering -> answering.accepted().id())
                .toList();
    }

    private static @Nullable Answering answering(PostingCommand command) {
        return command.paper() instanceof DocumentPaper paper ? paper.answering() : null;
    }

    /** A request that somebody has closed in the meantime is not done any more. */
    private static void answered(
            Collection<PostingCommand> commands,
            Trip.Answer<Map<UUID, Request.State>> requests,
            Map<UUID, Refusal> why) {
        for (PostingCommand command : commands) {
            Answering answering = answering(command);
            if (answering != null && requests.get().get(answering.accepted().id()) != Request.State.OPEN) {
                why.put(command.id(), Refusal.rule("documents.request-over"));
            }
        }
    }

    /** What was to come before it in the same group is neither here nor was it ever posted. */
    private static void builtOnNothing(
            Collection<PostingCommand> commands, Map<UUID, DocumentRows.Standing> standing, Map<UUID, Refusal> why) {
        Set<UUID> here = new HashSet<>();
        commands.forEach(command -> here.add(command.paper().id()));
        for (PostingCommand command : commands) {
            command.paper().sources().stream()
                    .filter(source -> !standing.containsKey(source) && !here.contains(source))
                    .findFirst()
                    .ifPresent(source -> why.putIfAbsent(
                            command.id(), Refusal.rule("documents.source-refused", "id", source.toString())));
        }
    }

    private static void refuse(
            PostingCommand command, Map<UUID, DocumentRows.Standing> standing, Map<UUID, Refusal> why) {
        UUID id = command.paper().id();
        DocumentRows.Standing now = standing.getOrDefault(id, DocumentRows.NEW);
        Refusal closed = now.closed(id);
        Refusal conflict = now.otherThan(command.paper().baseVersion(), id);
        if (closed != null) {
            why.put(command.id(), closed);
        } else if (conflict != null) {
            why.put(command.id(), conflict);
        } else if (command.reverses() != null) {
            DocumentRows.Standing original = standing.get(command.reverses());
            if (original == null || !original.state().equals("POSTED")) {
                why.put(
                        command.id(),
                        Refusal.rule(
                                "documents.not-reversible",
                                "id",
                                command.reverses().toString()));
            }
        } else {
            command.paper().sources().stream()
                    .filter(source -> standing.containsKey(source)
                            && standing.get(source).state().equals("REVERSED"))
                    .findFirst()
                    .ifPresent(source ->
                            why.put(command.id(), Refusal.rule("documents.source-reversed", "id", source.toString())));
        }
    }

    @Override
    public Map<ProgressKey, BigDecimal> lockProgress(Tx tx, Set<ProgressKey> keys) throws SQLException {
        return keys.isEmpty() ? Map.of() : ProgressRows.lock(tx, keys);
    }

    @Override
    public void write(Trip trip, List<Filed> filed, Map<ProgressKey, BigDecimal> added) throws SQLException {
        List<DocumentRows.Posted> documents = new ArrayList<>(filed.size());
        List<UUID> drafts = new ArrayList<>();
        Map<UUID, UUID> reversed = new HashMap<>();
        for (Filed one : filed) {
            DocumentPaper paper = (DocumentPaper) one.command().paper();
            Document posted = paper.posted(one.number(), one.version());
            documents.add(new DocumentRows.Posted(posted, one.command().actor().user(), one.at(), paper.awaited()));
            if (paper.baseVersion() > 0) {
                drafts.add(posted.id());
            }
            if (one.command().reverses() != null) {
                reversed.put(one.command().reverses(), posted.id());
            }
        }
        if (!drafts.isEmpty()) {
            LineRows.delete(trip, drafts);
        }
        DocumentRows.upsert(trip, documents);
        LineRows.insert(
                trip, documents.stream().map(DocumentRows.Posted::document).toList());
        if (!reversed.isEmpty()) {
            DocumentRows.markReversed(trip, reversed, filed.getFirst().at());
        }
        for (Filed one : filed) {
            Answering answering = answering(one.command());
            if (answering != null) {
                RequestRows.close(trip, answering.accepted());
            }
        }
        if (!added.isEmpty()) {
            ProgressRows.add(trip, added);
            // Their rows are locked since the beginning: they are the sources of what is posted.
            DocumentRows.stillOpen(
                    trip,
                    added.keySet().stream().map(key -> key.line().document()).collect(toCollection(TreeSet::new)));
        }
    }

    @Override
    public Map<UUID, Answer> answers(Tx tx, Collection<UUID> documents) throws SQLException {
        return DocumentRows.answers(tx, documents);
    }

    /** Lines' progress per purpose, without a lock; for screens and facts. */
    static Map<ProgressKey, BigDecimal> progress(Tx tx, Collection<LineRef> lines) throws SQLException {
        return lines.isEmpty() ? Map.of() : ProgressRows.read(tx, lines);
    }
}
