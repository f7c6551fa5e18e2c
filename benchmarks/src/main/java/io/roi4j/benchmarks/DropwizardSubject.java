package io.roi4j.benchmarks;

import com.codahale.metrics.Counter;
import com.codahale.metrics.Histogram;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Snapshot;

/**
 * Dropwizard Metrics, which has no labels (the names are joined), whole numbers only, and no sum beside its histogram (a
 * counter holds it).
 */
final class DropwizardSubject implements Subject {
    private final MetricRegistry registry = new MetricRegistry();

    @Override
    public Series series(String initiative, String model) {
        return new Held(
                registry.histogram(MetricRegistry.name("latency", initiative, model)),
                registry.counter(MetricRegistry.name("latency.nanos", initiative, model)),
                registry.counter(MetricRegistry.name("failed", initiative, model)),
                registry.counter(MetricRegistry.name("input", initiative, model)),
                registry.counter(MetricRegistry.name("output", initiative, model)),
                registry.counter(MetricRegistry.name("cached", initiative, model)),
                registry.counter(MetricRegistry.name("cost.picos", initiative, model)),
                registry.counter(MetricRegistry.name("priced", initiative, model)),
                registry.counter(MetricRegistry.name("millijoules", initiative, model)));
    }

    @Override
    public void record(String initiative, String model, Call call) {
        series(initiative, model).record(call);
    }

    @Override
    public void read(Reading reading) {
        registry.getMetrics().forEach((name, metric) -> {
            if (metric instanceof Counter counter) {
                reading.sum(counter.getCount() * unit(name));
            } else if (metric instanceof Histogram histogram) {
                read(histogram, reading);
            }
        });
    }

    private static void read(Histogram histogram, Reading reading) {
        reading.count(histogram.getCount());
        Snapshot snapshot = histogram.getSnapshot();
        reading.latency(snapshot.getMedian());
        reading.latency(snapshot.get95thPercentile());
        reading.latency(snapshot.get99thPercentile());
    }

    private static double unit(String name) {
        if (name.startsWith("latency.nanos")) {
            return 1e-9;
        } else if (name.startsWith("cost.picos")) {
            return 1e-12;
        }
        return name.startsWith("millijoules") ? 1e-3 : 1;
    }

    private record Held(
            Histogram latency,
            Counter latencyNanos,
            Counter failed,
            Counter input,
            Counter output,
            Counter cached,
            Counter costPicos,
            Counter priced,
            Counter millijoules)
            implements Series {
        @Override
        public void record(Call call) {
            latency.update(call.latencyNanos());
            latencyNanos.inc(call.latencyNanos());
            if (!call.succeeded()) {
                failed.inc();
            }
            input.inc(call.inputTokens());
            output.inc(call.outputTokens());
            cached.inc(call.cachedTokens());
            if (call.priced()) {
                costPicos.inc(call.costPicos());
                priced.inc();
            }
            millijoules.inc(call.millijoules());
        }
    }
}
