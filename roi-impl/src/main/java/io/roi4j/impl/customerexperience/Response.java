package io.roi4j.impl.customerexperience;

/**
 * One response.
 *
 * @param nanos how long it took, 0 or more
 * @param targetNanos how long it was to take, {@link #NO_TARGET} for none
 */
record Response(long nanos, long targetNanos) {
    static final long NO_TARGET = 0;
}
