package io.roi4j.impl.inference;

/**
 * The sums of a minute, or of a part of it, on their way to the ledger.
 *
 * @param toldMillis the present when the host told it, give or take two minutes: the clock may have jumped since
 * @param atMillis any instant in that minute, in milliseconds since the epoch
 */
record Minute(long toldMillis, long atMillis, InferenceSums sums) {}
