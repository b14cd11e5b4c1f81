package io.tongpin.changes;

/**
 * Told that a company's log is about to grow (提示). Only a hint that makes readers look sooner: it may be lost, come
 * early or come for a transaction that rolls back.
 */
@FunctionalInterface
public interface LogHints {

    void written(int company);

    /** For places where nobody waits for news, such as tests. */
    static LogHints none() {
        return company -> {};
    }
}
