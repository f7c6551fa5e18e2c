/**
 * The statistics behind the indicators: one final class a method, named as its field names it, each with its source.
 *
 * <p>Everything here is a pure function of its arguments: no clock, no lock, no input or output. Data never make a
 * method throw; what can't be computed comes back {@linkplain io.roi4j.Absent absent} with its reason. Only a mistake
 * of the program does, such as a confidence outside (0, 1) or a negative count, as an {@link IllegalArgumentException}.
 *
 * <p>This package is open without a promise of compatibility, so that a notebook or a stream processor can call it.
 */
@NullMarked
package io.roi4j.impl.stats;

import org.jspecify.annotations.NullMarked;
