/** Indicator 4, technical-debt impact. */
@NullMarked
package io.roi4j.impl.technicaldebt;

import org.jspecify.annotations.NullMarked;
