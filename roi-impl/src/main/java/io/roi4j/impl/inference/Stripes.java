package io.roi4j.impl.inference;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stripes of one series: the one given to begin with; where threads crowd, others in its place, of which each thread has
 * one that is mostly its own, so that their processors don't take the series' memory from each other with every record. What
 * one thread writes and what all read is kept a cache line apart. Safe for use by several threads.
 */
final class Stripes {
    /** More don't help: so many threads at a time can add to one series. */
    private static final int MOST =
            Math.min(16, 2 * Integer.highestOneBit(Runtime.getRuntime().availableProcessors()));
    /** A reader that holds a stripe for some nanoseconds is no reason to make more of them. */
    private static final int MEETINGS = 16;
    /** So many references or ints take a cache line. */
    private static final int LINE = 16;

    private final Stripe first;
    /** One, two, four, and so on, then nothing for a line; nobody adds to the first one any more once there are others. */
    private volatile @Nullable Stripe[] all;
    /** About how many times threads met since somebody read; a count lost to a race doesn't matter. */
    private int meetings;

    @SuppressWarnings({"unused", "MultiVariableDeclaration"}) // A line that nobody writes.
    private long a, b, c, d, e, f, g, h;

    /** A stripe with a line behind itself and behind its counts. */
    private static final class Apart extends Stripe {
        @SuppressWarnings({"unused", "MultiVariableDeclaration"})
        private long a, b, c, d, e, f, g, h;

        @Override
        int spare() {
            return LINE;
        }
    }

    Stripes(Stripe first) {
        this.first = first;
        this.all = new Stripe[1 + LINE];
        this.all[0] = first;
    }

    /** Holds the thread's stripe, or any other, and makes more of them where threads crowd; null when all are held. */
    @Nullable
    Stripe hold() {
        int self = Stripe.self();
        @Nullable Stripe[] stripes = all;
        Stripe own = stripes[self & (count(stripes) - 1)];
        boolean crowded = count(stripes) < MOST && own != null && own.crowded();
        if (!crowded && own != null && own.tryHold()) {
            return own;
        }
        return holdAny(enough(stripes, crowded), self);
    }

    private static int count(@Nullable Stripe[] stripes) {
        return stripes.length - LINE;
    }

    /** These, or more if threads crowd or met too often. */
    private @Nullable Stripe[] enough(@Nullable Stripe[] stripes, boolean crowded) {
        if (count(stripes) == MOST || (!crowded && ++meetings < MEETINGS)) {
            return stripes;
        }
        meetings = 0;
        return more(count(stripes));
    }

    /** Threads are numbered as they come, so neighbours begin at different stripes. */
    private static @Nullable Stripe holdAny(@Nullable Stripe[] stripes, int self) {
        for (int i = 0; i < count(stripes); i++) {
            Stripe stripe = stripes[(self + i) & (count(stripes) - 1)];
            if (stripe != null && stripe.tryHold()) {
                return stripe;
            }
        }
        return null;
    }

    /** Doubles so many stripes, unless another thread did. */
    private synchronized @Nullable Stripe[] more(int seen) {
        @Nullable Stripe[] known = all;
        if (count(known) > seen) {
            return known;
        }
        @Nullable Stripe[] more = new Stripe[2 * seen + LINE];
        for (int i = 0; i < 2 * seen; i++) {
            more[i] = seen > 1 && i < seen ? known[i] : new Apart();
        }
        all = more;
        return more;
    }

    /** Hands over what the stripes hold, each while it is held; threads that met the reader alone need no more stripes. */
    void drain(Consumer<Minute> reader) {
        meetings = 0;
        first.handOver(reader);
        for (Stripe stripe : all) {
            if (stripe != null) {
                stripe.handOver(reader);
            }
        }
    }
}
