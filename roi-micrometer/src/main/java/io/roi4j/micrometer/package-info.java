/**
 * The bridge to Micrometer: {@link io.roi4j.micrometer.RoiMeters} publishes every figure of a running library as meters.
 */
@NullMarked
package io.roi4j.micrometer;

import org.jspecify.annotations.NullMarked;
