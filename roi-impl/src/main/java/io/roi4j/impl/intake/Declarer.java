package io.roi4j.impl.intake;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.impl.RoomContext;
import io.roi4j.impl.tally.Declarations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Takes numbers that the host states from elsewhere. Safe for use by several threads. */
public final class Declarer {

    private final RoomContext context;
    private Declarations declarations = Declarations.EMPTY;

    /** Takes them for one room. */
    public Declarer(RoomContext context) {
        this.context = context;
    }

    /** Takes a number of 0 or more, or counts why it can't be taken. */
    public synchronized void declare(String name, double value, @Nullable String source) {
        if (!Double.isFinite(value)) {
            context.refuse(Reason.NON_FINITE_INPUT);
        } else if (value < 0) {
            context.refuse(Reason.OUT_OF_RANGE);
        } else if (source == null || !Sources.valid(source)) {
            context.refuse(Reason.INVALID_INPUT);
        } else {
            declarations = declarations.with(name, value, source);
        }
    }

    /** Takes an amount in the library's currency, or counts why it can't be taken. */
    public void declare(String name, @Nullable Money amount, @Nullable String source) {
        if (!context.accepts(amount) || amount == null) {
            return;
        } else if (amount.currency().equals(context.currency())) {
            declare(name, amount.amount().doubleValue(), source);
        } else {
            context.refuse(Reason.CURRENCY_MISMATCH);
        }
    }

    /** Takes a length of time in seconds, or counts why it can't be taken. */
    public void declare(String name, @Nullable Duration length, @Nullable String source) {
        if (context.accepts(length) && length != null) {
            declare(name, length.getSeconds() + length.getNano() * 1e-9, source);
        }
    }

    /** All that were taken. */
    public synchronized Declarations declarations() {
        return declarations;
    }
}
