/** Indicator 5, data-asset valuation: which of the stored data is put to use? */
@NullMarked
package io.roi4j.dataassets;

import org.jspecify.annotations.NullMarked;
