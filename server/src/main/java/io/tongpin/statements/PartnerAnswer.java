package io.tongpin.statements;

import io.tongpin.changes.MasterWrite.Written;
import io.tongpin.kernel.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner says to a statement (对账回复): that it is right, or which row is not, and why.
 *
 * @param rowNo the row that is meant; null: all of it
 * @param givenBy as they called themselves
 */
public record PartnerAnswer(
        UUID id,
        int version,
        UUID link,
        boolean agrees,
        @Nullable Integer rowNo,
        String words,
        String givenBy,
        Instant givenAt,
        @Nullable Instant handledAt,
        @Nullable String handledByName) {

    static final String ENTITY = "statement-answer";

    PartnerAnswer handled(Actor by, Instant at) {
        return new PartnerAnswer(id, version + 1, link, agrees, rowNo, words, givenBy, givenAt, at, by.name());
    }

    Written written(@Nullable UUID store) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("link", link);
        all.put("agrees", agrees);
        all.put("row", rowNo);
        all.put("words", words);
        all.put("givenBy", givenBy);
        all.put("handled", handledAt != null);
        return new Written(ENTITY, ENTITY + (handledAt == null ? ".given" : ".handled"), id, version, store, all);
    }
}
