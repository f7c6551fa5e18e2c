/** The recording side of a tally: mutable accumulators on a grid of time slices, frozen into tallies for reading. */
@NullMarked
package io.roi4j.impl.timeline;

import org.jspecify.annotations.NullMarked;
