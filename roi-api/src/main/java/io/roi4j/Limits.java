package io.roi4j;

/** The confidence limits of a value: an {@link Interval}, or the reason why there is {@linkplain NoInterval none}. */
public sealed interface Limits permits Interval, NoInterval {}
