package io.roi4j.micrometer;

import io.micrometer.core.instrument.Tags;
import io.roi4j.Health;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is published of the library's own health beside the counters of what it refused and what overflowed. Inferences without a
 * cost are counted beside the costs, by model.
 */
record HealthGauge(MeterKey key, @Nullable String unit, String help, ToDoubleFunction<Health> reading) {
    static final List<HealthGauge> ALL = List.of(
            of(
                    "roi.report.calculation",
                    "seconds",
                    "How long the calculation of the report took.",
                    health -> health.lastReport()
                            .map(Health.Calculation::took)
                            .map(HealthGauge::seconds)
                            .orElse(Double.NaN)),
            of(
                    "roi.health.stale",
                    null,
                    "Calculators of cohorts that were told something, but nothing any more for longer than the library's"
                            + " window.",
                    health -> health.stale().values().stream()
                            .mapToLong(Long::longValue)
                            .sum()),
            of(
                    "roi.health.expired.prices",
                    null,
                    "Models of the list of prices that have no price any more.",
                    Health::expiredPrices));

    private static HealthGauge of(String name, @Nullable String unit, String help, ToDoubleFunction<Health> reading) {
        return new HealthGauge(new MeterKey(name, Tags.empty()), unit, help, reading);
    }

    private static double seconds(Duration took) {
        return took.getSeconds() + took.getNano() * 1e-9;
    }

    double of(ReportIndex index) {
        return reading.applyAsDouble(index.health());
    }
}
