package io.roi4j.impl;

import io.roi4j.Reason;

/**
 * Something was refused by a library that was built {@linkplain StreamingRoi.Builder#strict() strict}, for tests: any other counts
 * it and goes on.
 */
public final class RefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedException(Reason reason) {
        super("refused as " + reason.id() + "; only a strict library throws");
        this.reason = reason;
    }

    /** Why it was refused, as {@code Roi.health()} counts it. */
    public Reason reason() {
        return reason;
    }
}
