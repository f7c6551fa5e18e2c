/** Indicator 5, data-asset valuation. */
@NullMarked
package io.roi4j.impl.dataassets;

import org.jspecify.annotations.NullMarked;
