package io.tongpin.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks at, as far as it decides how they see its fields (所见对象).
 *
 * @param entity kind of document or sort of record
 * @param when whether it is still being written; a record always is
 * @param store whose it is; null is the company's
 * @param places the stores it is seen from: its own and those of its warehouses
 * @param maker who made it, where that is known
 */
public record Shown(
        String entity,
        FieldRule.When when,
        @Nullable UUID store,
        Set<UUID> places,
        @Nullable UUID maker) {

    public Shown {
        places = Set.copyOf(places);
    }

    /** What tells of itself how its fields are to be seen: every answer that shows a document or a record is one. */
    public interface Fields {
        Shown shown();
    }

    /** A record of the company. */
    public static Shown of(String entity) {
        return new Shown(entity, FieldRule.When.DRAFT, null, Set.of(), null);
    }

    /** A record of a store, or of the company if that is null. */
    public static Shown of(String entity, @Nullable UUID store) {
        return new Shown(entity, FieldRule.When.DRAFT, store, store == null ? Set.of() : Set.of(store), null);
    }
}
