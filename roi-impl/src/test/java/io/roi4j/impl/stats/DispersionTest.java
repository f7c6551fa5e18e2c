package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DispersionTest {
    private static double[] exposures(int n, double each) {
        double[] exposures = new double[n];
        Arrays.fill(exposures, each);
        return exposures;
    }

    @Test
    @DisplayName("definitions 2.1; p by scipy.stats.chi2.sf(13/6, 5)")
    void evenCounts() {
        var result = PoissonDispersion.of(new long[] {12, 15, 9, 14, 10, 12}, exposures(6, 60));
        assertThat(Expect.value(result.index())).isCloseTo(0.43333333333333335, within(1e-15));
        assertThat(Expect.value(result.p())).isCloseTo(0.8256359244964686, within(1e-12));
        assertThat(result.over(0.05)).isFalse();
    }

    @Test
    @DisplayName("counts in bursts; p by scipy.stats.chi2.sf")
    void bursts() {
        var result = PoissonDispersion.of(new long[] {2, 30, 1, 28, 3, 26}, exposures(6, 60));
        assertThat(Expect.value(result.p())).isCloseTo(2.350472875663992e-13, within(1e-22));
        assertThat(result.over(0.05)).isTrue();
    }

    @Test
    void countsInProportionToTheExposureDoNotVary() {
        var result = PoissonDispersion.of(new long[] {10, 20, 40}, new double[] {1, 2, 4});
        assertThat(Expect.value(result.index())).isCloseTo(0, within(1e-12));
    }

    @Test
    void whatCannotBeTestedIsAbsent() {
        Expect.absent(PoissonDispersion.of(new long[0], new double[0]).index(), Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(PoissonDispersion.of(new long[] {3}, exposures(1, 1)).p(), Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(PoissonDispersion.of(new long[2], exposures(2, 1)).index(), Reason.ZERO_DENOMINATOR);
        Expect.absent(PoissonDispersion.of(new long[2], exposures(2, 0)).index(), Reason.INVALID_INPUT);
        assertThat(PoissonDispersion.of(new long[2], exposures(2, 1)).over(0.05))
                .isFalse();
    }

    @Test
    @DisplayName("batch means, numpy: mean +- t(0.975; 5) * sd / sqrt(6), cut at 0")
    void batchMeans() {
        var rate = BatchMeans.rate(new long[] {2, 30, 1, 28, 3, 26}, exposures(6, 60), 0.95);
        assertThat(Expect.value(rate)).isCloseTo(0.25, within(1e-15));
        assertThat(rate.interval().orElseThrow().lower()).isZero();
        assertThat(rate.interval().orElseThrow().upper()).isCloseTo(0.5003050057406306, within(1e-12));
        assertThat(rate.interval().orElseThrow().method()).isEqualTo(BatchMeans.METHOD);
    }

    @Test
    void manyStretchesArePutTogether() {
        long[] counts = LongStream.range(0, 120).map(i -> i % 2 * 10).toArray();
        // Batches of four alternate no more: every one holds 20 events.
        var rate = BatchMeans.rate(counts, exposures(120, 1), 0.95);
        assertThat(rate.interval().orElseThrow().upper()).isCloseTo(5, within(1e-9));
        Expect.absent(BatchMeans.rate(new long[0], new double[0], 0.95), Reason.NO_DATA);
        assertThat(BatchMeans.rate(new long[] {3}, exposures(1, 1), 0.95).interval())
                .isEmpty();
    }
}
