/**
 * What an application sees of roi4j: initiatives to record into, measures to read.
 *
 * <p>Facts go in through the calculators of an {@link io.roi4j.Initiative}; figures come out as records of
 * {@link io.roi4j.Measure}s. This module holds no arithmetic and depends on nothing but JSpecify's annotations.
 */
@NullMarked
package io.roi4j;

import org.jspecify.annotations.NullMarked;
