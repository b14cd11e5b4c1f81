package io.tongpin.posting;

import java.util.function.BooleanSupplier;

/**
 * Whether a group's transaction ends before it is on the disk (先提交后落盘), so that those who wait for its rows can begin; the
 * group is answered only when it is there. Where nobody waits, the commit itself waits for the disk: that is one trip less.
 */
final class Haste {

    private final BooleanSupplier othersWait;
    private boolean owed;

    Haste(BooleanSupplier othersWait) {
        this.othersWait = othersWait;
    }

    /** For who commits as everybody does. */
    static Haste none() {
        return new Haste(() -> false);
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
