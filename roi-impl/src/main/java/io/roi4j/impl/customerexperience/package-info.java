/** Indicator 3, its half on customers: tallies, formulas and the running calculator. */
@NullMarked
package io.roi4j.impl.customerexperience;

import org.jspecify.annotations.NullMarked;
