package io.tongpin.posting;

import java.util.function.BooleanSupplier;

/**
 * Whether a group's transaction ends before it is on the disk (先提交后落盘), so that those who wait for its rows can begin; the
 * group is answered only when it is there. Where nobody waits, the commit itself waits for the disk: that is one trip less.
 */
final class Haste {

    private final BooleanSupplier othersWait;
    private final BooleanSupplier alone;
    private boolean owed;

    Haste(BooleanSupplier othersWait, BooleanSupplier alone) {
        this.othersWait = othersWait;
        this.alone = alone;
    }

    /** For who commits as everybody does. */
    static Haste none() {
        return new Haste(() -> false, () -> false);
    }

    /** Whether no other group of the company is under way in this node: who locks early then keeps nobody waiting. */
    boolean alone() {
        return alone.getAsBoolean();
    }

    /** Asked once before the commit: whether others wait. */
    boolean hurries() {
        boolean hurries = othersWait.getAsBoolean();
        owed |= hurries;
        return hurries;
    }

    /** What is answered was committed by somebody else, perhaps in a hurry. */
    void owe() {
        owed = true;
    }

    /** Whether the answers have to wait for the disk. */
    boolean owed() {
        return owed;
    }
}
