/** Indicator 4, technical-debt impact: what does it cost to keep the models running? */
@NullMarked
package io.roi4j.technicaldebt;

import org.jspecify.annotations.NullMarked;
