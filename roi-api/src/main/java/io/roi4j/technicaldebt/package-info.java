/** Indicator 4, technical-debt impact: what does it cost to keep the models running, and how late is everything? */
@NullMarked
package io.roi4j.technicaldebt;

import org.jspecify.annotations.NullMarked;
