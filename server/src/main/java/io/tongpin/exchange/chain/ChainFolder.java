package io.tongpin.exchange.chain;

import io.tongpin.exchange.reading.Position;
import io.tongpin.exchange.reading.Source;
import io.tongpin.exchange.reading.Table;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder of files in our format (数据文件夹). UTF-8 always; what else lies in it is left alone. */
public record ChainFolder(Path path) {

    public static final String SYNC_BATCHES = "sync_batches.jsonl";

    /** The file, packed or not; empty if the folder does not have it. */
    public Optional<Path> find(ChainFile file) {
        return List.of(".csv", ".csv.gz").stream()
                .map(ending -> path.resolve(file.stem() + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** What is missing, if anything: every file of the format must be there, be it with a header alone. */
    public List<Refusal> missing() {
        List<Refusal> missing = new ArrayList<>();
        for (ChainFile file : ChainFile.values()) {
            if (find(file).isEmpty()) {
                missing.add(Position.ofFile(file.stem() + ".csv").refuse("import.file-missing"));
            }
        }
        return missing;
    }

    /** Opens one of the files for reading row by row. */
    public Outcome<Table> open(ChainFile file) throws IOException {
        Optional<Path> found = find(file);
        return found.isEmpty()
                ? Outcome.refused(Position.ofFile(file.stem() + ".csv").refuse("import.file-missing"))
                : Table.open(Source.of(found.get()).in(StandardCharsets.UTF_8), file.columns());
    }
}
