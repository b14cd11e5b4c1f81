package io.tongpin.documents.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tongpin.documents.Document;
import io.tongpin.documents.DocumentChain;
import io.tongpin.documents.Relative;
import io.tongpin.kernel.FieldAt;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Shown;
import io.tongpin.kernel.Withheld;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a document stands: its family, the steps of its way, what can be made of it, whose turn it is. */
record ChainJson(
        List<Member> members,
        int hidden,
        boolean cut,
        List<Step> steps,
        List<Step> beside,
        List<Next> next,
        DocumentChain.@Nullable Turn turn) {

    record Member(
            UUID id,
            String kind,
            @Nullable String number,
            Document.State state,
            LocalDate businessDate,
            boolean mirror,
            @FieldAt("lines.quantity") Quantity quantity,
            @FieldAt("lines.quantity") @Nullable Quantity openQuantity,
            @FieldAt("amount") Money amount,
            Set<UUID> after,
            @JsonIgnore UUID store,
            @JsonIgnore Set<UUID> places,
            @JsonIgnore UUID maker)
            implements Shown.Fields {

        @Override
        public Shown shown() {
            return SeenAs.of(kind, state.name(), store, places, maker);
        }
    }

    /** Its sums are of what the person sees, and left out where that is nothing. */
    record Step(
            String kind,
            String state,
            boolean here,
            boolean may,
            List<UUID> documents,
            List<UUID> drafts,
            List<UUID> from,
            @Nullable Quantity quantity,
            @Nullable Quantity open,
            @Withheld("") @Nullable Money amount,
            @Withheld("") @Nullable Money due) {}

    record Next(
            String kind,
            String how,
            boolean left,
            @Nullable Quantity open,
            @Withheld("") @Nullable Money due) {}

    static ChainJson of(DocumentChain.Found found) {
        return new ChainJson(
                found.members().stream()
                        .map(one -> member(one, found.places().getOrDefault(one.id(), Set.of(one.store()))))
                        .toList(),
                found.hidden(),
                found.cut(),
                found.steps().stream().map(ChainJson::step).toList(),
                found.beside().stream().map(ChainJson::step).toList(),
                found.next().stream()
                        .map(one -> new Next(one.kind(), one.how().name(), one.left(), one.open(), one.due()))
                        .toList(),
                found.turn());
    }

    private static Member member(Relative one, Set<UUID> places) {
        return new Member(
                one.id(),
                one.kind(),
                one.number(),
                one.state(),
                one.businessDate(),
                one.mirror(),
                one.quantity(),
                one.open(),
                one.amount(),
                one.after(),
                one.store(),
                places,
                one.createdBy());
    }

    private static Step step(DocumentChain.Step step) {
        return new Step(
                step.kind(),
                step.state(),
                step.here(),
                step.may(),
                step.documents(),
                step.drafts(),
                step.from(),
                step.quantity(),
                step.open(),
                step.amount(),
                step.due());
    }
}
