package io.tongpin.platform;

import io.tongpin.kernel.Refusal;

/** Tongpin cannot start or go on, for a reason the person at the keyboard can do something about (无法启动). */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final Exit exit;

    public CannotStart(Exit exit, Refusal refusal) {
        super(refusal.code() + " " + refusal.facts());
        this.refusal = refusal;
        this.exit = exit;
    }

    public Refusal refusal() {
        return refusal;
    }

    public Exit exit() {
        return exit;
    }
}
