package io.roi4j.impl.technicaldebt;

import io.roi4j.impl.tally.Tally;

/**
 * A stretch of time in which something was watched. Of two the earlier start and the later end count.
 *
 * @param fromMillis its start, in milliseconds since the epoch; {@link Long#MAX_VALUE} where nothing was watched
 * @param untilMillis its end; {@link Long#MIN_VALUE} where none is known
 */
public record Watch(long fromMillis, long untilMillis) implements Tally<Watch> {
    /** Nothing watched. */
    public static final Watch NEVER = new Watch(Long.MAX_VALUE, Long.MIN_VALUE);

    private static final double MILLIS = 1e3;

    /** One that began, and whose end isn't known. */
    static Watch since(long fromMillis) {
        return new Watch(fromMillis, Long.MIN_VALUE);
    }

    /** What something that was told at a time shows: that one watched then. */
    static Watch at(long millis) {
        return new Watch(millis, millis);
    }

    @Override
    public Watch merge(Watch other) {
        return new Watch(Math.min(fromMillis, other.fromMillis), Math.max(untilMillis, other.untilMillis));
    }

    /** Whether its start is known. */
    boolean begun() {
        return fromMillis != Long.MAX_VALUE;
    }

    /** Whether its end is known. */
    boolean ended() {
        return untilMillis != Long.MIN_VALUE;
    }

    /** The part of it from then on up to the end. */
    Watch within(long startMillis, long endMillis) {
        return begun() ? new Watch(Math.max(fromMillis, startMillis), Math.min(untilMillis, endMillis)) : NEVER;
    }

    /** How long it was, in seconds; 0 where nothing was watched. */
    public double seconds() {
        return begun() && untilMillis > fromMillis ? ((double) untilMillis - fromMillis) / MILLIS : 0;
    }
}
