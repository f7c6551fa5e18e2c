package io.roi4j.samples.quickstart;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.Roi;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.inference.InferenceRecorder;
import io.roi4j.micrometer.RoiMeters;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Wires the library into an application, records made-up inferences and outcomes, and prints what comes out. The marked
 * lines are those of README.md; a test holds the two together.
 */
public final class QuickStart {
    private static final int ANSWERS = 4_120;
    private static final long LATENCY_NANOS = Duration.ofMillis(420).toNanos();

    private QuickStart() {}

    /** Runs once and ends. */
    public static void main(String[] arguments) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        run(registry, System.out);
        registry.scrape()
                .lines()
                .filter(line -> line.startsWith("roi_error_reduction_relative_reduction{")
                        || line.startsWith("roi_error_reduction_relative_reduction_"))
                .forEach(System.out::println);
    }

    static void run(MeterRegistry registry, PrintStream out) {
        // README: begin
        Roi roi = StreamingRoi.builder().currency("USD").build();
        RoiMeters meters = new RoiMeters(roi);
        meters.bindTo(registry); // live from here on

        Initiative triage = roi.initiative("ticket-triage");
        triage.cohort(Cohort.BEFORE).errorReduction().declare(378, 1_800, "audit of 2025");
        InferenceRecorder mini = triage.inferences("gpt-4o-mini"); // look it up once, keep it in a field
        ErrorReductionCalculator errors = triage.errorReduction();

        for (Answer answer : answers()) {
            mini.succeeded(answer.latencyNanos(), answer.inputTokens(), answer.outputTokens());
            errors.outcome(answer.correct(), answer.language()); // the truth, whenever it arrives
        }

        ErrorReductionMetrics metrics = errors.calculate();
        out.println(metrics.currentErrorRate());
        out.println(metrics.relativeReduction());
        out.println(triage.scalability().calculate().costPerInference());
        // README: end
        meters.refresh();
    }

    /** What an application knows of one answer. */
    private record Answer(long latencyNanos, long inputTokens, long outputTokens, boolean correct, String language) {}

    /** Stands for the application's own traffic: every 13th answer is wrong. */
    private static Iterable<Answer> answers() {
        return () -> java.util.stream.IntStream.range(0, ANSWERS)
                .mapToObj(i -> new Answer(LATENCY_NANOS + i * 1_000L, 350, 40, i % 13 != 0, i % 4 == 0 ? "fr" : "en"))
                .iterator();
    }
}
