package io.roi4j.benchmarks;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;

/** prometheus-metrics with a classic histogram. */
final class PrometheusSubject implements Subject {
    private static final String[] LABELS = {"initiative", "model"};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Histogram latency = Histogram.builder()
            .name("inference_latency_seconds")
            .help("Latency")
            .labelNames(LABELS)
            .classicOnly()
            .classicUpperBounds(Buckets.seconds())
            .register(registry);
    private final Counter failed = counter("failed");
    private final Counter input = counter("input_tokens");
    private final Counter output = counter("output_tokens");
    private final Counter cached = counter("cached_tokens");
    private final Counter cost = counter("cost_dollars");
    private final Counter priced = counter("priced");
    private final Counter energy = counter("energy_joules");

    private Counter counter(String name) {
        return Counter.builder()
                .name("inference_" + name)
                .help(name)
                .labelNames(LABELS)
                .register(registry);
    }

    @Override
    public Series series(String initiative, String model) {
        return new Points(
                latency.labelValues(initiative, model),
                failed.labelValues(initiative, model),
                input.labelValues(initiative, model),
                output.labelValues(initiative, model),
                cached.labelValues(initiative, model),
                cost.labelValues(initiative, model),
                priced.labelValues(initiative, model),
                energy.labelValues(initiative, model));
    }

    @Override
    public void record(String initiative, String model, Call call) {
        latency.labelValues(initiative, model).observe(call.latencySeconds());
        if (!call.succeeded()) {
            failed.labelValues(initiative, model).inc();
        }
        input.labelValues(initiative, model).inc(call.inputTokens());
        output.labelValues(initiative, model).inc(call.outputTokens());
        cached.labelValues(initiative, model).inc(call.cachedTokens());
        if (call.priced()) {
            cost.labelValues(initiative, model).inc(call.cost());
            priced.labelValues(initiative, model).inc();
        }
        energy.labelValues(initiative, model).inc(call.joules());
    }

    @Override
    public void read(Reading reading) {
        PrometheusReading.read(registry, reading);
    }

    @Override
    public void print(OutputStream out) throws IOException {
        writer.write(out, registry.scrape());
    }

    private record Points(
            DistributionDataPoint latency,
            CounterDataPoint failed,
            CounterDataPoint input,
            CounterDataPoint output,
            CounterDataPoint cached,
            CounterDataPoint cost,
            CounterDataPoint priced,
            CounterDataPoint energy)
            implements Series {
        @Override
        public void record(Call call) {
            latency.observe(call.latencySeconds());
            if (!call.succeeded()) {
                failed.inc();
            }
            input.inc(call.inputTokens());
            output.inc(call.outputTokens());
            cached.inc(call.cachedTokens());
            if (call.priced()) {
                cost.inc(call.cost());
                priced.inc();
            }
            energy.inc(call.joules());
        }
    }
}
