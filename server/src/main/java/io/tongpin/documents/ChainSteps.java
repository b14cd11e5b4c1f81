package io.tongpin.documents;

import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.generalledger.LedgerReading.Standing;
import io.tongpin.kernel.FieldRule;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Shown;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Warehouse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a family has come on its way (流程进度): each step by what the documents of the step before it still wait for. Pure.
 * It counts only what the person sees: a document or a field that is kept from them is in no sum.
 */
final class ChainSteps {

    private static final String QUANTITY = "lines.quantity";

    private final List<Relative> members;
    private final Map<UUID, List<Standing>> items;
    private final Sight sight;
    private final Chain chain;

    ChainSteps(List<Relative> members, Map<UUID, List<Standing>> items, Sight sight, Chain chain) {
        this.members = List.copyOf(members);
        this.items = Map.copyOf(items);
        this.sight = sight;
        this.chain = chain;
    }

    /** How a step stands. */
    public enum State {
        /** Nothing has been done, and there is something to do. */
        OPEN,
        PART,
        DONE,
        /** It went without: goods that came without an order. */
        SKIPPED,
        /** It is kept from the person. */
        UNSEEN
    }

    /**
     * One step of the way.
     *
     * @param documents of this step that are in the books
     * @param drafts of this step that wait to be posted
     * @param from documents of the step before, of which something is still open for this one
     * @param open goods that are still to come; null where it is not about goods
     * @param due money that is still to be paid; null where it is not about money
     */
    record Step(
            DocumentKind kind,
            State state,
            List<UUID> documents,
            List<UUID> drafts,
            List<UUID> from,
            @Nullable Quantity quantity,
            @Nullable Quantity open,
            @Nullable Money amount,
            @Nullable Money due) {}

    List<Step> of(List<StandardWay.Step> way) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            StandardWay.Step step = way.get(i);
            FollowUp how = step.how().orElse(null);
            if (how == null) {
                steps.add(plain(step.kind(), i + 1 < way.size()));
            } else {
                List<Relative> before = standing(way.get(i - 1).kind());
                steps.add(how.side().isPresent() ? paid(step.kind(), how, before) : taken(step.kind(), before));
            }
        }
        return steps;
    }

    /** What is beside the way, where there is some. */
    List<Step> beside(List<DocumentKind> kinds) {
        return kinds.stream()
                .map(kind -> plain(kind, false))
                .filter(step -> !step.documents().isEmpty() || !step.drafts().isEmpty())
                .toList();
    }

    private Step plain(DocumentKind kind, boolean mayBeSkipped) {
        List<UUID> documents = ids(standing(kind));
        List<UUID> drafts = drafts(kind);
        State state = !documents.isEmpty() ? State.DONE : drafts.isEmpty() && mayBeSkipped ? State.SKIPPED : State.OPEN;
        return new Step(kind, state, documents, drafts, List.of(), null, null, null, null);
    }

    private Step taken(DocumentKind kind, List<Relative> before) {
        List<Relative> seen = before.stream()
                .filter(one -> one.open() != null && sees(one, QUANTITY))
                .toList();
        if (before.isEmpty()) {
            return plain(kind, false);
        }
        Quantity all = seen.stream().map(Relative::quantity).reduce(Quantity.ZERO, Quantity::plus);
        Quantity open = seen.stream().map(ChainSteps::open).reduce(Quantity.ZERO, Quantity::plus);
        State state = seen.isEmpty() ? State.UNSEEN : stateOf(open.isZero(), open.compareTo(all) < 0);
        List<UUID> from =
                ids(seen.stream().filter(one -> open(one).signum() > 0).toList());
        return new Step(
                kind,
                state,
                ids(standing(kind)),
                drafts(kind),
                from,
                seen.isEmpty() ? null : all,
                seen.isEmpty() ? null : open,
                null,
                null);
    }

    private Step paid(DocumentKind kind, FollowUp how, List<Relative> before) {
        List<Relative> seen = before.stream()
                .filter(one -> sees(one, FieldCatalogue.AMOUNT) && sees(one, "party"))
                .toList();
        Predicate<Standing> ours =
                item -> how.side().filter(item.item().side()::equals).isPresent();
        Money all = Money.ZERO;
        Money due = Money.ZERO;
        List<UUID> from = new ArrayList<>();
        for (Relative one : seen) {
            for (Standing item : items.getOrDefault(one.id(), List.of()).stream()
                    .filter(ours)
                    .toList()) {
                all = all.plus(item.item().amount());
                due = due.plus(item.open());
                if (!item.open().isZero()) {
                    from.add(one.id());
                }
            }
        }
        boolean unseen = seen.isEmpty() && !before.isEmpty();
        State state = unseen
                ? State.UNSEEN
                : before.isEmpty() ? plain(kind, false).state() : stateOf(from.isEmpty(), due.compareTo(all) < 0);
        boolean told = !seen.isEmpty();
        return new Step(
                kind,
                state,
                ids(standing(kind)),
                drafts(kind),
                List.copyOf(from),
                null,
                null,
                told ? all : null,
                told ? due : null);
    }

    private static State stateOf(boolean done, boolean begun) {
        return done ? State.DONE : begun ? State.PART : State.OPEN;
    }

    private static Quantity open(Relative one) {
        return one.open() == null ? Quantity.ZERO : one.open();
    }

    /** Whether the person sees a field of a member. */
    boolean sees(Relative one, String field) {
        FieldRule.When when = one.waits() ? FieldRule.When.DRAFT : FieldRule.When.POSTED;
        return sight.of(new Shown(one.kind(), when, one.store(), places(one), one.createdBy()), field)
                .shows();
    }

    /** The stores it is seen from. */
    Set<UUID> places(Relative one) {
        Set<UUID> places = new HashSet<>(Set.of(one.store()));
        Stream.of(one.warehouse(), one.toWarehouse()).forEach(id -> {
            Warehouse warehouse = id == null ? null : chain.warehouse(id);
            if (warehouse != null) {
                places.add(warehouse.store());
            }
        });
        return places;
    }

    private List<Relative> standing(DocumentKind kind) {
        return members.stream()
                .filter(one -> one.kind().equals(kind.code()) && one.stands())
                .toList();
    }

    private List<UUID> drafts(DocumentKind kind) {
        return ids(members.stream()
                .filter(one -> one.kind().equals(kind.code()) && one.waits())
                .toList());
    }

    private static List<UUID> ids(List<Relative> some) {
        return some.stream().map(Relative::id).toList();
    }
}
