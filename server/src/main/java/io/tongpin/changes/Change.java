package io.tongpin.changes;

import io.tongpin.kernel.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One domain operation, about to be written to the log (变更): what became of an entity, by whom, with its full new
 * state.
 *
 * @param op client-made id of the command, or an id derived from it if the command changes several entities
 * @param group the command all these operations belong to
 * @param last whether this is the last operation of its group
 * @param kind what happened, past tense: {@code retail-sale.posted}
 * @param entity sort of thing: {@code document}, {@code sku}, {@code customer}
 * @param version the entity's new version, counted from 1 without gaps
 * @param store the store it belongs to, for scope; null is company-wide
 * @param requestHash SHA-256 of the command's content: the same id with another content is refused
 * @param payload canonical JSON of the full new state
 */
public record Change(
        UUID op,
        UUID group,
        boolean last,
        String kind,
        String entity,
        UUID entityId,
        int version,
        @Nullable UUID store,
        Actor actor,
        @Nullable LocalDate businessDate,
        byte @Nullable [] requestHash,
        byte[] payload) {}
