package io.tongpin.documents;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a list of documents may be asked by (筛选字段检查): nobody finds a document by what they do not see of it. A filter on
 * such a field answers for the kinds in which they do see it, and is refused if there are none.
 */
final class FieldsAsked {

    private final Sight sight;
    private final DocumentKinds kinds;
    private final Actor actor;
    private final DocumentQuery asked;
    private final List<String> fields = new ArrayList<>();

    FieldsAsked(FieldCatalogue catalogue, DocumentKinds kinds, Actor actor, DocumentQuery asked) {
        this.sight = new Sight(catalogue, actor);
        this.kinds = kinds;
        this.actor = actor;
        this.asked = asked;
        by("party", asked.party() != null);
        by("warehouse", asked.warehouse() != null);
        by("store", asked.store() != null);
        by("businessDate", asked.from() != null || asked.to() != null);
        by(FieldCatalogue.AMOUNT, asked.open());
        by("lines.quantity", asked.progress() != null);
    }

    private void by(String field, boolean isAsked) {
        if (isAsked) {
            fields.add(field);
        }
    }

    /** Those of the kinds that may be looked for so. */
    List<String> answered(List<String> visible) {
        return visible.stream()
                .filter(kind -> fields.stream().allMatch(field -> seen(kind, field)))
                .toList();
    }

    Refusal refusal(List<String> visible) {
        String field = fields.stream()
                .filter(one -> visible.stream().noneMatch(kind -> seen(kind, one)))
                .findFirst()
                .orElse(fields.getFirst());
        return new Refusal("access.field-hidden", 403, Map.of("field", field));
    }

    /** Whether a total may be made of the money of all these. */
    boolean summed(List<String> answered) {
        return answered.stream().allMatch(kind -> seen(kind, FieldCatalogue.AMOUNT));
    }

    private boolean seen(String kind, String field) {
        StoreScope reach = kinds.reach(actor, List.of(kind), "view");
        StoreScope within = asked.store() != null && reach.coversOwn(asked.store())
                ? reach.covers(asked.store()) ? StoreScope.in(Set.of(asked.store())) : StoreScope.ownIn(asked.store())
                : reach;
        return sight.everywhere(kind, field, within);
    }
}
