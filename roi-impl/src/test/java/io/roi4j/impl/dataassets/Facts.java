package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Interval;
import io.roi4j.Measure;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Window;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.tally.Latest;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;

/** Short words for the tests of this package. */
final class Facts {
    /** Noon, so that the days of the grid and the days before now differ. */
    static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");

    static final double DAY_SECONDS = 86_400;

    private Facts() {}

    static long daysAgo(double days) {
        return NOW.toEpochMilli() - Math.round(days * DAY_SECONDS * 1_000);
    }

    static Settings settings(Duration window) {
        return new Settings(new Scope(new Window(window), NOW), 0.95, Currency.getInstance("USD"));
    }

    static Inputs<DataAssetsTally> inputs(DataAssetsTally current, DataAssetsTally baseline) {
        return new Inputs<>(Evidence.of(current), Evidence.of(baseline), settings(Duration.ofDays(10)));
    }

    static Inputs<DataAssetsTally> inputs(DataAssetsTally current) {
        return inputs(current, DataAssetsTally.EMPTY);
    }

    /** A data set that was there all the time and was read last at that instant. */
    static DatasetTally dataset(long bytes, long accesses, long accessedMillis) {
        return new DatasetTally(accesses, accesses, new Latest(daysAgo(100), bytes), daysAgo(100), accessedMillis);
    }

    static double value(Measure measure) {
        assertThat(measure.value()).as(measure.toString()).isPresent();
        return measure.value().getAsDouble();
    }

    static Interval interval(Measure measure) {
        assertThat(measure.estimate().interval()).as(measure.toString()).isPresent();
        return measure.estimate().interval().get();
    }

    static void absent(Measure measure, Reason reason) {
        assertThat(measure.estimate().reason()).as(measure.toString()).contains(reason);
    }
}
