/** Indicator 4, technical-debt impact: its tallies, its formulas and the calculator that runs them live. */
@NullMarked
package io.roi4j.impl.technicaldebt;

import org.jspecify.annotations.NullMarked;
