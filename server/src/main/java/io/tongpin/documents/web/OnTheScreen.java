package io.tongpin.documents.web;

import io.tongpin.documents.DocumentKind;
import io.tongpin.documents.DocumentKinds;
import io.tongpin.documents.Duties;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Refusal;
import io.tongpin.kernel.StoreScope;
import io.tongpin.platform.Refused;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A paper that is still being written, as its writer's screen has it (未存单据). Nobody writes one where they have no right to. */
@Component
class OnTheScreen {

    private final DocumentKinds kinds;

    OnTheScreen(DocumentKinds kinds) {
        this.kinds = kinds;
    }

    Duties.Sight sight(
            Actor actor,
            UUID id,
            @Nullable String kind,
            @Nullable UUID store,
            @Nullable BigDecimal amount,
            @Nullable Set<UUID> earlier,
            boolean pays) {
        if (kind == null || store == null || !writes(actor, kind, store)) {
            throw new Refused(Refusal.unknown("documents.unknown", id));
        }
        Money worth = amount == null ? Money.ZERO : Money.roundedHalfUp(amount);
        return new Duties.Sight(id, kind, store, worth, earlier == null ? Set.of() : earlier, pays, true);
    }

    /** Whoever has nothing to do there is not told who has. */
    private boolean writes(Actor actor, String code, UUID store) {
        return kinds.find(code).map(kind -> reach(actor, kind).coversOwn(store)).orElse(false);
    }

    private static StoreScope reach(Actor actor, DocumentKind kind) {
        return Stream.of("view", "create", "edit", "post")
                .map(action -> kind.reach(actor, action))
                .reduce(StoreScope.NOWHERE, StoreScope::plus);
    }
}
