package io.tongpin.audit;

import java.time.Duration;

/** How an audit that nobody waits for makes room for those who sell (节奏). */
@FunctionalInterface
public interface Pace {

    /**
     * Rests after a piece of work, in proportion to how long it took.
     *
     * @return false if the node is going down and the audit is to be given up
     */
    boolean restAfter(Duration work);

    /** For whoever waits for the answer. */
    Pace AT_ONCE = work -> true;
}
