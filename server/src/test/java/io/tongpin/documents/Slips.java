package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import io.tongpin.numbering.Numbers;
import io.tongpin.posting.Entry;
import io.tongpin.posting.Posting;
import io.tongpin.posting.PostingCommand;
import java.util.List;
import java.util.UUID;

/** Makes postings out of documents whose entries a test writes itself, without a kind. */
public final class Slips {

    private Slips() {}

    public static PostingCommand command(UUID id, Actor actor, Document document, List<Entry> entries) {
        var series = new Numbers.Series(
                document.store(),
                document.store().toString().substring(24),
                "A",
                document.kind(),
                document.businessDate(),
                "");
        return new PostingCommand(
                id,
                new byte[] {1},
                actor,
                new Posting(document.id(), document.store(), document.businessDate(), entries),
                new DocumentPaper(document, series, null),
                null,
                true);
    }
}
