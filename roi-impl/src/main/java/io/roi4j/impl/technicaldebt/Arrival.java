package io.roi4j.impl.technicaldebt;

/**
 * A record that arrived.
 *
 * @param latencyNanos from its event until it was available, 0 or more
 * @param eventMillis when the event was, in milliseconds since the epoch
 */
record Arrival(long latencyNanos, long eventMillis) {}
