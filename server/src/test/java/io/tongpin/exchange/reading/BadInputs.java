package io.tongpin.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The folder of bad inputs: ours, or the one given by {@code -DbadInputs=DIR}. */
public final class BadInputs {

    private BadInputs() {}

    /** One line of manifest.csv. */
    public record Entry(String file, String kind, String why, String expect, String rows) {

        public Path path() {
            return folder().resolve(file);
        }

        @Override
        public String toString() {
            return file + ": " + expect;
        }
    }

    public static Path folder() {
        String given = System.getProperty("badInputs", "");
        if (!given.isBlank()) {
            return Path.of(given);
        }
        try {
            var manifest = Objects.requireNonNull(BadInputs.class.getResource("/bad-inputs/manifest.csv"));
            return Objects.requireNonNull(Path.of(manifest.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<Entry> entries() throws IOException {
        List<List<String>> records = records(Files.readString(folder().resolve("manifest.csv"), UTF_8));
        return records.stream()
                .skip(1)
                .map(r -> new Entry(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4)))
                .toList();
    }

    public static List<List<String>> records(String csv) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (CsvRecords records = new CsvRecords(new StringReader(csv), ',')) {
            while (records.next()) {
                all.add(List.copyOf(records.fields()));
            }
        }
        return all;
    }
}
