/** Indicator 3, employee experience: tallies, formulas and the running calculator. */
@NullMarked
package io.roi4j.impl.employeeexperience;

import org.jspecify.annotations.NullMarked;
