package io.roi4j.micrometer;

import io.roi4j.Cohort;
import io.roi4j.Health;
import io.roi4j.Initiative;
import io.roi4j.Report;
import io.roi4j.Roi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** A library whose reports are made by hand. A report stays until the next one is told. */
final class FakeRoi implements Roi {
    static final Instant AS_OF = Instant.ofEpochSecond(1_000_000);
    static final Health HEALTHY = new Health(Map.of(), Map.of());

    private volatile Report report = new Report(1, AS_OF, List.of(), HEALTHY);
    private volatile RuntimeException failure;

    /** The next report: one entry of the cohort AFTER for each name. */
    FakeRoi tell(Map<String, ? extends Record> metricsByInitiative) {
        List<Report.Entry> entries = new ArrayList<>();
        metricsByInitiative.forEach(
                (name, metrics) -> entries.add(new Report.Entry(name, Cohort.AFTER, List.of(metrics))));
        return tell(entries, HEALTHY);
    }

    synchronized FakeRoi tell(List<Report.Entry> entries, Health health) {
        report = new Report(report.generation() + 1, AS_OF, entries, health);
        return this;
    }

    /** From now on the report is this one, whatever its generation. */
    void tell(Report exactly) {
        report = exactly;
    }

    /** From now on there is no report; null mends it. */
    void fail(RuntimeException with) {
        failure = with;
    }

    @Override
    public Report report() {
        if (failure != null) {
            throw failure;
        }
        return report;
    }

    @Override
    public Health health() {
        return report.health();
    }

    @Override
    public Initiative initiative(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Collection<Initiative> initiatives() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Currency currency() {
        return Currency.getInstance("EUR");
    }

    @Override
    public void close() {
        throw new AssertionError("the bridge must not close the library");
    }
}
