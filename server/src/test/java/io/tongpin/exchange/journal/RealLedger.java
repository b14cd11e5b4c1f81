package io.tongpin.exchange.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The program {@code ledger} itself (package {@code ledger} of Debian), which reads what we have written. */
final class RealLedger {

    private RealLedger() {}

    /** What it finds on each account, by the account's code; nothing of those that are even. */
    static Map<String, BigDecimal> balance(String journal) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                "ledger",
                "--args-only",
                "--permissive",
                "-f",
                "-",
                "balance",
                "--flat",
                "--no-total",
                "--format",
                "%(account)\\t%(quantity(total))\\n");
        command.environment().put("LC_ALL", "C.UTF-8");
        Process ledger = command.redirectErrorStream(true).start();
        Thread.ofVirtual().start(() -> write(journal, ledger));
        String said = new String(ledger.getInputStream().readAllBytes(), UTF_8);
        assertThat(ledger.waitFor()).as(said).isZero();
        Map<String, BigDecimal> found = new TreeMap<>();
        said.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.split("\t");
            found.put(parts[0].replaceAll("^\\w+:([^ ]+) .*", "$1"), new BigDecimal(parts[1]).setScale(2));
        });
        return found;
    }

    private static void write(String journal, Process ledger) {
        try (OutputStream in = ledger.getOutputStream()) {
            in.write(journal.getBytes(UTF_8));
        } catch (IOException e) {
            // It has stopped reading: what it said tells why.
        }
    }
}
