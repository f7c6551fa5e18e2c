package io.roi4j.benchmarks;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.util.List;

/** Reads when asked, into objects that are used again, which is the SDK's fastest way. */
final class OpenTelemetryReader implements MetricReader {
    private CollectionRegistration source = CollectionRegistration.noop();

    @Override
    public void register(CollectionRegistration registration) {
        source = registration;
    }

    void read(Reading reading) {
        for (MetricData metric : source.collectAllMetrics()) {
            for (PointData point : metric.getData().getPoints()) {
                if (point instanceof LongPointData number) {
                    reading.count(number.getValue());
                } else if (point instanceof DoublePointData number) {
                    reading.sum(number.getValue());
                } else if (point instanceof HistogramPointData histogram) {
                    read(histogram, reading);
                }
            }
        }
    }

    private static void read(HistogramPointData histogram, Reading reading) {
        reading.count(histogram.getCount());
        reading.sum(histogram.getSum());
        List<Long> counts = histogram.getCounts();
        for (int i = 0; i < counts.size(); i++) {
            reading.bucket(counts.get(i));
        }
    }

    @Override
    public MemoryMode getMemoryMode() {
        return MemoryMode.REUSABLE_DATA;
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType instrument) {
        return AggregationTemporality.CUMULATIVE;
    }

    @Override
    public CompletableResultCode forceFlush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
