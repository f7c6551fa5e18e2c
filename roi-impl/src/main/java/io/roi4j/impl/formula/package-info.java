/** What the formulas of all rooms share: their inputs, and readings built from tallies by one statistical method each. */
@NullMarked
package io.roi4j.impl.formula;

import org.jspecify.annotations.NullMarked;
