package io.tongpin.practice;

import io.tongpin.demo.DemoLogins;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import io.tongpin.platform.SideNode;
import io.tongpin.platform.SideNode.Door;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The practice environment of a shop (练习环境), as the shop sees it: opened, begun anew, ended. One at a time. */
public final class Practice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Practice.class);

    private final PracticePlan plan;
    private final SideNode side;
    private final PracticeRoom room;
    private final InstantSource clock;
    private final Executor threads;
    private @Nullable PracticeRun run;

    public Practice(PracticePlan plan, PracticeRoom room, InstantSource clock, Executor threads) {
        this.plan = plan;
        this.side = SideNode.in(plan.directory());
        this.room = room;
        this.clock = clock;
        this.threads = threads;
    }

    /** Where it is in its life. */
    public enum State {
        ABSENT,
        BUILDING,
        RUNNING,
        ENDING,
        STOPPED,
        FAILED
    }

    /**
     * How it stands.
     *
     * @param since when people could come in; null: they cannot, or somebody else has started it
     * @param done of so many days, while the chain is being built
     * @param failure why it does not run
     */
    public record Status(
            State state,
            @Nullable Instant since,
            int done,
            int all,
            @Nullable Door door,
            @Nullable Refusal failure) {

        static Status of(State state) {
            return new Status(state, null, 0, 0, null, null);
        }
    }

    public synchronized Status status() {
        PracticeRun now = run;
        if (now != null && !now.isOver()) {
            State state = now.isEnding() ? State.ENDING : now.door() == null ? State.BUILDING : State.RUNNING;
            return new Status(state, now.since(), now.done(), now.all(), now.door(), null);
        }
        Optional<Door> elsewhere = side.door();
        if (elsewhere.isPresent()) {
            return new Status(State.RUNNING, null, 0, 0, elsewhere.get(), null);
        }
        if (now != null && now.failure() != null) {
            return new Status(State.FAILED, null, 0, 0, null, now.failure());
        }
        return Status.of(plan.isWhole() ? State.STOPPED : State.ABSENT);
    }

    /** Starts it, with all that was tried there before. Where it runs already, nothing happens. */
    public synchronized Outcome<Status> open() {
        return isOurs() ? Outcome.done(status()) : begin(!plan.isWhole(), null);
    }

    /** Throws away all that was tried there and begins with the chain as it was made first. */
    public synchronized Outcome<Status> reset() {
        PracticeRun now = run;
        return now != null && !now.isOver() ? begin(true, now) : begin(true, null);
    }

    private Outcome<Status> begin(boolean anew, @Nullable PracticeRun before) {
        Optional<Refusal> why = before == null ? inUse() : Optional.empty();
        why = why.or(() -> room.check(plan, before != null));
        if (why.isPresent()) {
            return Outcome.refused(why.get());
        }
        PracticeRun next = new PracticeRun(plan, side, clock, anew, before);
        run = next;
        threads.execute(next);
        return Outcome.done(status());
    }

    /** Ends it; where it is still being built, nothing is left of it. */
    public synchronized Outcome<Status> stop() {
        PracticeRun now = run;
        if (now == null || now.isOver()) {
            Optional<Refusal> elsewhere = inUse();
            return elsewhere.isPresent() ? Outcome.refused(elsewhere.get()) : Outcome.done(status());
        }
        now.end();
        threads.execute(() -> awaitOver(now));
        return Outcome.done(status());
    }

    private static void awaitOver(PracticeRun ending) {
        try {
            ending.awaitOver();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The practice environment: {}", e.getMessage());
        }
    }

    /** The way in for somebody who wants to be this person there. */
    public Outcome<Door> door(String login) {
        if (!DemoLogins.all().contains(login)) {
            return Outcome.refused(Refusal.input("practice.person-unknown", "login", login));
        }
        Door door = status().door();
        return door == null ? Outcome.refused(Refusal.rule("practice.not-running")) : Outcome.done(door);
    }

    /** The password of all people there; empty while there is nobody. */
    public Optional<String> password() {
        return side.kept(PracticePlan.PASSWORD);
    }

    public PracticePlan plan() {
        return plan;
    }

    private boolean isOurs() {
        return run != null && !run.isOver();
    }

    /** Somebody on a terminal has it, or one whose shop was killed has not ended yet. */
    private Optional<Refusal> inUse() {
        if (!side.isClaimed()) {
            return Optional.empty();
        }
        String pid = side.door().map(door -> Long.toString(door.pid())).orElse("?");
        return Optional.of(Refusal.rule("practice.in-use", "pid", pid));
    }

    /** A shop that was killed may have left the database of its practice running, if that was killed too. */
    public void tidyUp() {
        threads.execute(() -> {
            try {
                side.stopOrphan();
            } catch (RuntimeException e) {
                LOG.warn("A database of the practice environment may be left: {}", e.getMessage());
            }
        });
    }

    /** It does not outlive the shop. */
    @Override
    public void close() {
        PracticeRun now;
        synchronized (this) {
            now = run;
        }
        if (now != null && !now.isOver()) {
            now.end();
            awaitOver(now);
        }
    }
}
