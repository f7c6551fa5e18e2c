package io.roi4j.impl.inference;

import io.roi4j.impl.formula.Evidence;

/**
 * What is known of one series at one moment.
 *
 * @param calls how its inferences of a window went and what they cost
 * @param latencies how long those of the window took
 * @param totalCalls how all since the start went and what they cost
 * @param totalUsage what all since the start took
 */
record SeriesPicture(Evidence<CallTally> calls, LatencyTally latencies, CallTally totalCalls, UsageTally totalUsage) {}
