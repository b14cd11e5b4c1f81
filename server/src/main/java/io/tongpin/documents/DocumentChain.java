package io.tongpin.documents;

import io.tongpin.access.WhoMay;
import io.tongpin.definitions.FieldCatalogue;
import io.tongpin.definitions.Sight;
import io.tongpin.generalledger.LedgerReading;
import io.tongpin.kernel.Actor;
import io.tongpin.kernel.Money;
import io.tongpin.kernel.Quantity;
import io.tongpin.organization.Chain;
import io.tongpin.organization.Store;
import io.tongpin.organization.Warehouse;
import io.tongpin.platform.Database;
import io.tongpin.platform.Tx;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a document stands (单据流程): its family, the steps of the usual way with what is done and open, what can be made of it
 * at once, and whose turn it is. A fixed number of statements in one snapshot, however large the family is.
 */
public final class DocumentChain {

    private static final int MOST_NAMED = 4;
    private static final int REQUESTS = 20;

    private final Database database;
    private final DocumentKinds kinds;
    private final FieldCatalogue fields;
    private final Surroundings surroundings;
    private final InstantSource clock;

    DocumentChain(
            Database database,
            DocumentKinds kinds,
            FieldCatalogue fields,
            Surroundings surroundings,
            InstantSource clock) {
        this.database = database;
        this.kinds = kinds;
        this.fields = fields;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /**
     * What stands around a document.
     *
     * @param hidden members that the person may not see
     * @param cut whether there are more than are shown
     * @param places the stores that each member is seen from
     */
    public record Found(
            List<Relative> members,
            int hidden,
            boolean cut,
            List<Step> steps,
            List<Step> beside,
            List<Next> next,
            @Nullable Turn turn,
            Map<UUID, Set<UUID>> places) {}

    /**
     * A step of the way; see {@link ChainSteps.Step}.
     *
     * @param here whether the document itself stands here
     * @param may whether the person may make one
     */
    public record Step(
            String kind,
            String state,
            boolean here,
            boolean may,
            List<UUID> documents,
            List<UUID> drafts,
            List<UUID> from,
            @Nullable Quantity quantity,
            @Nullable Quantity open,
            @Nullable Money amount,
            @Nullable Money due) {}

    /**
     * What the person can make of the document.
     *
     * @param left whether anything is; false is the reason why not
     * @param open goods; null where it is not about goods, or they are kept from the person
     * @param due money; null where it is not about money, or it is kept from the person
     */
    public record Next(
            String kind,
            FollowUp how,
            boolean left,
            @Nullable Quantity open,
            @Nullable Money due) {}

    /**
     * Who goes on (轮到谁).
     *
     * @param act {@code post} what is written, or {@code make} the next
     * @param mine whether the person may themselves
     * @param people some of those who may, in a place that the person sees
     * @param askedOf whom somebody has asked to do it
     * @param asked whether somebody has been asked
     */
    public record Turn(
            String act,
            String kind,
            @Nullable String place,
            boolean mine,
            List<String> people,
            boolean asked,
            @Nullable String askedOf) {}

    /** Empty for a document that does not exist or that the person may not see. */
    public Optional<Found> of(Actor actor, UUID id) {
        return database.read(actor.company(), DocumentReach.anything(actor, kinds), tx -> {
            StoredDocuments.Stored found = StoredDocuments.find(tx, id).orElse(null);
            DocumentReach reach = new DocumentReach(actor, kinds);
            return found == null || !reach.sees(tx, DocumentReach.Marks.of(found))
                    ? Optional.<Found>empty()
                    : Optional.of(read(tx, actor, reach, found.document()));
        });
    }

    private Found read(Tx tx, Actor actor, DocumentReach reach, Document document) throws SQLException {
        List<String> all = kinds.all().stream().map(DocumentKind::code).toList();
        List<DocumentReach.Condition> seen = DocumentReach.apart(tx, reach.parts(tx, reach.visible(all)));
        Chain chain = surroundings.chain(tx);
        // How many there are that they may not see is told, and nothing else of them.
        FamilyRows.Family family = tx.everywhere(wide -> FamilyRows.of(wide, document.id(), seen));
        List<Relative> members = family.members();
        Map<UUID, List<LedgerReading.Standing>> items =
                LedgerReading.items(tx, members.stream().map(Relative::id).toList());
        ChainSteps steps = new ChainSteps(members, items, new Sight(fields, actor), chain);
        DocumentKind kind = kinds.find(document.kind()).orElseThrow();
        StandardWay ways =
                new StandardWay(kinds, members.stream().map(Relative::kind).collect(Collectors.toSet()));
        List<StandardWay.Step> way = ways.of(kind);
        List<ChainSteps.Step> on = steps.of(way);
        return new Found(
                members,
                family.hidden(),
                family.cut(),
                on.stream()
                        .map(step -> step(actor, document, step, family.hidden() > 0))
                        .toList(),
                steps.beside(ways.beside(way)).stream()
                        .map(step -> step(actor, document, step, false))
                        .toList(),
                next(tx, actor, document, members, items, steps),
                turn(tx, actor, chain, document, members, on),
                members.stream().collect(Collectors.toMap(Relative::id, steps::places)));
    }

    /** @param maybe whether there could be some that the person may not see */
    private static Step step(Actor actor, Document here, ChainSteps.Step step, boolean maybe) {
        boolean unseen = maybe
                && step.state() == ChainSteps.State.SKIPPED
                && !step.kind().allows(actor, "view");
        return new Step(
                step.kind().code(),
                (unseen ? ChainSteps.State.UNSEEN : step.state()).name(),
                step.kind().code().equals(here.kind()),
                step.kind().allows(actor, "create"),
                step.documents(),
                step.drafts(),
                step.from(),
                step.quantity(),
                step.open(),
                step.amount(),
                step.due());
    }

    private List<Next> next(
            Tx tx,
            Actor actor,
            Document document,
            List<Relative> members,
            Map<UUID, List<LedgerReading.Standing>> items,
            ChainSteps steps)
            throws SQLException {
        Relative self = members.stream()
                .filter(one -> one.id().equals(document.id()))
                .findFirst()
                .orElse(null);
        if (self == null || !self.stands()) {
            return List.of();
        }
        WhatIsLeft left = WhatIsLeft.of(tx, document, items.getOrDefault(document.id(), List.of()));
        boolean pieces = steps.sees(self, "lines.quantity");
        boolean money = steps.sees(self, FieldCatalogue.AMOUNT) && steps.sees(self, "party");
        return kinds.after(document.kind()).entrySet().stream()
                .filter(one -> one.getKey().allows(actor, "create"))
                .sorted(Comparator.comparing(one -> !one.getValue().onTheWay()))
                .map(one -> left.next(one.getKey().code(), one.getValue(), pieces, money))
                .toList();
    }

    private @Nullable Turn turn(
            Tx tx, Actor actor, Chain chain, Document document, List<Relative> members, List<ChainSteps.Step> steps)
            throws SQLException {
        if (document.state() == Document.State.DRAFT || document.state() == Document.State.SUBMITTED) {
            Request request = RequestRows.of(tx, document.id(), REQUESTS).stream()
                    .map(RequestRows.Found::request)
                    .filter(one -> one.state() == Request.State.OPEN)
                    .findFirst()
                    .orElse(null);
            DocumentKind kind = kinds.find(document.kind()).orElseThrow();
            return turn(tx, actor, chain, "post", kind, document.store(), request);
        }
        for (ChainSteps.Step step : steps) {
            boolean open = step.state() == ChainSteps.State.OPEN || step.state() == ChainSteps.State.PART;
            if (open && !step.from().isEmpty()) {
                UUID from = step.from().getFirst();
                Relative source = members.stream()
                        .filter(one -> one.id().equals(from))
                        .findFirst()
                        .orElseThrow();
                return turn(tx, actor, chain, "make", step.kind(), placeOf(chain, source), null);
            }
        }
        return null;
    }

    /** Goods that were sent somewhere are received there. */
    private static UUID placeOf(Chain chain, Relative source) {
        Warehouse there = source.toWarehouse() == null ? null : chain.warehouse(source.toWarehouse());
        return there == null ? source.store() : there.store();
    }

    private Turn turn(
            Tx tx, Actor actor, Chain chain, String act, DocumentKind kind, UUID place, @Nullable Request request)
            throws SQLException {
        String action = act.equals("post") ? "post" : "create";
        Store store = chain.store(place);
        boolean named = kind.reach(actor, "view").covers(place);
        Set<String> rights = Set.of(kind.module() + "." + action, kind.code() + "." + action);
        List<String> people = named
                ? tx
                        .everywhere(wide ->
                                WhoMay.in(wide, rights, place, List.of(actor.user()), clock.instant(), MOST_NAMED))
                        .stream()
                        .map(WhoMay.Colleague::name)
                        .toList()
                : List.of();
        return new Turn(
                act,
                kind.code(),
                store == null ? null : store.name(),
                kind.reach(actor, action).covers(place),
                people,
                request != null,
                request == null ? null : request.toName());
    }
}
