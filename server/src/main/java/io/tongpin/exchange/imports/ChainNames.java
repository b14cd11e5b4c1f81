package io.tongpin.exchange.imports;

import io.tongpin.exchange.chain.ChainDocument;
import io.tongpin.exchange.reading.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From the codes of the files to the ids of the records (编码对照). */
final class ChainNames {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Masters have no time of their own; the first import of a company gives them this one. */
    private static final Instant MASTERS = Instant.parse("2000-01-01T00:00:00Z");

    private final int company;
    final Map<String, UUID> stores = new HashMap<>();
    final Map<String, UUID> warehouses = new HashMap<>();
    final Map<String, UUID> suppliers = new HashMap<>();
    final Map<String, UUID> customers = new HashMap<>();
    final Map<String, UUID> skus = new HashMap<>();
    final Map<String, Boolean> stocked = new HashMap<>();
    private final Map<UUID, Position> places = new HashMap<>();
    private final Map<String, UUID> documents = new HashMap<>();
    private final Set<UUID> takenBack;

    /** @param takenBack documents of an import that was undone: what comes again under their names gets new ids */
    ChainNames(int company, Set<UUID> takenBack) {
        this.company = company;
        this.takenBack = takenBack;
    }

    UUID master(String sort, String code) {
        return NamedIds.of(company, sort, code, MASTERS);
    }

    UUID document(ChainDocument document) {
        String key = key(document.kind(), document.number());
        return documents.computeIfAbsent(key, k -> free(k, document.time()));
    }

    private UUID free(String key, Instant time) {
        UUID id = NamedIds.of(company, "document", key, time);
        for (int again = 2; takenBack.contains(id); again++) {
            id = NamedIds.of(company, "document", key + "#" + again, time);
        }
        return id;
    }

    /** Notes where a record stands in the files, so that a refusal can point at it. */
    void stands(UUID id, Position at) {
        places.putIfAbsent(id, at);
    }

    @Nullable
    Position standing(UUID id) {
        return places.get(id);
    }

    /** A document that came before; its kind and number are enough. */
    UUID earlier(ChainDocument.Kind kind, String number) {
        return Objects.requireNonNull(documents.get(key(kind, number)), () -> kind + " " + number + " is not known");
    }

    /** What a payment pays: a sale or a return, a receipt or a return to the supplier; null if it names none of them. */
    @Nullable
    UUID paid(String number) {
        for (ChainDocument.Kind kind : ChainDocument.Kind.values()) {
            UUID found = documents.get(key(kind, number));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static LocalDate day(Instant time) {
        return time.atZone(ZONE).toLocalDate();
    }

    private static String key(ChainDocument.Kind kind, String number) {
        return kind + ":" + number;
    }
}
