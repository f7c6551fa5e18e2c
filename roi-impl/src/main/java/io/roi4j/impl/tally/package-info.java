/** Immutable, mergeable sufficient statistics, and slices of them in time: all that formulas read. */
@NullMarked
package io.roi4j.impl.tally;

import org.jspecify.annotations.NullMarked;
