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

        /** Which one it is, where it has a name of its own. */
        default @Nullable UUID id() {
            return null;
        }
    }

    /** What gives something away that other code keeps from those who may not see it: it says what, for the read log. */
    public interface Gives {

        /** Null where it gives nothing away. */
        @Nullable
        Given given();
    }

    /**
     * What was given away.
     *
     * @param classes as a definition writes them
     * @param entity of what
     * @param id of which; null: of none in particular
     */
    public record Given(
            Set<String> classes, String entity, @Nullable UUID id) {

        public Given {
            classes = Set.copyOf(classes);
        }
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
