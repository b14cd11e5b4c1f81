package io.tongpin.exchange.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongpin.exchange.chain.ChainMaster.Store;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twice, overlapping, newest first: what the tills sent is each document once, in the till's own order. */
class SyncBatchesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path copy;

    @Test
    void eachDocumentComesOnceInTheOrderOfItsTill() throws IOException {
        assertThat(made(Folders.mini()).orThrow())
                .extracting(DeviceOrder.Made::number)
                .containsExactly("S1", "S2", "B1", "D1");
    }

    @Test
    void theUploadsAreExactlyTheDocumentsOfTheStoresThatCanWorkAlone() throws IOException {
        ChainFolder folder = Folders.given();
        Heard heard = Heard.of(folder, temp);
        Set<String> alone = heard.masters().stream()
                .filter(master -> master instanceof Store store && store.offlineCapable())
                .map(ChainMaster::code)
                .collect(Collectors.toSet());
        List<String> documents = heard.documents().stream()
                .filter(document -> alone.contains(document.store()))
                .filter(document -> Set.of("SALE", "SALE_RETURN", "ADJUSTMENT")
                        .contains(document.kind().name()))
                .map(ChainDocument::number)
                .toList();

        assertThat(made(folder).orThrow())
                .extracting(DeviceOrder.Made::number)
                .containsExactlyInAnyOrderElementsOf(documents);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"device_seq\": 3', '\"device_seq\": 2', import.count-twice",
        "'\"device_seq\": 4', '\"device_seq\": 5', import.count-gap",
        "'\"sent_at\": \"2026-03-05T19', '\"sent_at\": \"2026-03-05 at 19', import.batch-unreadable",
        "'\"docs\"', '\"papers\"', import.batch-unreadable",
        "'{\"batch_id\"', '{{\"batch_id\"', import.batch-unreadable",
    })
    void uploadsThatCannotBeRightAreTold(String from, String to, String code) throws IOException {
        UnaryOperator<String> change = text -> text.replace(from, to);
        Outcome<List<DeviceOrder.Made>> outcome = made(Folders.changed(copy, ChainFolder.SYNC_BATCHES, change));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Outcome.Refused<?>) refused).why())
                                .extracting(Refusal::code)
                                .contains(code));
    }

    @Test
    void bytesThatAreNoTextAreTold() throws IOException {
        ChainFolder folder = Folders.changed(copy, "stores.csv", text -> text);
        Files.write(folder.path().resolve(ChainFolder.SYNC_BATCHES), "{\"batch_id\": \"联\"}".getBytes("GBK"));

        assertThat(made(folder)).isInstanceOf(Outcome.Refused.class);
        assertThat(Files.readString(Folders.mini().path().resolve(ChainFolder.SYNC_BATCHES), UTF_8))
                .contains("B-A1-2");
    }

    private Outcome<List<DeviceOrder.Made>> made(ChainFolder folder) throws IOException {
        List<DeviceOrder.Made> all = new ArrayList<>();
        Path file = folder.path().resolve(ChainFolder.SYNC_BATCHES);
        try (DeviceOrder order = new DeviceOrder(ChainFolder.SYNC_BATCHES, temp)) {
            return switch (new SyncBatches(file).each(order::add)) {
                case Outcome.Refused<Long>(List<Refusal> why) -> Outcome.refused(why);
                case Outcome.Done<Long> _ ->
                    switch (order.each(all::add)) {
                        case Outcome.Refused<Long>(List<Refusal> why) -> Outcome.refused(why);
                        case Outcome.Done<Long>(Long count) -> {
                            assertThat(all).hasSize(count.intValue());
                            yield Outcome.done(all);
                        }
                    };
            };
        }
    }
}
