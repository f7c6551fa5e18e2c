package io.roi4j.micrometer;

import java.util.function.ToDoubleFunction;

/** State and function of a gauge about the report itself; see {@link FacetGauge}. */
record ReportGauge(ReportReader reader, ToDoubleFunction<ReportIndex> reading)
        implements ToDoubleFunction<ReportGauge> {
    @Override
    public double applyAsDouble(ReportGauge self) {
        ReportIndex index = reader.current();
        return index.equals(ReportIndex.NONE) ? Double.NaN : reading.applyAsDouble(index);
    }
}
