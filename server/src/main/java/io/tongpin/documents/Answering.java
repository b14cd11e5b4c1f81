package io.tongpin.documents;

import io.tongpin.posting.PostingCommand;

/**
 * A request that a posting answers (过账所答复的请求).
 *
 * @param accepted the request as it stands when the posting is done
 * @param hash fingerprint of the yes, for when it comes again
 */
record Answering(Request accepted, byte[] hash) {

    /** The same posting, which closes the request. */
    PostingCommand by(PostingCommand posting) {
        DocumentPaper paper = (DocumentPaper) posting.paper();
        return new PostingCommand(
                posting.id(),
                hash,
                posting.actor(),
                posting.posting(),
                new DocumentPaper(
                        paper.document(),
                        paper.series(),
                        paper.original(),
                        paper.rules(),
                        paper.insteadOf(),
                        this,
                        paper.awaited(),
                        paper.corrects()),
                posting.reverses(),
                posting.fact());
    }
}
