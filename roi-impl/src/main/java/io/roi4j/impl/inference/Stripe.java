package io.roi4j.impl.inference;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one minute, to which one thread at a time adds. Whoever adds or takes holds the stripe for some nanoseconds;
 * nobody is made to wait for it but a reader.
 */
class Stripe extends InferenceSums {
    /** The length of what is added up here before it moves on. */
    private static final long MINUTE = 60_000;
    /** What lies further from the present passes the stripes by. */
    private static final long NEAR = 2 * MINUTE;

    /** How often a reader tries again before it lets others run: the one who holds may be waiting for this processor. */
    private static final int SPINS = 64;

    /** Of so many inferences, a power of two, one is asked for its thread. */
    private static final int SAMPLE = 64;
    /** So many in one minute or between two readers cost more than a stripe for each thread. */
    private static final int MANY_TURNS = 10_000;

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

    /** The thread that came with the last sample. */
    private int thread;
    /** About how often another thread came than before: each time the memory goes from one processor to another. */
    private int turns;

    /** To begin with one that no time lies in. */
    private long minute = Long.MIN_VALUE / 2;

    Stripe() {}

    /** Whether an instant lies so near to the present that it needs no closer look. */
    static boolean near(long atMillis, long nowMillis) {
        return Long.compareUnsigned(nowMillis - atMillis + NEAR, 2 * NEAR) <= 0;
    }

    /** Holds the stripe unless somebody else does. */
    final boolean tryHold() {
        return HELD.compareAndSet(this, false, true);
    }

    final void release() {
        HELD.setRelease(this, false);
    }

    /** A number of the thread that asks, 0 or more; threads are numbered as they come. */
    static int self() {
        return (int) Thread.currentThread().getId() & Integer.MAX_VALUE;
    }

    private void sample() {
        int self = self();
        if (thread != self) {
            thread = self;
            turns += SAMPLE;
        }
    }

    /** Whether threads take the stripe from each other all the time. A look without holding it, so about. */
    final boolean crowded() {
        return turns > MANY_TURNS;
    }

    /** Forgets that threads crowd, as nothing can be done about it; also without holding it. */
    final void calm() {
        turns = 0;
    }

    @Override
    final void clear() {
        super.clear();
        calm();
    }

    /** Whether an instant lies in the minute of these sums. Only while held. */
    final boolean covers(long atMillis) {
        return Long.compareUnsigned(atMillis - minute, MINUTE) < 0;
    }

    /** Whether an inference belongs to the minute and needs no memory. Only while held. */
    final boolean takes(long atMillis, long latencyNanos, boolean succeeded, long firstTokenNanos) {
        return covers(atMillis) && hasRoom(place(latencyNanos), succeeded, firstTokenNanos);
    }

    /** Adds an inference that the stripe {@link #takes}, and holds it no longer. Only while held. */
    final void addAndRelease(
            long latencyNanos,
            boolean succeeded,
            boolean billed,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long costPicos,
            double joules,
            double operations,
            long firstTokenNanos,
            Provenances provenances) {
        try {
            addAt(
                    place(latencyNanos),
                    latencyNanos,
                    succeeded,
                    billed,
                    inputTokens,
                    outputTokens,
                    cachedTokens,
                    costPicos,
                    joules,
                    operations,
                    firstTokenNanos,
                    provenances);
            if ((size() & (SAMPLE - 1)) == 0) {
                sample();
            }
        } finally {
            release();
        }
    }

    /**
     * Adds to the minute, or begins a new one. Only while held.
     *
     * @return what has to move on: the minute that is over, that which came too late for the present one, or null
     */
    final @Nullable Minute put(Minute one) {
        long at = one.atMillis();
        boolean fits = covers(at);
        // A minute far ahead is one of a clock that was set back: it is over, nothing came too late for it.
        if (!fits && !isEmpty() && at < minute && near(minute, one.toldMillis())) {
            return one;
        }
        Minute over = fits ? null : move();
        minute = fits ? minute : at - Math.floorMod(at, MINUTE);
        add(one.sums());
        return over;
    }

    /** Hands over what is there, if there is anything, to one who adds it elsewhere at once. */
    final void handOver(Consumer<Minute> reader) {
        hold();
        try {
            if (!isEmpty()) {
                reader.accept(new Minute(minute, minute, this));
                clear();
            }
        } finally {
            release();
        }
    }

    private @Nullable Minute move() {
        if (isEmpty()) {
            return null;
        }
        InferenceSums moved = new InferenceSums();
        moved.add(this);
        clear();
        return new Minute(minute, minute, moved);
    }

    /** Holds the stripe as soon as nobody else does. */
    @SuppressWarnings("ThreadPriorityCheck") // Only to wait less long: it works without.
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
