package io.roi4j.impl.stats;

/**
 * A change that a detector found in a series.
 *
 * @param index where it was noticed, from 0
 * @param onset where it seems to have begun: the first value that belongs to the new state, at most {@code index}
 * @param direction which way the values moved
 */
public record ChangeSignal(int index, int onset, Direction direction) {
    /** Which way. */
    public enum Direction {
        UP,
        DOWN
    }
}
