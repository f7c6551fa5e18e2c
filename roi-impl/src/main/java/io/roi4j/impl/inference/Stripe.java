package io.roi4j.impl.inference;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The inferences of one minute that one thread at a time adds to. Whoever adds or takes holds it for some nanoseconds; nobody
 * is made to wait for it but a reader.
 */
final class Stripe {
    /** The length of what is added up here before it moves on. */
    static final long MINUTE = 60_000;

    /** How often a reader tries again before it lets others run: the one who holds may be waiting for this processor. */
    private static final int SPINS = 64;

    private static final VarHandle HELD;

    static {
        try {
            HELD = MethodHandles.lookup().findVarHandle(Stripe.class, "held", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unused") // Through its handle.
    private boolean held;

    private long minute = Long.MAX_VALUE;
    private InferenceSums sums = new InferenceSums();

    /** Holds the stripe unless somebody else does. */
    boolean tryHold() {
        return HELD.compareAndSet(this, false, true);
    }

    void release() {
        HELD.setRelease(this, false);
    }

    /** Whether an instant lies in the minute of these sums. Only while held. */
    boolean covers(long atMillis) {
        return Long.compareUnsigned(atMillis - minute, MINUTE) < 0;
    }

    /** The sums of the minute. Only while held. */
    InferenceSums sums() {
        return sums;
    }

    /**
     * Adds to the minute, or begins a new one. Only while held.
     *
     * @return what has to move on: the minute that is over, that which came too late for the present one, or null
     */
    @Nullable Minute put(Minute one) {
        long at = one.atMillis();
        if (covers(at)) {
            sums.add(one.sums());
            return null;
        } else if (sums.isEmpty() || at > minute) {
            Minute over = sums.isEmpty() ? null : new Minute(minute, minute, sums);
            minute = at - Math.floorMod(at, MINUTE);
            sums = one.sums();
            return over;
        }
        return one;
    }

    /** Takes what is there; null if there is nothing. */
    @Nullable Minute take() {
        hold();
        Minute open = sums.isEmpty() ? null : new Minute(minute, minute, sums);
        if (open != null) {
            sums = new InferenceSums();
        }
        release();
        return open;
    }

    /** Holds the stripe as soon as nobody else does. */
    private void hold() {
        for (int tries = 1; !tryHold(); tries++) {
            if (tries % SPINS == 0) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
