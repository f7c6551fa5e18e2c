/** Indicator 7, scalability: what happens to speed, cost and energy as the use grows? */
@NullMarked
package io.roi4j.scalability;

import org.jspecify.annotations.NullMarked;
