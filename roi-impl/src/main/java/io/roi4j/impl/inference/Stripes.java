package io.roi4j.impl.inference;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stripes of one series: the one given to begin with, more only where threads met. Safe for use by several threads. */
final class Stripes {
    /** More don't help: so many threads at a time can add to one series. */
    private static final int MOST =
            Math.min(16, 2 * Integer.highestOneBit(Runtime.getRuntime().availableProcessors()));
    /** A reader that holds a stripe for some nanoseconds is no reason to make more of them. */
    private static final int MEETINGS = 16;

    private volatile Stripe[] all;
    /** About how many times threads met since somebody read; a count lost to a race doesn't matter. */
    private int meetings;

    Stripes(Stripe first) {
        this.all = new Stripe[] {first};
    }

    /** Holds any stripe, and makes more of them where threads met too often; null when all are held. */
    @Nullable
    Stripe holdAny() {
        Stripe[] stripes = all;
        int from = spread();
        for (int i = 0; i < stripes.length; i++) {
            Stripe stripe = stripes[(from + i) & (stripes.length - 1)];
            if (stripe.tryHold()) {
                return stripe;
            }
        }
        if (++meetings >= MEETINGS && stripes.length < MOST) {
            meetings = 0;
            grow(stripes.length);
        }
        return null;
    }

    /** Doubles so many stripes, unless another thread did. */
    private synchronized void grow(int seen) {
        Stripe[] known = all;
        if (known.length > seen) {
            return;
        }
        Stripe[] more = Arrays.copyOf(known, 2 * seen);
        for (int i = seen; i < more.length; i++) {
            more[i] = new Stripe();
        }
        all = more;
    }

    /** Threads are numbered as they come, so neighbours begin at different stripes. */
    private static int spread() {
        return (int) Thread.currentThread().getId();
    }

    /** Hands over what the stripes hold, each while it is held; threads that met the reader alone need no more stripes. */
    void drain(Consumer<Minute> reader) {
        meetings = 0;
        for (Stripe stripe : all) {
            stripe.handOver(reader);
        }
    }
}
