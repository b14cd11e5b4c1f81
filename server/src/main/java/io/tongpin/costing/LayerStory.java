package io.tongpin.costing;

import io.tongpin.kernel.Quantity;
import io.tongpin.kernel.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of one layer since it was opened (批层沿革), told again as if late costs that were taken back had never been.
 * By shares alone the layer would be a millionth off after each issue; told again it is exactly what it would have been.
 *
 * <pre>
 *   as it was      10 worth 100 ── freight +10 ──► 110 ── 3 leave ──► 7 worth 77
 *   told again     10 worth 100 ─────────────────────── 3 leave ──► 7 worth 70     so 7 are still here, 3 left with the goods
 * </pre>
 */
public final class LayerStory {

    /** In place of the place of a step: takes nothing back. */
    public static final int NOTHING = -1;

    /**
     * Something that happened to the layer: goods taken from it, put back into it, or a late cost.
     *
     * @param quantity signed change of its quantity, zero for a late cost
     * @param value signed change of its worth
     * @param undoes the place of the step that this one takes back, {@link #NOTHING} for all others
     */
    public record Step(Quantity quantity, Value value, int undoes) {}

    private static final Worths WORTHS = new Worths(Value.SCALE);

    private final Layer opened;
    private final List<Step> steps;

    /** @param opened as it was when it was opened */
    public LayerStory(Layer opened, List<Step> steps) {
        this.opened = opened;
        this.steps = List.copyOf(steps);
    }

    /** What the layer would be worth now without this late cost, and without those that were taken back before. */
    public Value worthWithout(int lateCost) {
        Set<Integer> never = takenBack();
        never.add(lateCost);
        return told(never).stream().reduce(opened.value(), Value::plus);
    }

    /** What goods that left would have been worth without the late costs that have been taken back. */
    public Value worthOf(int issue) {
        return told(takenBack()).get(issue).negate();
    }

    /** Late costs that were taken back, and the steps that did it. */
    private Set<Integer> takenBack() {
        Set<Integer> never = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.quantity().isZero() && step.undoes() != NOTHING) {
                never.add(i);
                never.add(step.undoes());
            }
        }
        return never;
    }

    /** How each step would have changed the worth of the layer without these ones. */
    private List<Value> told(Set<Integer> never) {
        List<Value> told = new ArrayList<>();
        Layer was = opened;
        Value worth = opened.value();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Value change = never.contains(i) ? Value.ZERO : change(step, was, worth, told);
            told.add(change);
            worth = worth.plus(change);
            was = new Layer(
                    was.number(),
                    was.quantity().plus(step.quantity()),
                    was.value().plus(step.value()));
        }
        return told;
    }

    private static Value change(Step step, Layer was, Value worth, List<Value> told) {
        return switch (step.quantity().signum()) {
            case -1 ->
                worth.equals(was.value())
                        ? step.value()
                        : taken(worth, step.quantity().negate(), was.quantity());
            case 0 -> Worths.notNegative(worth.plus(step.value())).minus(worth);
            default -> known(step, told) ? told.get(step.undoes()).negate() : step.value();
        };
    }

    private static Value taken(Value worth, Quantity part, Quantity of) {
        return (part.compareTo(of) < 0 ? WORTHS.share(worth, part, of) : worth).negate();
    }

    /** Clocks of two processes may differ, and one cost for the company has no other order than theirs. */
    private static boolean known(Step step, List<Value> told) {
        return step.undoes() != NOTHING && step.undoes() < told.size();
    }
}
