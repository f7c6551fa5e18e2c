/** Indicator 1, time to market: how soon does an idea reach its users and pay? */
@NullMarked
package io.roi4j.timetomarket;

import org.jspecify.annotations.NullMarked;
