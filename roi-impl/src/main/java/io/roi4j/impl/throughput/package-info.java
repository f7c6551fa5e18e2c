/** Indicator 2, process throughput: its tallies, its formulas and the calculator that runs them live. */
@NullMarked
package io.roi4j.impl.throughput;

import org.jspecify.annotations.NullMarked;
