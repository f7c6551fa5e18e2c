package io.roi4j.impl.tally;

/**
 * Sufficient statistics of some facts. Immutable; {@link #merge} is associative and commutative and every tally type has an
 * empty one that changes nothing, so slices, instances and cohorts can be put together in any order.
 *
 * @param <T> the type itself
 */
public interface Tally<T extends Tally<T>> {

    /** The tally of the facts of both. */
    T merge(T other);
}
