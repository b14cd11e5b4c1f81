package io.tongpin.exchange.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Folders to test with: the small one of the resources, the one of {@code -Dchain=DIR}, and damaged copies. */
final class Folders {

    private Folders() {}

    static ChainFolder mini() {
        try {
            var stores = Objects.requireNonNull(Folders.class.getResource("/chain-mini/stores.csv"));
            return new ChainFolder(
                    Objects.requireNonNull(Path.of(stores.toURI()).getParent()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder given by {@code -Dchain=DIR}, or the small one. */
    static ChainFolder given() {
        String given = System.getProperty("chain", "");
        return given.isBlank() ? mini() : new ChainFolder(Path.of(given));
    }

    /** A copy of the small folder with one file changed. */
    static ChainFolder changed(Path to, String file, UnaryOperator<String> change) throws IOException {
        try (Stream<Path> files = Files.list(mini().path())) {
            for (Path from : files.toList()) {
                Files.copy(from, to.resolve(from.getFileName()));
            }
        }
        Path target = to.resolve(file);
        Files.writeString(target, change.apply(Files.readString(target, UTF_8)), UTF_8);
        return new ChainFolder(to);
    }

    /** The text with one cell replaced; rows count from 1, none of the cells involved is quoted. */
    static String withCell(String csv, int row, String column, String value) {
        List<String> lines = new ArrayList<>(csv.lines().toList());
        List<String> titles = List.of(lines.getFirst().split(",", -1));
        List<String> cells = new ArrayList<>(List.of(lines.get(row).split(",", -1)));
        cells.set(titles.indexOf(column), value);
        lines.set(row, String.join(",", cells));
        return String.join("\n", lines) + "\n";
    }
}
