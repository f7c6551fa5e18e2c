package io.roi4j.impl.formula;

import static io.roi4j.Direction.DOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Elapsed;
import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.impl.tally.DurationSketch;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationQuantilesTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    @DisplayName("edge-cases.json, any mean: no durations, no figure; one duration has no interval")
    void nothingAndOne() {
        Elapsed none = quantile(0.5, DurationSketch.EMPTY, DurationSketch.EMPTY);
        Sound.absent(none, Reason.NO_DATA);
        assertThat(none.comparison().absolute().reason()).contains(Reason.NO_BASELINE);
        Sound.absent(mean(DurationSketch.EMPTY, DurationSketch.EMPTY), Reason.NO_DATA);
        DurationSketch one = DurationSketch.of(4_200_000_000L);
        Present alone = new Present(4.2, new NoInterval(Reason.INSUFFICIENT_SAMPLE));
        assertThat(mean(one, DurationSketch.EMPTY).estimate()).isEqualTo(alone);
        assertThat(quantile(0.5, one, DurationSketch.EMPTY).estimate()).isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 6", "0.9, 36", "0.95, 72", "0.99, 368"})
    @DisplayName("catalogue 0.3: an order-statistic interval needs so many values")
    void smallestSample(double p, int enough) {
        assertThat(DurationQuantiles.quantile(upTo(enough - 1), p, Days.SETTINGS)
                        .interval())
                .isEmpty();
        assertThat(DurationQuantiles.quantile(upTo(enough), p, Days.SETTINGS).interval())
                .isPresent();
    }

    @Test
    @DisplayName("from the 1,001st duration on the interval says that it is of a sketch")
    void method() {
        assertThat(Sound.interval(DurationQuantiles.quantile(upTo(1_000), 0.5, Days.SETTINGS))
                        .method())
                .isEqualTo("order statistics, binomial ranks");
        var interval = Sound.interval(DurationQuantiles.quantile(upTo(1_001), 0.5, Days.SETTINGS));
        assertThat(interval.method()).isEqualTo(DurationQuantiles.METHOD);
        // scipy.stats.binom(1001, .5): ranks 470 and 532; a bucket there spans 4 s, from a multiple of 4 s on in 2^32
        // ns
        assertThat(interval.lower()).isBetween(461.0, 470.0);
        assertThat(interval.upper()).isBetween(532.0, 541.0);
    }

    @Test
    @DisplayName("shorter than before")
    void better() {
        DurationSketch before = upTo(200);
        DurationSketch after = DurationSketch.of(
                LongStream.rangeClosed(1, 200).map(i -> i * SECOND / 10).toArray());
        for (Elapsed measure : List.of(quantile(0.5, after, before), mean(after, before))) {
            Sound.measure("responseTime", measure);
            assertThat(measure.comparison().verdict()).isEqualTo(Verdict.BETTER);
            assertThat(measure.comparison().observations()).isEqualTo(200);
            assertThat(measure.comparison().absolute().value().orElseThrow()).isCloseTo(-90.45, within(1e-9));
            assertThat(measure.comparison().relative().value().orElseThrow()).isCloseTo(-0.9, within(1e-9));
        }
    }

    private static DurationSketch upTo(long seconds) {
        return DurationSketch.of(
                LongStream.rangeClosed(1, seconds).map(i -> i * SECOND).toArray());
    }

    private static Elapsed quantile(double p, DurationSketch current, DurationSketch baseline) {
        return new Elapsed(DurationQuantiles.reading(inputs(current, baseline), p, DOWN));
    }

    private static Elapsed mean(DurationSketch current, DurationSketch baseline) {
        return new Elapsed(DurationMeans.reading(inputs(current, baseline), DOWN));
    }

    private static Inputs<DurationSketch> inputs(DurationSketch current, DurationSketch baseline) {
        return new Inputs<>(Evidence.of(current), Evidence.of(baseline), Days.SETTINGS);
    }
}
