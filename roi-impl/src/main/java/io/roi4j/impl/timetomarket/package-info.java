/** Indicator 1, time to market. */
@NullMarked
package io.roi4j.impl.timetomarket;

import org.jspecify.annotations.NullMarked;
