package io.tongpin.posting;

import io.tongpin.kernel.Refusal;
import java.util.List;
import java.util.UUID;

/** How a posting ends (过账结果): posted, or refused with every reason found. A repeated command is posted and replayed. */
public sealed interface PostingResult {

    record Posted(UUID document, String number, int version, boolean replayed) implements PostingResult {}

    record Refused(List<Refusal> why) implements PostingResult {
        public Refused {
            why = List.copyOf(why);
        }
    }

    static PostingResult refused(Refusal why) {
        return new Refused(List.of(why));
    }
}
