package io.roi4j.micrometer;

import io.micrometer.core.instrument.Tags;
import io.roi4j.Figure;
import io.roi4j.Figures;
import io.roi4j.Health;
import io.roi4j.Report;
import io.roi4j.Total;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of one report, each in reach by one look-up. Immutable. */
final class ReportIndex {
    /** What is read before there is a report, after close, and while the library gives none. */
    static final ReportIndex NONE =
            new ReportIndex(Long.MIN_VALUE, Instant.EPOCH, new Health(Map.of(), Map.of()), Map.of());

    private static final String REFUSED = "Facts and names that were refused, since the start, by reason.";
    private static final String OVERFLOWED =
            "Facts and look-ups that went to the series other because the dimension was full, since the start.";

    private static final String FAILURES = "Calls of models that failed, since the start, by the class of the error.";

    private final long generation;
    private final Instant asOf;
    private final Health health;
    private final Map<MeterKey, Figure> figures;

    private ReportIndex(long generation, Instant asOf, Health health, Map<MeterKey, Figure> figures) {
        this.generation = generation;
        this.asOf = asOf;
        this.health = health;
        this.figures = figures;
    }

    /** The index of a report and of failures by the class of the error; the catalogue learns what is new in them. */
    static ReportIndex of(Report report, Map<String, Long> failures, Catalogue catalogue, Problems problems) {
        Map<MeterKey, Figure> figures = new HashMap<>();
        for (Report.Entry owner : report.entries()) {
            for (Record metrics : owner.metrics()) {
                add(owner, metrics, catalogue, figures, problems);
            }
        }
        add(report.health(), catalogue, figures);
        failures.forEach((error, count) ->
                figures.put(count("roi.inference.failures", "error", error, FAILURES, catalogue), Total.count(count)));
        return new ReportIndex(report.generation(), report.asOf(), report.health(), figures);
    }

    long generation() {
        return generation;
    }

    /** The instant of the report in seconds since the epoch. */
    double timestamp() {
        return asOf.getEpochSecond() + asOf.getNano() * 1e-9;
    }

    /** What the library says of itself. */
    Health health() {
        return health;
    }

    /** The figure of this key, or null when the report has none. */
    @Nullable
    Figure figure(MeterKey key) {
        return figures.get(key);
    }

    // A record that can't be read costs its own figures, not those of the others.
    private static void add(
            Report.Entry owner, Record metrics, Catalogue catalogue, Map<MeterKey, Figure> figures, Problems problems) {
        try {
            MeterKeys keys = new MeterKeys(owner);
            for (Figures.Entry entry : Figures.of(metrics)) {
                MeterKey key = catalogue.see(keys.of(entry), found -> Publication.of(found, entry));
                if (figures.putIfAbsent(key, entry.figure()) != null) {
                    problems.warn("two figures of one name; the first is published", key.toString());
                }
            }
        } catch (RuntimeException | LinkageError e) {
            problems.warn("listing the figures of " + metrics.getClass().getName(), e);
        }
    }

    private static void add(Health health, Catalogue catalogue, Map<MeterKey, Figure> figures) {
        health.refused()
                .forEach((reason, count) -> figures.put(
                        count("roi.refused", "reason", reason.id(), REFUSED, catalogue), Total.count(count)));
        health.overflowed()
                .forEach((dimension, count) -> figures.put(
                        count("roi.overflowed", "dimension", dimension, OVERFLOWED, catalogue), Total.count(count)));
    }

    private static MeterKey count(String name, String tagKey, String tagValue, String help, Catalogue catalogue) {
        MeterKey key = new MeterKey(name, Tags.of(tagKey, tagValue));
        return catalogue.see(key, found -> Publication.count(found, help));
    }
}
