package io.roi4j.benchmarks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Micrometer: meters kept in fields, or built and registered for each record as code usually does. */
final class MicrometerSubject implements Subject {
    private final Duration[] objectives = Buckets.durations();
    private final MeterRegistry registry;

    private MicrometerSubject(MeterRegistry registry) {
        this.registry = registry;
    }

    static MicrometerSubject simple() {
        return new MicrometerSubject(new SimpleMeterRegistry());
    }

    static MicrometerSubject prometheus() {
        return new MicrometerSubject(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    private Timer latency(String initiative, String model) {
        return Timer.builder("inference.latency")
                .tag("initiative", initiative)
                .tag("model", model)
                .serviceLevelObjectives(objectives)
                .register(registry);
    }

    private Counter counter(String name, String initiative, String model) {
        return Counter.builder(name)
                .tag("initiative", initiative)
                .tag("model", model)
                .register(registry);
    }

    @Override
    public Series series(String initiative, String model) {
        return new Meters(
                latency(initiative, model),
                counter("inference.failed", initiative, model),
                counter("inference.input.tokens", initiative, model),
                counter("inference.output.tokens", initiative, model),
                counter("inference.cached.tokens", initiative, model),
                counter("inference.cost", initiative, model),
                counter("inference.priced", initiative, model),
                counter("inference.energy", initiative, model));
    }

    @Override
    public void record(String initiative, String model, Call call) {
        latency(initiative, model).record(call.latencyNanos(), TimeUnit.NANOSECONDS);
        if (!call.succeeded()) {
            counter("inference.failed", initiative, model).increment();
        }
        counter("inference.input.tokens", initiative, model).increment((double) call.inputTokens());
        counter("inference.output.tokens", initiative, model).increment((double) call.outputTokens());
        counter("inference.cached.tokens", initiative, model).increment((double) call.cachedTokens());
        if (call.priced()) {
            counter("inference.cost", initiative, model).increment(call.cost());
            counter("inference.priced", initiative, model).increment();
        }
        counter("inference.energy", initiative, model).increment(call.joules());
    }

    @Override
    public void read(Reading reading) {
        if (registry instanceof PrometheusMeterRegistry prometheus) {
            PrometheusReading.read(prometheus.getPrometheusRegistry(), reading);
        } else {
            MicrometerReading.read(registry, reading);
        }
    }

    @Override
    public void print(OutputStream out) throws IOException {
        if (registry instanceof PrometheusMeterRegistry prometheus) {
            prometheus.scrape(out);
        } else {
            Subject.super.print(out);
        }
    }

    private record Meters(
            Timer latency,
            Counter failed,
            Counter input,
            Counter output,
            Counter cached,
            Counter cost,
            Counter priced,
            Counter energy)
            implements Series {
        @Override
        public void record(Call call) {
            latency.record(call.latencyNanos(), TimeUnit.NANOSECONDS);
            if (!call.succeeded()) {
                failed.increment();
            }
            input.increment((double) call.inputTokens());
            output.increment((double) call.outputTokens());
            cached.increment((double) call.cachedTokens());
            if (call.priced()) {
                cost.increment(call.cost());
                priced.increment();
            }
            energy.increment(call.joules());
        }
    }
}
