package io.roi4j.impl.inference;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stripe that a series has to begin with. Where threads crowd, others take its place, of which each thread has one that is
 * mostly its own, so that their processors don't take the series' memory from each other with every record. What one thread
 * writes and what all read is kept two cache lines apart, as processors fetch the next one too. Safe for use by several threads.
 */
class FirstStripe extends Stripe {
    /** More don't help: so many threads at a time can add to one series. */
    private static final int MOST =
            Math.min(16, 2 * Integer.highestOneBit(Runtime.getRuntime().availableProcessors()));
    /** A reader that holds a stripe for some nanoseconds is no reason to make more of them. */
    private static final int MEETINGS = 16;
    /** Two cache lines, in bytes. */
    private static final int LINES = 128;
    /** So many references take as much, or more. */
    private static final int REFERENCES = LINES / Integer.BYTES;
    /** A power of two; numbers of threads that differ only beyond are too rare. */
    private static final int SHIFTS = 16;

    /** Two, four, and so on, then nothing for two lines; missing as long as this stripe is enough. */
    private volatile @Nullable Stripe @Nullable [] others;
    /**
     * By which digits of their numbers threads are told apart, so many binary ones from the last. Threads are numbered as they
     * come, so neighbours differ in the last one; others are tried where threads that crowd agree in these.
     */
    private int shift;
    /** About how many times threads met since somebody read; a count lost to a race doesn't matter. */
    private int meetings;

    /** A stripe with two lines behind itself and behind its counts. */
    private static final class Apart extends Stripe {
        @SuppressWarnings({"unused", "MultiVariableDeclaration"}) // Lines that nobody writes.
        private long a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p;

        @Override
        int spareBytes() {
            return LINES;
        }
    }

    FirstStripe() {}

    /** The thread's stripe, or any other, held, after more of them were made where threads crowd; null when all are held. */
    final @Nullable Stripe held() {
        @Nullable Stripe[] known = others;
        Stripe own = known == null ? this : known[(self() >>> shift) & (count(known) - 1)];
        return own != null && !own.crowded() && own.tryHold() ? own : heldOfMore(known, own);
    }

    private static int count(@Nullable Stripe @Nullable [] stripes) {
        return stripes == null ? 0 : stripes.length - REFERENCES;
    }

    private @Nullable Stripe heldOfMore(@Nullable Stripe @Nullable [] known, @Nullable Stripe own) {
        @Nullable Stripe[] stripes = own == null ? known : enough(known, own);
        int begin = self() >>> shift;
        for (int i = 0; stripes != null && i < count(stripes); i++) {
            Stripe stripe = stripes[(begin + i) & (count(stripes) - 1)];
            if (stripe != null && stripe.tryHold()) {
                return stripe;
            }
        }
        return null;
    }

    /** These, or more if threads crowd or met too often; if there are the most already, threads are told apart otherwise. */
    private @Nullable Stripe @Nullable [] enough(@Nullable Stripe @Nullable [] known, Stripe own) {
        if (count(known) == MOST) {
            if (own.crowded()) {
                shift = (shift + 1) & (SHIFTS - 1);
                own.calm();
            }
            return known;
        }
        if (!own.crowded() && ++meetings < MEETINGS) {
            return known;
        }
        meetings = 0;
        return more(count(known));
    }

    /** Twice so many stripes, unless another thread made them; nobody adds to this one any more once there are others. */
    private synchronized @Nullable Stripe[] more(int seen) {
        @Nullable Stripe[] known = others;
        if (known != null && count(known) > seen) {
            return known;
        }
        int count = Math.max(2, 2 * seen);
        @Nullable Stripe[] more = new Stripe[count + REFERENCES];
        for (int i = 0; i < count; i++) {
            more[i] = known != null && i < seen ? known[i] : new Apart();
        }
        others = more;
        return more;
    }

    /**
     * Hands over what the stripes hold, each while it is held: the reader adds it elsewhere and keeps nothing of it. Threads that
     * met the reader alone need no more stripes.
     */
    final void drain(Consumer<Minute> reader) {
        meetings = 0;
        handOver(reader);
        @Nullable Stripe[] known = others;
        for (int i = 0; known != null && i < count(known); i++) {
            Stripe stripe = known[i];
            if (stripe != null) {
                stripe.handOver(reader);
            }
        }
    }
}
