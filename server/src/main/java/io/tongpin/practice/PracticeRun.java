package io.tongpin.practice;

import io.tongpin.kernel.Refusal;
import io.tongpin.platform.SideNode;
import io.tongpin.platform.SideNode.Door;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One life of the practice node (一次练习运行), from the press of a button to its end. */
final class PracticeRun implements Runnable {

    /** In which it finishes requests and stops its database; after that it is killed. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final Pattern DAY = Pattern.compile("practice day (\\d+)/(\\d+)");

    private final PracticePlan plan;
    private final SideNode side;
    private final InstantSource clock;
    private final boolean anew;
    private final @Nullable PracticeRun before;
    private final CountDownLatch over = new CountDownLatch(1);

    private volatile @Nullable Process process;
    private volatile @Nullable Door door;
    private volatile @Nullable Instant since;
    private volatile @Nullable Refusal failure;
    private volatile boolean unwanted;
    private volatile int done;
    private volatile int all;
    private String lastWords = "";

    /**
     * @param anew whether it begins with an empty directory
     * @param before the one that has to end first
     */
    PracticeRun(PracticePlan plan, SideNode side, InstantSource clock, boolean anew, @Nullable PracticeRun before) {
        this.plan = plan;
        this.side = side;
        this.clock = clock;
        this.anew = anew;
        this.before = before;
    }

    @Override
    public void run() {
        try {
            if (before != null) {
                before.end();
                before.awaitOver();
            }
            if (anew) {
                side.clear();
            }
            if (!unwanted) {
                live();
            }
        } catch (IOException | RuntimeException e) {
            failure = failed(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            door = null;
            over.countDown();
        }
    }

    private void live() throws IOException, InterruptedException {
        Process started = side.start(plan.arguments(), plan.settings());
        process = started;
        if (unwanted) {
            end(); // Called off before there was anything to end.
        }
        follow(started);
        int status = started.waitFor();
        if (unwanted && anew && since == null) {
            side.clear(); // Called off while it was being built.
        } else if (status != 0 && !unwanted) {
            failure = failed(lastWords);
        }
    }

    /** Reads until it ends: a pipe that nobody empties would make it stand still. */
    private void follow(Process started) throws IOException {
        Files.createDirectories(plan.log().toAbsolutePath().getParent());
        try (BufferedReader lines = started.inputReader();
                Writer log = Files.newBufferedWriter(plan.log())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (since == null) {
                    heard(line, started.pid(), log);
                }
            }
        }
    }

    private void heard(String line, long pid, Writer log) throws IOException {
        Optional<Door> open = side.door().filter(found -> found.pid() == pid);
        if (open.isPresent()) {
            door = open.get(); // What it says from here on goes to its own log, and is how one signs in.
            since = clock.instant();
            return;
        }
        Matcher day = DAY.matcher(line);
        if (day.matches()) {
            all = Integer.parseInt(day.group(2));
            done = Integer.parseInt(day.group(1));
        } else if (!line.isBlank()) {
            lastWords = line;
        }
        log.write(line + "\n");
        log.flush();
    }

    private Refusal failed(String why) {
        String words = why.length() > 300 ? why.substring(0, 300) : why;
        return Refusal.rule("practice.failed", "why", words, "log", plan.log().toString());
    }

    /** Asks it to end; what is still being built need not be finished. */
    void end() {
        unwanted = true;
        Process now = process;
        if (now == null) {
            return;
        }
        if (since == null) {
            now.descendants().forEach(ProcessHandle::destroy); // What makes the database would go on writing.
            now.destroy();
            return;
        }
        try {
            now.getOutputStream().close();
        } catch (IOException e) {
            now.destroy();
        }
    }

    /** Waits for the end that was asked for, and brings it about if that takes too long. */
    void awaitOver() throws InterruptedException {
        if (!over.await(GRACE.toSeconds(), TimeUnit.SECONDS)) {
            Process now = process;
            if (now != null) {
                now.destroyForcibly();
            }
            if (!over.await(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                throw new UncheckedIOException(new IOException("the practice node does not end"));
            }
        }
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    boolean isEnding() {
        return unwanted;
    }

    @Nullable
    Door door() {
        return door;
    }

    @Nullable
    Instant since() {
        return since;
    }

    @Nullable
    Refusal failure() {
        return failure;
    }

    int done() {
        return done;
    }

    int all() {
        return all;
    }
}
