package io.tongpin.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** With which settings an embedded server runs (数据库参数). There is one for shops' data; tests bring their own. */
public record PostgresSettings(Map<String, String> values, List<String> initdbOptions) {

    private static final long MEGABYTE = 1L << 20;

    public PostgresSettings {
        values = Map.copyOf(values);
        initdbOptions = List.copyOf(initdbOptions);
    }

    /**
     * What is acknowledged is on the disk, and a torn page is seen. Memory by what the machine has, the log between two
     * checkpoints by its disk: after each of them every page is written whole once more, which in big books is half a
     * gigabyte within seconds. See docs/decisions/0003.
     *
     * @param data a directory on the disk that the database will be on
     */
    public static PostgresSettings durable(Path data) {
        long memory = machineMegabytes();
        long buffers = Math.clamp(memory / 8, 128, 4096);
        Map<String, String> values = new LinkedHashMap<>(common());
        values.put("fsync", "on");
        values.put("synchronous_commit", "on");
        values.put("full_page_writes", "on");
        values.put("wal_level", "logical");
        values.put("max_wal_size", Math.clamp(diskMegabytes(data) / 16, 2048, 8192) + "MB");
        values.put("checkpoint_timeout", "30min");
        values.put("max_connections", "100");
        values.put("shared_buffers", buffers + "MB");
        values.put("effective_cache_size", Math.max(256, memory / 2) + "MB");
        values.put("maintenance_work_mem", "128MB");
        return new PostgresSettings(values, List.of());
    }

    /**
     * Reachable from this machine only, by password only, in UTC, with messages in English for whoever searches them. The
     * planner knows that disks are fast, and hears soon of tables that grow from nothing within minutes, as a shop's do.
     */
    public static Map<String, String> common() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("lc_messages", "C"),
                Map.entry("log_checkpoints", "off"),
                Map.entry("log_min_messages", "warning"),
                Map.entry("logging_collector", "off"),
                Map.entry("random_page_cost", "1.1"),
                Map.entry("work_mem", "16MB"),
                Map.entry("autovacuum_naptime", "10s"));
    }

    private static long diskMegabytes(Path data) {
        try {
            return Files.getFileStore(data).getTotalSpace() / MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long machineMegabytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize() / MEGABYTE
                : 2048;
    }
}
