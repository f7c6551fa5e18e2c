package io.roi4j.impl.scalability;

import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.inference.StreamingInferenceCalculator;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.scalability.ScalabilityMetrics;

/** Indicator 7 of one initiative and cohort. */
public final class StreamingScalabilityCalculator extends StreamingCalculator<ScalabilityMetrics>
        implements ScalabilityCalculator {

    /** The calculator of one initiative and cohort. */
    public StreamingScalabilityCalculator(RoomContext context) {
        super(context);
    }

    @Override
    public ScalabilityMetrics calculate(Settings settings) {
        return ScalabilityFormulas.metrics(
                context.room(StreamingInferenceCalculator.class).inputs(settings));
    }
}
