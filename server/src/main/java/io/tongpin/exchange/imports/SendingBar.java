package io.tongpin.exchange.imports;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A bar that fills while files are sent (发送进度). */
final class SendingBar {

    static final int WIDTH = 24;
    private static final double KILO = 1e3;

    private final long total;
    private final Consumer<String> shown;
    private final AtomicLong sent = new AtomicLong();

    SendingBar(long total, Consumer<String> shown) {
        this.total = total;
        this.shown = shown;
    }

    /** So much more has gone; shown whenever another hundredth is through. */
    void sent(long more) {
        long now = sent.addAndGet(more);
        if (now * 100 / total > (now - more) * 100 / total) {
            shown.accept("%s SENDING  %.0f/%.0f kB ".formatted(drawn(now, total), now / KILO, total / KILO));
        }
    }

    /** {@code [####....]}: how much is done of what there is to do. */
    static String drawn(long done, long total) {
        int filled = total == 0 ? 0 : (int) Math.min(WIDTH, done * WIDTH / total);
        return "[%s%s]".formatted("#".repeat(filled), ".".repeat(WIDTH - filled));
    }
}
