package io.tongpin.practice;

import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Whether the machine has room for a practice environment (练习余量): the shop that runs beside it comes first.
 *
 * @param disk free megabytes where a path is, or will be
 * @param memory free megabytes
 */
public record PracticeRoom(ToLongFunction<Path> disk, java.util.function.LongSupplier memory) {

    /** Its database and programs are some 300 MB; the shop is warned below 512 MB and has to keep those. */
    private static final long DISK = 1024;

    /** What a node and its database take when somebody works in them. */
    private static final long MEMORY = 768;

    private static final long MEGABYTE = 1L << 20;

    /** The machine that this is. */
    public static PracticeRoom ofThisMachine() {
        return new PracticeRoom(PracticeRoom::freeDisk, PracticeRoom::freeMemory);
    }

    /** @param itRuns whether one runs already that makes way: then its port and memory are its own */
    Optional<Refusal> check(PracticePlan plan, boolean itRuns) {
        long onDisk = disk.applyAsLong(plan.directory());
        if (onDisk < DISK) {
            return Optional.of(Refusal.rule("practice.disk-short", "free", "" + onDisk, "needed", "" + DISK));
        }
        long inMemory = memory.getAsLong();
        if (!itRuns && inMemory < MEMORY) {
            return Optional.of(Refusal.rule("practice.memory-short", "free", "" + inMemory, "needed", "" + MEMORY));
        }
        return itRuns || isFree(plan)
                ? Optional.empty()
                : Optional.of(Refusal.rule("practice.port-taken", "port", "" + plan.port()));
    }

    private static boolean isFree(PracticePlan plan) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(plan.host()), plan.port()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static long freeDisk(Path path) {
        Path there = path.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the system could give: on Linux that counts the cache of files, which it gives away first. */
    private static long freeMemory() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            return Long.MAX_VALUE; // Other systems count otherwise, and swap before they fail.
        }
    }
}
