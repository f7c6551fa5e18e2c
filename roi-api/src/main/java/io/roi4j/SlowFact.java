package io.roi4j;

import java.time.Instant;

/** A fact that comes seldom and is kept one by one under its natural key, so that one told twice counts once. Immutable. */
public interface SlowFact {

    /** The longest key, in characters. */
    int MAX_ID = 200;

    /** The natural key, 1 to {@value #MAX_ID} characters. */
    String id();

    /** The instant that the fact speaks of. */
    Instant at();
}
