package io.tongpin.exchange.imports;

import io.tongpin.exchange.chain.ChainFile;
import io.tongpin.exchange.chain.ChainFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which files of a folder are imported (选取文件), and as what: the history of a chain, or goods lists. */
record Choice(ImportRun.Kind kind, List<Path> files) {

    private static final Set<String> TABLES =
            Set.of("csv", "txt", "tsv", "gz", "xlsx", "xlsm", "xlsb", "xls", "ods", "et");
    private static final Set<String> TABLES_OF_CHAIN = Stream.of(ChainFile.values())
            .flatMap(file -> Stream.of(file.stem() + ".csv", file.stem() + ".csv.gz"))
            .collect(Collectors.toSet());

    /** One file of a chain's history is enough to see what is meant: which ones are missing is told later. */
    static Choice among(List<Path> files) {
        List<Path> ofChain = files.stream()
                .filter(file -> TABLES_OF_CHAIN.contains(name(file)))
                .toList();
        if (!ofChain.isEmpty()) {
            Stream<Path> uploads = files.stream().filter(file -> name(file).equals(ChainFolder.SYNC_BATCHES));
            return new Choice(
                    ImportRun.Kind.CHAIN,
                    Stream.concat(ofChain.stream(), uploads).toList());
        }
        List<Path> tables = files.stream().filter(Choice::isTable).toList();
        return new Choice(ImportRun.Kind.GOODS, tables.isEmpty() ? files : tables);
    }

    /** What lies in a folder, hidden files and deeper folders left out. */
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !name(file).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isTable(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return TABLES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
