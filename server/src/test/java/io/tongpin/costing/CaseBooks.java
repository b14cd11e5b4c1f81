package io.tongpin.costing;

import io.tongpin.costing.CostingCase.Step;
import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.UnitCost;
import io.tongpin.kernel.UnitRatio;
import io.tongpin.kernel.Value;
import io.tongpin.testing.CaseFile.NotOffered;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A small stock ledger for the cases: one article, one pool per store, documents that name each other. It does what the
 * books do, in the order of entry, and refuses a case whose policy the books do not offer with {@link NotOffered}.
 */
final class CaseBooks {

    /**
     * What a step did.
     *
     * @param own stock value effect of the document itself
     * @param late variance that belongs to issues made earlier: a shortage settled at another cost
     */
    record Effect(Value own, Value late, boolean refused) {

        static final Effect REFUSED = new Effect(Value.ZERO, Value.ZERO, true);
    }

    private record Move(String date, String warehouse, Quantity quantity) {}

    /** A posted document that later ones may refer to. */
    private static final class Document {
        final Step step;
        final Quantity quantity;
        final Value worth;
        final long layer;
        final Quantity receivedUntilThen;
        Parts parts = new Parts(List.of());
        Quantity returned = Quantity.ZERO;
        boolean owes;
        boolean correctedLater;

        Document(Step step, Quantity quantity, Value worth, long layer, Quantity receivedUntilThen) {
            this.step = step;
            this.quantity = quantity;
            this.worth = worth;
            this.layer = layer;
            this.receivedUntilThen = receivedUntilThen;
        }
    }

    private final Map<String, String> policy;
    private final boolean fifo;
    private final int scale;
    private final Costing costing;
    private final Map<String, Pool> pools = new TreeMap<>();
    private final Map<String, Quantity> received = new TreeMap<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private String latest = "";

    CaseBooks(CostingCase given) {
        policy = given.policy();
        fifo = choice("method", given.method(), "fifo", "moving_average").equals("fifo");
        scale = Integer.parseInt(policy.getOrDefault("value_dp", "2"));
        costing = (fifo ? CostMethod.FIFO : CostMethod.MOVING_AVERAGE).costing(scale);
        choice("scope", policy.get("scope"), "warehouse");
        choice("negative", policy.get("negative"), "allow", "forbid");
        choice("customer_return", policy.get("customer_return"), "original_issue_cost", "current_average");
        choice("supplier_return", policy.get("supplier_return"), "current_cost", "original_receipt_cost");
        choice("landed_cost", policy.get("landed_cost"), "remaining_share", "retroactive");
    }

    private static String choice(String name, @Nullable String value, String... known) {
        String chosen = value == null ? known[0] : value;
        if (!List.of(known).contains(chosen)) {
            throw new NotOffered("unknown " + name + " " + chosen);
        }
        return chosen;
    }

    Pool pool(String warehouse) {
        return pools.getOrDefault(warehouse, Pool.empty(UnitCost.of(policy.getOrDefault("initial_unit_cost", "0"))));
    }

    Map<String, Pool> pools() {
        return pools;
    }

    Effect apply(Step step) {
        latest = later(latest, step.text("date"));
        return switch (step.op()) {
            case "receive" -> in(step, quantity(step), priced(step));
            case "issue", "adjust_out" -> out(step, null);
            case "issue_at_cost" -> out(step, priced(step));
            case "adjust_in" -> in(step, quantity(step), step.number("unit_cost") == null ? null : priced(step));
            case "transfer" -> transfer(step);
            case "customer_return" -> customerReturn(step);
            case "supplier_return" -> supplierReturn(step);
            case "stocktake" -> stocktake(step);
            case "landed_cost" -> lateCost(step, new Value(step.needed("amount")));
            case "invoice_price" -> lateCost(step, priceDifference(step));
            case "revalue" -> revalue(step);
            case "cancel" -> cancel(step);
            default -> throw new NotOffered("unknown operation " + step.op());
        };
    }

    static String later(String latest, @Nullable String date) {
        return date == null || date.compareTo(latest) < 0 ? latest : date;
    }

    private static Quantity quantity(Step step) {
        BigDecimal factor = Objects.requireNonNullElse(step.number("uom_factor"), BigDecimal.ONE);
        return new UnitRatio(factor).base(step.needed("qty"));
    }

    private Value priced(Step step) {
        boolean perBase = "base_uom".equals(step.text("cost_per"));
        BigDecimal pieces = perBase ? quantity(step).value() : step.needed("qty");
        BigDecimal landed = Objects.requireNonNullElse(step.number("landed"), BigDecimal.ZERO);
        return rounded(pieces.multiply(step.needed("unit_cost")).add(landed));
    }

    private Value rounded(BigDecimal exact) {
        return new Value(exact.setScale(scale, RoundingMode.HALF_UP));
    }

    /** @param worth null: nobody says at what cost */
    private Effect in(Step step, Quantity quantity, @Nullable Value worth) {
        Pool before = pool(step.warehouse());
        Moved moved = worth == null ? costing.inAtCurrent(before, quantity) : costing.in(before, quantity, worth);
        Effect effect = arrived(step.warehouse(), moved, quantity, step);
        keep(step, quantity, moved.worth(), openedLayer(moved));
        return effect;
    }

    private Effect arrived(String warehouse, Moved moved, Quantity quantity, Step step) {
        received.merge(warehouse, quantity, Quantity::plus);
        if (moved.variance().signum() != 0) {
            documents.values().stream()
                    .filter(d -> d.owes && d.step.warehouse().equals(warehouse))
                    .forEach(d -> d.correctedLater = true);
        }
        moved(step, warehouse, quantity, moved);
        return new Effect(moved.worth(), moved.variance(), false);
    }

    private void moved(Step step, String warehouse, Quantity change, Moved moved) {
        pools.put(warehouse, moved.after());
        moves.add(new Move(date(step), warehouse, change));
    }

    private void keep(Step step, Quantity quantity, Value worth, long layer) {
        Value size = worth.signum() < 0 ? worth.negate() : worth;
        Quantity sofar = received.getOrDefault(step.warehouse(), Quantity.ZERO);
        documents.put(step.id(), new Document(step, quantity, size, layer, sofar));
    }

    private static long openedLayer(Moved moved) {
        return moved.layers().isEmpty()
                ? Layer.NONE
                : moved.layers().getLast().after().number();
    }

    private String date(Step step) {
        return Objects.requireNonNullElse(step.text("date"), latest);
    }

    /** @param worth null: at the cost the method gives */
    private Effect out(Step step, @Nullable Value worth) {
        Quantity quantity = quantity(step);
        if (refuses(step.warehouse(), quantity)) {
            return Effect.REFUSED;
        }
        Pool before = pool(step.warehouse());
        Moved moved =
                worth == null ? costing.out(before, quantity) : costing.outAt(before, quantity, worth, Layer.NONE);
        return left(step, quantity, moved);
    }

    private Effect left(Step step, Quantity quantity, Moved moved) {
        Parts parts = Parts.left(pool(step.warehouse()), moved);
        moved(step, step.warehouse(), quantity.negate(), moved);
        keep(step, quantity, moved.worth(), Layer.NONE);
        referred(step.id()).parts = parts;
        referred(step.id()).owes = moved.after().onHand().signum() < 0;
        return new Effect(moved.worth().plus(moved.variance()), Value.ZERO, false);
    }

    private boolean refuses(String warehouse, Quantity quantity) {
        return "forbid".equals(policy.get("negative"))
                && pool(warehouse).onHand().compareTo(quantity) < 0;
    }

    private Document referred(@Nullable String id) {
        return Objects.requireNonNull(documents.get(Objects.requireNonNull(id)), id);
    }

    private Effect transfer(Step step) {
        Effect sent = out(step, null);
        if (sent.refused()) {
            return sent;
        }
        String to = Objects.requireNonNull(step.text("to"));
        Moved moved = costing.in(pool(to), referred(step.id()).parts);
        Effect there = arrived(to, moved, quantity(step), step);
        return new Effect(sent.own(), there.late(), false);
    }

    private Effect customerReturn(Step step) {
        boolean original = "original_issue_cost".equals(policy.get("customer_return"));
        if (!original || step.text("ref") == null) {
            return in(step, quantity(step), null);
        }
        Document issue = referred(step.text("ref"));
        if (issue.correctedLater) {
            throw new NotOffered("a return at a cost that was corrected after the issue");
        }
        IssueCost cost = new IssueCost(issue.quantity, issue.worth, issue.returned);
        issue.returned = issue.returned.plus(quantity(step));
        return in(step, quantity(step), cost.returning(quantity(step), scale));
    }

    private Effect supplierReturn(Step step) {
        boolean original = "original_receipt_cost".equals(policy.get("supplier_return"));
        if (!original || step.text("ref") == null) {
            return out(step, null);
        }
        if (refuses(step.warehouse(), quantity(step))) {
            return Effect.REFUSED;
        }
        Document receipt = referred(step.text("ref"));
        if (fifo && stillInLayer(step.warehouse(), receipt).compareTo(quantity(step)) < 0) {
            throw new NotOffered("FIFO supplier return at the cost of a receipt that is used up");
        }
        IssueCost cost = new IssueCost(receipt.quantity, receipt.worth, receipt.returned);
        receipt.returned = receipt.returned.plus(quantity(step));
        Value worth = cost.returning(quantity(step), scale);
        return left(step, quantity(step), costing.outAt(pool(step.warehouse()), quantity(step), worth, receipt.layer));
    }

    private Quantity stillInLayer(String warehouse, Document receipt) {
        return pool(warehouse).layers().find(receipt.layer).map(Layer::quantity).orElse(Quantity.ZERO);
    }

    /** The count speaks of the balance on its date; the difference is put right now. */
    private Effect stocktake(Step step) {
        Pool before = pool(step.warehouse());
        Quantity difference = counted(step);
        BigDecimal cost = step.number("unit_cost");
        if (difference.signum() < 0 && refuses(step.warehouse(), difference.negate())) {
            return Effect.REFUSED;
        }
        if (difference.signum() > 0) {
            Value worth = cost == null ? null : rounded(cost.multiply(difference.value()));
            Moved found =
                    worth == null ? costing.inAtCurrent(before, difference) : costing.in(before, difference, worth);
            arrived(step.warehouse(), found, difference, step);
        } else if (difference.signum() < 0) {
            Quantity lost = difference.negate();
            left(step, lost, costing.out(before, lost));
        }
        if (cost != null) {
            Moved revalued = costing.revalueTo(pool(step.warehouse()), new UnitCost(cost));
            pools.put(step.warehouse(), revalued.after());
        }
        keep(step, difference, Value.ZERO, Layer.NONE);
        return new Effect(pool(step.warehouse()).value().minus(before.value()), Value.ZERO, false);
    }

    private Quantity counted(Step step) {
        BigDecimal counted = step.number("counted");
        if (counted == null) {
            return Quantity.ZERO;
        }
        Quantity book = moves.stream()
                .filter(m -> m.warehouse.equals(step.warehouse()) && m.date.compareTo(date(step)) <= 0)
                .map(Move::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        return new Quantity(counted).minus(book);
    }

    private Value priceDifference(Step step) {
        Document receipt = referred(step.text("ref"));
        Step priced = receipt.step.with(Map.of("unit_cost", Objects.requireNonNull(step.text("unit_cost"))));
        return priced(priced).minus(priced(receipt.step));
    }

    private Effect lateCost(Step step, Value addition) {
        Document receipt = referred(step.text("ref"));
        Pool before = pool(receipt.step.warehouse());
        Moved moved = costing.revalue(before, share(step, receipt, before), addition);
        pools.put(receipt.step.warehouse(), moved.after());
        keep(step, Quantity.ZERO, addition, Layer.NONE);
        return new Effect(moved.worth().plus(moved.variance()), Value.ZERO, false);
    }

    private ReceiptShare share(Step step, Document receipt, Pool before) {
        if (fifo) {
            return ReceiptShare.ofLayer(receipt.quantity, receipt.layer);
        }
        BigDecimal out = step.number("already_out");
        if (out != null) {
            Quantity remaining = receipt.quantity.minus(new Quantity(out));
            return new ReceiptShare(receipt.quantity, remaining, Layer.NONE);
        }
        Quantity all = received.getOrDefault(receipt.step.warehouse(), Quantity.ZERO);
        return ReceiptShare.inFlow(receipt.quantity, before.onHand(), all.minus(receipt.receivedUntilThen));
    }

    private Effect revalue(Step step) {
        Pool before = pool(step.warehouse());
        BigDecimal addition = step.number("add_value");
        Moved moved = addition == null
                ? costing.revalueTo(before, new UnitCost(step.needed("unit_cost")))
                : costing.revalueBy(before, new Value(addition));
        pools.put(step.warehouse(), moved.after());
        keep(step, Quantity.ZERO, moved.worth(), Layer.NONE);
        return new Effect(moved.worth().plus(moved.variance()), Value.ZERO, false);
    }

    /** The mirror of a posted document: what it brought in leaves at that worth, what it took comes back. */
    private Effect cancel(Step step) {
        Document cancelled = referred(step.text("ref"));
        return switch (cancelled.step.op()) {
            case "receive", "adjust_in", "customer_return" -> takenBack(cancelled);
            case "issue", "adjust_out" -> putBack(cancelled);
            case "issue_at_cost", "supplier_return" -> in(cancelled.step, cancelled.quantity, cancelled.worth);
            case "landed_cost", "invoice_price" -> lateCost(cancelled.step, cancelled.worth.negate());
            default -> throw new NotOffered("cancelling a " + cancelled.step.op());
        };
    }

    private Effect putBack(Document cancelled) {
        String warehouse = cancelled.step.warehouse();
        Moved moved = costing.putBack(pool(warehouse), cancelled.parts);
        return arrived(warehouse, moved, cancelled.quantity, cancelled.step);
    }

    private Effect takenBack(Document cancelled) {
        String warehouse = cancelled.step.warehouse();
        if (refuses(warehouse, cancelled.quantity)) {
            return Effect.REFUSED;
        }
        Moved moved = costing.outAt(pool(warehouse), cancelled.quantity, cancelled.worth, cancelled.layer);
        return left(cancelled.step, cancelled.quantity, moved);
    }
}
