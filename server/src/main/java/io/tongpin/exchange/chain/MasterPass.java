package io.tongpin.exchange.chain;

import io.tongpin.exchange.reading.Table;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Goes through the master files, in the order in which one refers to the other. */
final class MasterPass {

    private static final List<ChainFile> FILES =
            List.of(ChainFile.STORES, ChainFile.SUPPLIERS, ChainFile.CUSTOMERS, ChainFile.SKUS);

    private final ChainFolder folder;
    private final MasterRows rows;
    private final Findings findings;
    private final Progress progress;

    MasterPass(ChainFolder folder, Known known, Findings findings, Progress progress) {
        this.folder = folder;
        this.rows = new MasterRows(known);
        this.findings = findings;
        this.progress = progress;
    }

    /** Every record that is in order goes to the listener. */
    void run(Consumer<ChainMaster> listener) throws IOException {
        for (ChainFile file : FILES) {
            switch (folder.open(file)) {
                case Outcome.Refused<Table>(List<Refusal> why) -> why.forEach(findings::fault);
                case Outcome.Done<Table>(Table table) -> {
                    try (table) {
                        FileRows.each(table, file, findings, progress, row -> {
                            switch (rows.read(file, row)) {
                                case Outcome.Refused<ChainMaster>(List<Refusal> why) -> findings.refuse(why);
                                case Outcome.Done<ChainMaster>(ChainMaster master) -> listener.accept(master);
                            }
                        });
                    }
                }
            }
        }
    }
}
