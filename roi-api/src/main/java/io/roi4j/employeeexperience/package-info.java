/** Indicator 3, employee experience: does AI make people stay, and what do they say of their work? */
@NullMarked
package io.roi4j.employeeexperience;

import org.jspecify.annotations.NullMarked;
