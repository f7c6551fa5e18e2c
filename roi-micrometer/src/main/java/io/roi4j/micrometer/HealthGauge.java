package io.roi4j.micrometer;

import io.micrometer.core.instrument.Tags;
import io.roi4j.Health;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What is published of the library's own health beside the counters of what it refused and what overflowed. */
enum HealthGauge {
    CALCULATION(
            "roi.report.calculation",
            "seconds",
            "How long the calculation of the report took.",
            health -> health.lastReport()
                    .map(Health.Calculation::took)
                    .map(HealthGauge::seconds)
                    .orElse(Double.NaN)),
    UNPRICED(
            "roi.health.unpriced",
            null,
            "Inferences without a cost, because neither the host nor a list of prices told it, since the start.",
            Health::unpriced),
    STALE(
            "roi.health.stale",
            null,
            "Calculators of cohorts that were told something, but nothing any more for longer than the library's window.",
            health ->
                    health.stale().values().stream().mapToLong(Long::longValue).sum()),
    EXPIRED_PRICES(
            "roi.health.expired.prices",
            null,
            "Models of the list of prices that have no price any more.",
            Health::expiredPrices);

    private final MeterKey key;
    private final @Nullable String unit;
    private final String help;
    private final ToDoubleFunction<Health> reading;

    HealthGauge(String name, @Nullable String unit, String help, ToDoubleFunction<Health> reading) {
        this.key = new MeterKey(name, Tags.empty());
        this.unit = unit;
        this.help = help;
        this.reading = reading;
    }

    private static double seconds(Duration took) {
        return took.getSeconds() + took.getNano() * 1e-9;
    }

    MeterKey key() {
        return key;
    }

    @Nullable
    String unit() {
        return unit;
    }

    String help() {
        return help;
    }

    double of(ReportIndex index) {
        return reading.applyAsDouble(index.health());
    }
}
