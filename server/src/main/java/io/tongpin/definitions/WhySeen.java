package io.tongpin.definitions;

import io.tongpin.kernel.Actor;
import io.tongpin.kernel.FieldAccess;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody sees a field as they do (字段解释): what each of their roles says of it, and what stands above all roles. It
 * asks {@link Sight}, which decides, and so never says other than that does.
 *
 * @param part the field that decides: a total is seen as far as the least seen of what it is made of
 * @param fieldClass what it gives away, if anything
 * @param limit what stands above what roles say
 * @param right that the limit is about, or by which a class is seen; empty if none is
 * @param bought whether it is seen only because the store there has bought it itself
 * @param said what each of the person's grants says, in their order
 */
public record WhySeen(
        FieldAccess access,
        String part,
        @Nullable FieldClass fieldClass,
        Limit limit,
        String right,
        boolean bought,
        List<Said> said) {

    public WhySeen {
        said = List.copyOf(said);
    }

    /** What stands above what roles say of a field. */
    public enum Limit {
        /** No role shows the thing itself there. */
        NOT_SHOWN,
        /** Its class takes a right that they have not there. */
        CLASS_RIGHT,
        /** Headquarters keeps it for all stores. */
        HEADQUARTERS,
        /** To change it takes a right that they have not there. */
        EDIT_RIGHT,
        /** Nothing: roles alone decide. */
        NONE
    }

    /**
     * What one grant says.
     *
     * @param speaks whether it has a say: it shows the thing there
     * @param access what it would let them see
     * @param rule because of which; null: it has none about this
     * @param wins whether it is the most generous, or one of them
     */
    public record Said(
            boolean speaks, FieldAccess access, @Nullable FieldRule rule, boolean wins) {}

    /** Empty if there is no such thing or no such field. */
    public static Optional<WhySeen> of(FieldCatalogue catalogue, Actor actor, Shown shown, String field) {
        Sight reading = new Sight(catalogue, actor);
        // Whoever may only fill it in sees what they write.
        Sight sight = reading.shows(shown.entity()) ? reading : Sight.whileWriting(catalogue, actor);
        return catalogue
                .find(shown.entity())
                .flatMap(entity -> entity.partsOf(field).stream()
                        .flatMap(part -> Optional.ofNullable(entity.fields().get(part)).stream())
                        .map(part -> of(sight, entity, part, shown))
                        .min(Comparator.comparing(WhySeen::access)));
    }

    private static WhySeen of(Sight sight, FieldCatalogue.Entity entity, FieldCatalogue.Field field, Shown shown) {
        boolean own = sight.actor().user().equals(shown.maker());
        List<Said> said = said(sight, entity, field, shown, own);
        FieldAccess most = most(said);
        Limit limit = limit(sight, entity, field, shown, own, said);
        FieldAccess access = switch (limit) {
            case NOT_SHOWN, CLASS_RIGHT -> FieldAccess.HIDDEN;
            case HEADQUARTERS, EDIT_RIGHT -> most.least(FieldAccess.READ_ONLY);
            case NONE -> most;
        };
        return new WhySeen(
                access,
                field.key(),
                field.kind(),
                limit,
                limit == Limit.EDIT_RIGHT
                        ? field.edits()
                        : Sight.rightOfClass(field).orElse(""),
                sight.holdsAsBought(entity, field, shown, own),
                said);
    }

    private static Limit limit(
            Sight sight,
            FieldCatalogue.Entity entity,
            FieldCatalogue.Field field,
            Shown shown,
            boolean own,
            List<Said> said) {
        if (said.stream().noneMatch(Said::speaks)) {
            return Limit.NOT_SHOWN;
        }
        if (!sight.holdsClass(entity, field, shown, own)) {
            return Limit.CLASS_RIGHT;
        }
        if (most(said).compareTo(FieldAccess.READ_ONLY) > 0 && sight.isKeptFrom(entity.code(), field.key())) {
            return Limit.HEADQUARTERS;
        }
        return most(said).compareTo(FieldAccess.READ_ONLY) > 0 && !sight.mayEdit(field, shown, own)
                ? Limit.EDIT_RIGHT
                : Limit.NONE;
    }

    private static FieldAccess most(List<Said> said) {
        return said.stream().map(Said::access).reduce(FieldAccess.HIDDEN, FieldAccess::most);
    }

    private static List<Said> said(
            Sight sight, FieldCatalogue.Entity entity, FieldCatalogue.Field field, Shown shown, boolean own) {
        List<Said> said = new ArrayList<>();
        for (Actor.Grant grant : sight.actor().grants()) {
            boolean speaks = sight.speaks(grant, entity, shown, own);
            FieldRule rule = speaks ? Sight.strongest(grant, entity, field, shown.when()) : null;
            FieldAccess access = !speaks ? FieldAccess.HIDDEN : rule == null ? FieldAccess.EDITABLE : rule.access();
            said.add(new Said(speaks, access, rule, false));
        }
        FieldAccess most = most(said);
        return said.stream()
                .map(one -> new Said(one.speaks(), one.access(), one.rule(), one.speaks() && one.access() == most))
                .toList();
    }
}
