package io.roi4j.impl.timeline;

import io.roi4j.impl.tally.Tally;

/**
 * The mutable side of a tally. Not safe for use by several threads; the timeline guards it.
 *
 * @param <F> the facts that are added
 * @param <T> the tally that comes out
 */
public interface Accumulator<F, T extends Tally<T>> {

    /** Adds one fact, which was checked before. */
    void add(F fact);

    /** The tally of all facts so far, sharing nothing mutable with this accumulator. */
    T tally();
}
