package io.roi4j.impl.tally;

/**
 * The last value told of something that changes, such as a size. Of two accounts of one instant the larger value counts,
 * so that merging is free of order.
 *
 * @param atMillis the instant it speaks of, in milliseconds since the epoch; {@link Long#MIN_VALUE} when nothing was told
 * @param value the value; 0 when nothing was told
 */
public record Latest(long atMillis, long value) implements Tally<Latest> {
    /** Nothing told. */
    public static final Latest NEVER = new Latest(Long.MIN_VALUE, 0);

    public Latest {
        if (atMillis == Long.MIN_VALUE && value != 0) {
            throw new IllegalArgumentException("value must be 0 where nothing was told, got " + value);
        }
    }

    @Override
    public Latest merge(Latest other) {
        if (atMillis == other.atMillis) {
            return value >= other.value ? this : other;
        }
        return atMillis > other.atMillis ? this : other;
    }

    /** Whether anything was told. */
    public boolean told() {
        return atMillis != Long.MIN_VALUE;
    }
}
