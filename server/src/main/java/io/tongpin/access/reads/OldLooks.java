package io.tongpin.access.reads;

import io.tongpin.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away what is older than a company keeps it (清理查看记录), whether anybody looks there or not: every hour all companies
 * are gone through, a piece at each call, so that nobody waits for it.
 */
final class OldLooks {

    private static final Logger LOG = LoggerFactory.getLogger(OldLooks.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int NO_COMPANY = 0;

    private final Database engine;
    private final ReadSettings settings;
    private final InstantSource clock;
    private final List<Integer> left = new ArrayList<>();
    private Instant next = Instant.MIN;

    OldLooks(Database engine, ReadSettings settings, InstantSource clock) {
        this.engine = engine;
        this.settings = settings;
        this.clock = clock;
    }

    /** One piece of each company that is left. */
    synchronized void tidy() {
        try {
            begin(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Whose lines of the read log are old could not be asked: {}", e.getMessage());
        }
        left.removeIf(this::isTidy);
    }

    private void begin(Instant now) {
        if (left.isEmpty() && !now.isBefore(next)) {
            left.addAll(engine.read(NO_COMPANY, LookRows::companies));
            next = now.plus(EVERY);
        }
    }

    /** One where it fails is tried again with the next round, and keeps nobody else waiting. */
    private boolean isTidy(int company) {
        try {
            return forget(company) == 0;
        } catch (RuntimeException e) {
            LOG.warn("Old lines of the read log are still there: {}", e.getMessage());
            return true;
        }
    }

    private int forget(int company) {
        int days = settings.of(company).days();
        return engine.write(company, tx -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ReadRows.zone(tx));
            return LookRows.forget(tx, today.minusDays(days));
        });
    }
}
