/**
 * The running library: {@link io.roi4j.impl.StreamingRoi} records in one process and calculates on demand.
 *
 * <p>The way of a fact: recorder, accumulator ({@code timeline}), tally of one slice, history of slices, formulas of a room,
 * metrics record, report.
 */
@NullMarked
package io.roi4j.impl;

import org.jspecify.annotations.NullMarked;
