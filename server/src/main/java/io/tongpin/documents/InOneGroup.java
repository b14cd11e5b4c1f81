package io.tongpin.documents;

import io.tongpin.generalledger.Account;
import io.tongpin.kernel.LineRef;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Documents of one group that build on each other (组内引用): what an earlier one will have done when its turn is over is a
 * fact for the later ones. If it is refused after all, the books refuse whatever was built on it.
 */
final class InOneGroup {

    private final Set<UUID> wanted = new HashSet<>();
    private final Facts facts;

    InOneGroup(Collection<Document> documents, Facts facts) {
        this.facts = facts;
        Set<UUID> here = new HashSet<>();
        documents.forEach(document -> here.add(document.id()));
        for (Document document : documents) {
            want(here, document.source());
            document.lines().forEach(line -> want(here, line.sourceDocument()));
            document.allocations().forEach(allocation -> want(here, allocation.item()));
        }
    }

    private void want(Set<UUID> here, @Nullable UUID document) {
        if (document != null && here.contains(document)) {
            wanted.add(document);
        }
    }

    /** This one has been understood; what comes behind it may build on it. */
    void understood(Document document, Posting posting) {
        if (!wanted.contains(document.id())) {
            return;
        }
        document.lines().stream()
                .filter(line ->
                        facts.source(new LineRef(document.id(), line.lineNo())).isEmpty())
                .forEach(line -> facts.add(DocumentFacts.source(document, line)));
        for (Entry entry : posting.entries()) {
            if (entry instanceof Entry.Owes owes
                    && facts.item(document.id(), owes.side()).isEmpty()) {
                Account account = facts.accountOf(owes.account());
                facts.add(new Facts.Item(
                        document.id(),
                        owes.side(),
                        owes.party(),
                        owes.store(),
                        account.code(),
                        owes.amount(),
                        owes.due()));
            }
        }
    }
}
