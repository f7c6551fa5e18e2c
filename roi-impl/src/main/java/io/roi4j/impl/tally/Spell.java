package io.roi4j.impl.tally;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in the life of a thing (an item on its way to launch, somebody in a post), as far as it is known: it begins,
 * and something ends it. Either half may arrive first.
 *
 * @param begin how it began; null as long as only its end was told
 * @param end how it ended; null as long as it is open
 */
public record Spell(@Nullable Begin begin, @Nullable End end) implements Tally<Spell> {
    private static final Comparator<Begin> EARLIER =
            Comparator.comparingLong(Begin::startMillis).thenComparingLong(Begin::entryMillis);
    private static final Comparator<End> STRONGER =
            Comparator.comparingInt(End::cause).thenComparingLong(End::atMillis);

    /** The causes of an end are numbered from here on; 0 is no end. */
    public static final int FIRST_CAUSE = 1;

    /**
     * How a spell begins.
     *
     * @param startMillis when its age is 0, in milliseconds since the epoch
     * @param entryMillis from when on it was watched; that of the start, unless it had been going on before
     */
    public record Begin(long startMillis, long entryMillis) {}

    /**
     * How a spell ends.
     *
     * @param atMillis when, in milliseconds since the epoch
     * @param cause what ended it, from {@link #FIRST_CAUSE}; of two causes the lower number counts, whenever it was
     */
    public record End(long atMillis, int cause) {
        public End {
            if (cause < FIRST_CAUSE) {
                throw new IllegalArgumentException("cause must be 1 or more, got " + cause);
            }
        }
    }

    public Spell {
        if (begin == null && end == null) {
            throw new IllegalArgumentException("a spell needs a begin or an end");
        }
    }

    /** One that began and was watched from the start. */
    public static Spell begun(long startMillis) {
        return new Spell(new Begin(startMillis, startMillis), null);
    }

    /** One that began before it was watched. */
    public static Spell begun(long startMillis, long entryMillis) {
        return new Spell(new Begin(startMillis, Math.max(startMillis, entryMillis)), null);
    }

    /** One that ended. */
    public static Spell ended(long atMillis, int cause) {
        return new Spell(null, new End(atMillis, cause));
    }

    /** One of which all is known. */
    public static Spell of(long startMillis, long endMillis, int cause) {
        return new Spell(new Begin(startMillis, startMillis), new End(endMillis, cause));
    }

    /** Both accounts of one thing: the earlier begin, and of two ends that of the lower cause, then the earlier. */
    @Override
    public Spell merge(Spell other) {
        return new Spell(least(begin, other.begin, EARLIER), least(end, other.end, STRONGER));
    }

    private static <T> @Nullable T least(@Nullable T a, @Nullable T b, Comparator<T> order) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return order.compare(a, b) <= 0 ? a : b;
    }

    /** Whether it has begun and not ended. */
    public boolean open() {
        return end == null;
    }

    /** Whether its end waits for its begin. */
    public boolean pending() {
        return begin == null;
    }

    /** Whether it ended before it began, which tells nothing of how long it took. */
    public boolean contradictory() {
        return begin != null && end != null && end.atMillis < begin.startMillis;
    }

    /** By when it was known: its end, or its start where there is none yet. */
    public long latestMillis() {
        if (end != null) {
            return end.atMillis;
        }
        return begin == null ? Long.MIN_VALUE : begin.startMillis;
    }
}
