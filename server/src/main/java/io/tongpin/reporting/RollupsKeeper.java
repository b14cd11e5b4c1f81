package io.tongpin.reporting;

import io.tongpin.platform.Database;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the reader go on for as long as the node runs (汇总更新). It looks every so often instead of being told: reports do
 * not wait for it, and a look at a log that has not grown costs one statement.
 */
final class RollupsKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RollupsKeeper.class);
    private static final int NO_COMPANY = 0;

    private final Database database;
    private final Rollups rollups;
    private final long everyMillis;
    private volatile @Nullable ScheduledExecutorService thread;
    private volatile boolean running;

    RollupsKeeper(Database database, Rollups rollups, long everyMillis) {
        this.database = database;
        this.rollups = rollups;
        this.everyMillis = everyMillis;
    }

    @Override
    public void start() {
        running = true;
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("rollups").daemon().factory());
        thread = started;
        started.scheduleWithFixedDelay(this::look, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        ScheduledExecutorService started = thread;
        if (started != null) {
            started.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A database that is away for a while must not end the looking. */
    private void look() {
        try {
            for (int company : behind()) {
                while (running && Rollups.more(rollups.advance(company))) {
                    // Far behind: one commit after the other. What trickles in meanwhile waits for the next look.
                }
            }
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn(
                        "The roll-ups could not be brought up to date; reports add up the log instead: {}",
                        e.toString());
            }
        }
    }

    private List<Integer> behind() {
        return database.read(NO_COMPANY, tx -> tx.sql("""
                        select distinct s.company_id
                          from changes.stream_head s
                          left join reporting.reader r
                            on r.company_id = s.company_id and r.node_id = s.node_id and r.epoch = s.epoch
                           and r.lane = s.lane
                         where s.next_seq - 1 > coalesce(r.done_seq, 0)
                        """).query(Integer.class).list());
    }
}
