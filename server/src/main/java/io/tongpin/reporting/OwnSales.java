package io.tongpin.reporting;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.StoreScope;
import java.util.Set;
import java.util.UUID;

/** Where somebody is told what their own slips come to (本人销售): where they see the amounts of such slips. */
final class OwnSales {

    private final FieldCatalogue fields;
    private final Actor actor;

    OwnSales(FieldCatalogue fields, Actor actor) {
        this.fields = fields;
        this.actor = actor;
    }

    StoreScope delivered() {
        return told("sales", "sales-delivery");
    }

    /** Of a seller in some stores; whoever sees how the shops do is shown that, from sums and not from slips. */
    Set<UUID> stores() {
        boolean sells = !DeskTasks.within(actor, "sales", "sales-delivery", "create")
                        .nowhere()
                || !DeskTasks.within(actor, "pos", "retail-sale", "create").nowhere();
        return sells
                        && !actor.may("home", "view")
                        && delivered().plus(told("pos", "retail-sale")) instanceof StoreScope.These these
                ? these.places()
                : Set.of();
    }

    private StoreScope told(String module, String kind) {
        StoreScope reach = DeskTasks.within(actor, module, kind, "view");
        return new Sight(fields, actor).everywhere(kind, FieldCatalogue.AMOUNT, reach) ? reach : StoreScope.NOWHERE;
    }
}
