package io.tongpin.practice;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/** A process that opens a practice environment and waits: the shop, for whoever wants to kill it. */
public final class OpenPractice {

    private OpenPractice() {}

    static PracticePlan plan(Path data) {
        return new PracticePlan(
                PracticePlan.below(data), data.resolve("practice.log"), "127.0.0.1", 0, Duration.ofHours(1), null, 0);
    }

    static Practice of(Path data, PracticeRoom room) {
        return new Practice(
                plan(data),
                room,
                InstantSource.system(),
                task -> Thread.ofPlatform().daemon().start(task));
    }

    static PracticeRoom roomy() {
        return new PracticeRoom(path -> Long.MAX_VALUE, () -> Long.MAX_VALUE);
    }

    public static void main(String[] args) {
        Practice practice = of(Path.of(args[0]), roomy());
        practice.open().orThrow();
        while (practice.status().failure() == null) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        System.out.println(practice.status().failure());
        System.exit(1);
    }
}
