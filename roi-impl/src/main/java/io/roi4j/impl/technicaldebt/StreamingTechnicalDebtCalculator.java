package io.roi4j.impl.technicaldebt;

import io.roi4j.impl.RoomContext;
import io.roi4j.impl.StreamingCalculator;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.inference.StreamingInferenceCalculator;
import io.roi4j.technicaldebt.TechnicalDebtCalculator;
import io.roi4j.technicaldebt.TechnicalDebtMetrics;

/** Indicator 4 of one initiative and cohort. */
public final class StreamingTechnicalDebtCalculator extends StreamingCalculator<TechnicalDebtMetrics>
        implements TechnicalDebtCalculator {

    /** The calculator of one initiative and cohort. */
    public StreamingTechnicalDebtCalculator(RoomContext context) {
        super(context);
    }

    @Override
    public TechnicalDebtMetrics calculate(Settings settings) {
        return TechnicalDebtFormulas.metrics(
                context.room(StreamingInferenceCalculator.class).inputs(settings));
    }
}
