package io.roi4j.benchmarks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import java.util.concurrent.TimeUnit;

/** Reads all counters and timers of a Micrometer registry. */
final class MicrometerReading {
    private MicrometerReading() {}

    static void read(MeterRegistry registry, Reading reading) {
        registry.forEachMeter(meter -> read(meter, reading));
    }

    private static void read(Meter meter, Reading reading) {
        if (meter instanceof Counter counter) {
            reading.sum(counter.count());
        } else if (meter instanceof Timer timer) {
            HistogramSnapshot snapshot = timer.takeSnapshot();
            reading.count(snapshot.count());
            reading.sum(snapshot.total(TimeUnit.SECONDS));
            for (CountAtBucket bucket : snapshot.histogramCounts()) {
                reading.latency(bucket.count());
            }
        }
    }
}
