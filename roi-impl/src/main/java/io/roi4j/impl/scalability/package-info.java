/** Indicator 7, scalability. */
@NullMarked
package io.roi4j.impl.scalability;

import org.jspecify.annotations.NullMarked;
