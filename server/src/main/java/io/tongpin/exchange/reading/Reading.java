package io.tongpin.exchange.reading;

import io.tongpin.kernel.Refusal;

/** What the next step through a table gives. */
public sealed interface Reading {

    /** A row whose cells can be looked at. */
    record Good(Row row) implements Reading {}

    /** A row that cannot be used, for example because it is too short; the rows after it can. */
    record BadRow(Refusal why) implements Reading {}

    /** From here on the file cannot be understood; nothing after this is read, and nothing of the file should be kept. */
    record BrokenFile(Refusal why) implements Reading {}

    /** The file ends here, as it should. */
    record End() implements Reading {}
}
