package io.roi4j.samples.spamfilter;

import io.roi4j.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What stands above the table: what is simulated and declared, how far the stream is, and which report is shown. */
final class Dashboard {

    private static final int BAR = 40;

    private final Options options;

    Dashboard(Options options) {
        this.options = options;
    }

    /** What is measured, what is only declared, and what is simulated. */
    List<String> terms() {
        OptionalDouble watts = options.watts();
        return List.of(
                "simulated  " + number(options.daysPerMinute()) + " days a minute: " + mailsPerDay()
                        + " mails a day at " + number(options.rate()) + " a second; truth after "
                        + days(options.labelDelay()) + " days; retraining after " + days(options.retrainEvery())
                        + " days or on alarm",
                "measured   verdicts, latency, operations   declared  "
                        + options.cpuPrice().toPlainString() + " "
                        + CpuTariff.CURRENCY.getCurrencyCode() + " a core-hour"
                        + (watts.isPresent()
                                ? ", " + number(watts.getAsDouble()) + " W a core"
                                : "   unknown  energy (--watts declares it)"));
    }

    private String mailsPerDay() {
        return number(
                Duration.ofDays(1).toNanos() / (double) options.timePerMail().toNanos());
    }

    /** How far the stream is at the moment of a report. */
    List<String> state(Report report, Progress progress) {
        int filled = progress.served() * BAR / progress.total();
        return List.of(
                String.format(
                        Locale.ROOT,
                        "[%s%s] %,d of %,d mails served, truth known of %,d",
                        "#".repeat(filled),
                        "-".repeat(BAR - filled),
                        progress.served(),
                        progress.total(),
                        progress.known()),
                String.format(
                        Locale.ROOT,
                        "day %d, %s UTC   report %d   model %s",
                        1
                                + Duration.between(SimulatedClock.START, report.asOf())
                                        .toDays(),
                        minute(report.asOf()),
                        report.generation(),
                        progress.model()));
    }

    /** Everything that happened to the model. */
    List<String> events(Progress progress) {
        List<String> lines = new ArrayList<>();
        progress.events().forEach(event -> lines.add("  " + event));
        return lines;
    }

    private static String minute(Instant instant) {
        return instant.toString().substring(0, "2026-01-05T00:00".length()).replace('T', ' ');
    }

    private static String days(Duration duration) {
        return number(duration.toNanos() / (double) Duration.ofDays(1).toNanos());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
