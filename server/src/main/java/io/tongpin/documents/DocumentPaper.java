package io.tongpin.documents;

import io.tongpin.changes.Change;
import io.tongpin.kernel.Actor;
import io.tongpin.numbering.Numbers;
import io.tongpin.posting.Paper;
import io.tongpin.posting.PostingCommand;
import io.tongpin.stockledger.StockKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way into the books (待过账单据).
 *
 * @param document its content, with the version the client saw
 * @param original the posted document that this one takes back, as it stood
 * @param rules which duties must not lie in the hand that posts it
 * @param insteadOf those in whose stead alone it is posted; looked at only where there are rules
 * @param answering the request that posting it answers
 * @param awaited whether something is still to come of it once it is posted
 * @param corrects goods whose books it puts right to what was counted; empty for a fact of the past
 */
record DocumentPaper(
        Document document,
        Numbers.Series series,
        @Nullable Document original,
        List<DutyRule> rules,
        Set<Actor.Lender> insteadOf,
        @Nullable Answering answering,
        boolean awaited,
        Map<StockKey, Integer> corrects)
        implements Paper {

    DocumentPaper {
        rules = List.copyOf(rules);
        insteadOf = Set.copyOf(insteadOf);
        corrects = Map.copyOf(corrects);
    }

    /** One that whoever may post anything may post. */
    DocumentPaper(Document document, Numbers.Series series, @Nullable Document original) {
        this(document, series, original, List.of(), Set.of(), null, false, Map.of());
    }

    @Override
    public UUID id() {
        return document.id();
    }

    @Override
    public String kind() {
        return document.kind();
    }

    @Override
    public int baseVersion() {
        return document.version();
    }

    @Override
    public Set<UUID> sources() {
        Set<UUID> sources = new HashSet<>();
        if (document.source() != null) {
            sources.add(document.source());
        }
        for (Document.Line line : document.lines()) {
            if (line.sourceDocument() != null) {
                sources.add(line.sourceDocument());
            }
        }
        if (document.reverses() != null) {
            sources.remove(document.reverses());
        }
        return sources;
    }

    /** The document as it stands after posting. */
    Document posted(String number, int version) {
        return document.in(Document.State.POSTED, version, number);
    }

    /** The original as it stands after being taken back. */
    static Document reversed(Document original, UUID by) {
        Document next = original.in(Document.State.REVERSED, original.version() + 1, original.number());
        return next.reversedBy(by);
    }

    @Override
    public byte[] payload(String number, int version, Instant at) {
        return DocumentState.bytes(posted(number, version));
    }

    @Override
    public List<Change> furtherChanges(PostingCommand command) {
        List<Change> further = new ArrayList<>();
        if (original != null) {
            further.add(takenBack(original, command));
        }
        if (answering != null) {
            further.add(answering
                    .accepted()
                    .change(Requests.second(command.id()), command.id(), true, command.actor(), null));
        }
        return further;
    }

    private Change takenBack(Document original, PostingCommand command) {
        Document reversed = reversed(original, document.id());
        // The second operation of the command needs an id of its own, the same on every retry.
        UUID op = new UUID(command.id().getMostSignificantBits(), ~command.id().getLeastSignificantBits() | 1L << 63);
        return new Change(
                op,
                command.id(),
                answering == null,
                original.kind() + ".reversed",
                "document",
                original.id(),
                reversed.version(),
                original.store(),
                command.actor(),
                original.businessDate(),
                null,
                DocumentState.bytes(reversed));
    }
}
