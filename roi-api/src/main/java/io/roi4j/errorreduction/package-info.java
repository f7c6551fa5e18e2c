/** Indicator 6, error-rate reduction: did the error rate really fall, and for whom? */
@NullMarked
package io.roi4j.errorreduction;

import org.jspecify.annotations.NullMarked;
