package io.roi4j.impl.technicaldebt;

import io.roi4j.impl.formula.Inputs;

/**
 * What the formulas read of one pipeline.
 *
 * @param inputs latencies in the window and of the baseline, and the newest event since the start
 * @param total everything since the start
 */
public record PipelineInputs(Inputs<PipelineTally> inputs, PipelineTally total) {}
