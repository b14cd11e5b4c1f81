package io.tongpin.counting.web;

import io.tongpin.counting.CountRights;
import io.tongpin.counting.CountScope;
import io.tongpin.counting.CountTask;
import io.tongpin.counting.Counts;
import io.tongpin.kernel.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A count.
 *
 * @param scope {@code WHOLE PART CYCLE CHOSEN}
 * @param reasonAbove differences worth as much or more need a reason
 * @param state {@code OPEN SUBMITTED POSTED CANCELLED}
 * @param document the stocktake that it became
 * @param acts what whoever asks may do with it: {@code count lead post cancel}
 */
record CountJson(
        UUID id,
        int version,
        UUID store,
        UUID warehouse,
        String warehouseName,
        String name,
        String scope,
        @Nullable Integer idleDays,
        List<String> classes,
        boolean blind,
        @Nullable BigDecimal reasonAbove,
        String state,
        String openedByName,
        Instant openedAt,
        @Nullable UUID document,
        @Nullable String remark,
        List<String> acts) {

    static CountJson of(Actor actor, CountRights rights, Counts.Seen seen) {
        CountTask task = seen.task();
        CountScope scope = task.scope();
        List<String> acts = Stream.of("edit count", "submit lead", "post post", "discard cancel")
                .filter(pair -> rights.may(actor, pair.split(" ")[0], task))
                .map(pair -> pair.split(" ")[1])
                .toList();
        return new CountJson(
                task.id(),
                task.version(),
                task.store(),
                task.warehouse(),
                seen.warehouseName(),
                task.name(),
                scope.kind().name(),
                scope.idleDays(),
                scope.classes(),
                task.blind(),
                task.reasonAbove() == null ? null : task.reasonAbove().amount(),
                task.state().name(),
                task.openedByName(),
                task.openedAt(),
                task.document(),
                task.remark(),
                acts);
    }
}
