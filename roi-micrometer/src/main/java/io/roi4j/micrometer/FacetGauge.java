package io.roi4j.micrometer;

import io.roi4j.Measure;
import java.util.function.ToDoubleFunction;

/**
 * State and function of one gauge. Micrometer holds a gauge's state by a weak reference but its function by a strong one:
 * being both, this lives as long as the gauge does.
 */
record FacetGauge(ReportReader reader, MeterKey key, Facet facet) implements ToDoubleFunction<FacetGauge> {
    @Override
    public double applyAsDouble(FacetGauge self) {
        return reader.current().figure(key) instanceof Measure measure ? facet.of(measure) : Double.NaN;
    }
}
