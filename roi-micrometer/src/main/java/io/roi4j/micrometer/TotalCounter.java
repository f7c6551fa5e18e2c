package io.roi4j.micrometer;

import io.roi4j.Total;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.function.ToDoubleFunction;

/**
 * State and function of one counter; see {@link FacetGauge}. It keeps the highest sum that it saw, because a registry
 * that adds up differences would keep a NaN for ever and take a fall for a restart.
 */
final class TotalCounter implements ToDoubleFunction<TotalCounter> {
    private final ReportReader reader;
    private final MeterKey key;
    private final DoubleAccumulator highest = new DoubleAccumulator(Math::max, 0);

    TotalCounter(ReportReader reader, MeterKey key) {
        this.reader = reader;
        this.key = key;
    }

    @Override
    public double applyAsDouble(TotalCounter self) {
        if (reader.current().figure(key) instanceof Total total) {
            highest.accumulate(total.sum());
        }
        return highest.get();
    }
}
