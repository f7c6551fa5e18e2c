/** Indicator 6, error-rate reduction. */
@NullMarked
package io.roi4j.impl.errorreduction;

import org.jspecify.annotations.NullMarked;
