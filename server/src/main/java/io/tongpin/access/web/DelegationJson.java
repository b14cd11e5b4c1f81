package io.tongpin.access.web;

import io.tongpin.access.Delegation;
import io.tongpin.access.DelegationList;
import io.tongpin.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delegation as JSON.
 *
 * @param state {@code COMING}, {@code IN_FORCE}, {@code OVER} or {@code TAKEN_BACK}
 * @param given whether whoever asks lends it
 * @param received whether it is lent to whoever asks
 * @param mayEnd whether whoever asks may end it now
 */
record DelegationJson(
        UUID id,
        int version,
        UUID giver,
        String giverName,
        UUID receiver,
        String receiverName,
        List<PartJson> lent,
        Instant from,
        Instant until,
        String reason,
        String state,
        boolean given,
        boolean received,
        boolean mayEnd,
        @Nullable String endedByName,
        @Nullable Instant endedAt) {

    /**
     * A role and where it holds.
     *
     * @param scope {@code company}, {@code unit} or {@code own}
     * @param unit the unit with all under it, if that is the scope
     * @param holds whether the giver has it at this moment; of one's own roles, whether it can be lent
     */
    record PartJson(
            UUID role,
            String roleName,
            String scope,
            @Nullable UUID unit,
            @Nullable String unitName,
            boolean holds) {

        static PartJson of(DelegationList.Part part) {
            return new PartJson(part.role(), part.roleName(), part.scope(), part.unit(), part.unitName(), part.holds());
        }
    }

    static DelegationJson of(Actor actor, DelegationList.Shown shown) {
        Delegation one = shown.delegation();
        return new DelegationJson(
                one.id(),
                one.version(),
                one.giver(),
                one.giverName(),
                one.receiver(),
                one.receiverName(),
                shown.parts().stream().map(PartJson::of).toList(),
                one.from(),
                one.until(),
                one.reason(),
                shown.state().name(),
                one.giver().equals(actor.user()),
                one.receiver().equals(actor.user()),
                shown.mayEnd(),
                one.endedByName(),
                one.endedAt());
    }
}
