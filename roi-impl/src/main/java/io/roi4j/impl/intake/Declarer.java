package io.roi4j.impl.intake;

import io.roi4j.Reason;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.tally.Declarations;
import org.jspecify.annotations.Nullable;

/** Takes numbers that the host states from elsewhere. Safe for use by several threads. */
public final class Declarer {
    private static final int MAX_SOURCE = 200;

    private final RoomContext context;
    private Declarations declarations = Declarations.EMPTY;

    /** Takes them for one room. */
    public Declarer(RoomContext context) {
        this.context = context;
    }

    /** Takes a number of 0 or more, or counts why it can't be taken. */
    public synchronized void declare(String name, double value, @Nullable String source) {
        if (!(value >= 0 && Double.isFinite(value))) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else if (source == null || source.isBlank() || source.length() > MAX_SOURCE) {
            context.refuse(Reason.INVALID_INPUT);
        } else {
            declarations = declarations.with(name, value, source);
        }
    }

    /** All that were taken. */
    public synchronized Declarations declarations() {
        return declarations;
    }
}
