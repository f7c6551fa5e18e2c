/** Indicator 2, process throughput: how much gets done, at what cost, how long a peak lasts, how fast it comes back? */
@NullMarked
package io.roi4j.throughput;

import org.jspecify.annotations.NullMarked;
