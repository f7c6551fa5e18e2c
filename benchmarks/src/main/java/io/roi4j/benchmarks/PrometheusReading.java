package io.roi4j.benchmarks;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;

/** Reads all of a Prometheus registry. */
final class PrometheusReading {
    private PrometheusReading() {}

    static void read(PrometheusRegistry registry, Reading reading) {
        for (MetricSnapshot metric : registry.scrape()) {
            for (DataPointSnapshot point : metric.getDataPoints()) {
                if (point instanceof CounterSnapshot.CounterDataPointSnapshot counter) {
                    reading.sum(counter.getValue());
                } else if (point instanceof HistogramDataPointSnapshot histogram) {
                    read(histogram, reading);
                }
            }
        }
    }

    private static void read(HistogramDataPointSnapshot histogram, Reading reading) {
        reading.count(histogram.getCount());
        reading.sum(histogram.getSum());
        for (int i = 0; i < histogram.getClassicBuckets().size(); i++) {
            reading.bucket(histogram.getClassicBuckets().getCount(i));
        }
    }
}
