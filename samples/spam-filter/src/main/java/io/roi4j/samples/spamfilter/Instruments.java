package io.roi4j.samples.spamfilter;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Report;
import io.roi4j.Roi;
import io.roi4j.Window;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.micrometer.RoiMeters;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** The library, and what makes it visible: all that an application adds in order to be watched. */
final class Instruments implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final long SHORT_WHILE = 50;

    private final Roi roi;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RoiMeters meters;

    /** The window is the whole run, because at two months a minute a window of 30 days would pass by in half a minute. */
    Instruments(InstantSource clock) {
        roi = StreamingRoi.builder()
                .currency(CpuTariff.CURRENCY)
                .clock(clock)
                .window(Window.ALL)
                .build();
        meters = new RoiMeters(roi);
        meters.bindTo(registry);
    }

    Roi roi() {
        return roi;
    }

    /**
     * A report in which nothing is missing that was recorded before the given instant. A report is kept for a second, in
     * which weeks may have gone by.
     */
    Report reportSince(Instant recorded) throws InterruptedException {
        Report report = roi.report();
        while (report.asOf().isBefore(recorded.truncatedTo(ChronoUnit.MILLIS))) {
            TimeUnit.MILLISECONDS.sleep(SHORT_WHILE);
            report = roi.report();
        }
        return report;
    }

    /**
     * The meters in Prometheus' text format. The report is kept for about a second: a scrape during which it was replaced
     * is made again, so that all figures are of one report, the one whose generation stands among them.
     */
    String scrape() {
        String text = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Report report = roi.report();
            meters.refresh();
            text = registry.scrape();
            if (roi.report().generation() == report.generation()) {
                break;
            }
        }
        return text;
    }

    @Override
    public void close() {
        meters.close();
        registry.close();
        roi.close();
    }
}
