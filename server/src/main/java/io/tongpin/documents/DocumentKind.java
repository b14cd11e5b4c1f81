package io.tongpin.documents;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Outcome;
import io.tongpin.kernel.StoreScope;
import io.tongpin.posting.Posting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * A kind of document (单据类型). Registers as a bean; the envelope gives it lists, lifecycle, numbering, import, history and
 * sync. Its look is in {@code definitions/kinds/<code>.json}.
 */
public interface DocumentKind {

    /** Stable name, such as {@code sales-delivery}. */
    String code();

    /** Letters in its numbers, such as {@code XS}. */
    String series();

    /** The module whose rights guard it. */
    String module();

    /** What somebody may be allowed to do with documents of a kind. */
    List<String> ACTIONS =
            List.of("view", "create", "edit", "discard", "submit", "approve", "post", "reverse", "print");

    /** Whether a person may do this somewhere with documents of this kind: by a right for the whole module or for the kind alone. */
    default boolean allows(Actor actor, String action) {
        return !reach(actor, action).nowhere();
    }

    /** Whether they may with all that a store has. */
    default boolean allows(Actor actor, UUID store, String action) {
        return reach(actor, action).covers(store);
    }

    /** In which stores. */
    default StoreScope reach(Actor actor, String action) {
        return actor.reach(module(), action).plus(actor.reach(code(), action));
    }

    /** Those in whose stead alone a person may do this in a store; nobody where they may themselves. */
    default Set<Actor.Lender> inSteadOf(Actor actor, String action, UUID store) {
        return actor.inSteadOf(List.of(module() + "." + action, code() + "." + action), store);
    }

    /**
     * Reads the envelope as what this kind means, or refuses with every reason found. Pure: no clock, no SQL, no price
     * lookup.
     */
    Outcome<Postable> read(Document document, Facts facts);

    /** Lines of this one by which goods are given up as lost (报损): that can hide a theft. */
    default List<Document.Line> writtenOff(Document document) {
        return List.of();
    }

    /** What some documents of this kind ask for beside what all do (另需权限): an action, and which of them do. */
    default Map<String, BiPredicate<Document, Facts>> further() {
        return Map.of();
    }

    /** How one is made from a document of the other kind; empty if it is not. */
    default Optional<FollowUp> after(String earlier) {
        return Optional.empty();
    }

    /** A kind of document by its names and the function that reads it. */
    static DocumentKind of(
            String module, String code, String series, BiFunction<Document, Facts, Outcome<Postable>> read) {
        return of(module, code, series, read, Map.of());
    }

    /** One that is made from documents of these kinds, too. */
    static DocumentKind of(
            String module,
            String code,
            String series,
            BiFunction<Document, Facts, Outcome<Postable>> read,
            Map<String, FollowUp> earlier) {
        return of(module, code, series, read, earlier, Map.of());
    }

    /** The same, some of which ask for a right of their own. */
    static DocumentKind of(
            String module,
            String code,
            String series,
            BiFunction<Document, Facts, Outcome<Postable>> read,
            Map<String, FollowUp> earlier,
            Map<String, BiPredicate<Document, Facts>> further) {
        return new NamedKind(module, code, series, read, earlier, further);
    }

    /** A document that is complete and can say what it does to the books. */
    interface Postable {

        /** Pure and deterministic: the same document and facts always give the same posting. */
        Posting toPosting();
    }
}
