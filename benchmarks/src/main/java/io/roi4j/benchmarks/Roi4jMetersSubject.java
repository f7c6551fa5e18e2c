package io.roi4j.benchmarks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.micrometer.RoiMeters;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** This library as monitoring sees it: every meter of every figure, not the ten aggregates alone. */
final class Roi4jMetersSubject implements Subject {
    private final Roi4jSubject roi4j;
    private final RoiMeters meters;
    private @Nullable MeterRegistry values;
    private @Nullable PrometheusMeterRegistry text;

    Roi4jMetersSubject(Names names) {
        roi4j = new Roi4jSubject(names);
        meters = new RoiMeters(roi4j.roi());
    }

    @Override
    public Series series(String initiative, String model) {
        return roi4j.series(initiative, model);
    }

    @Override
    public void record(String initiative, String model, Call call) {
        roi4j.record(initiative, model, call);
    }

    @Override
    public void read(Reading reading) {
        MeterRegistry registry = values;
        if (registry == null) {
            registry = new SimpleMeterRegistry();
            meters.bindTo(registry);
            values = registry;
        }
        roi4j.expire();
        registry.forEachMeter(meter -> read(meter, reading));
    }

    private static void read(Meter meter, Reading reading) {
        if (meter instanceof Gauge gauge) {
            reading.latency(gauge.value());
        } else {
            meter.measure().forEach(measurement -> reading.sum(measurement.getValue()));
        }
    }

    @Override
    public void print(OutputStream out) throws IOException {
        PrometheusMeterRegistry registry = text;
        if (registry == null) {
            registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            meters.bindTo(registry);
            text = registry;
        }
        roi4j.expire();
        registry.scrape(out);
    }
}
