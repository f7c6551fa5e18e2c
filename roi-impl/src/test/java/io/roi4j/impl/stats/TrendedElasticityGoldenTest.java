package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Elasticities that a common trend in time doesn't make, and the angles of the alarm. */
class TrendedElasticityGoldenTest {
    private static final double[] DAYS = {0, 1, 2, 3, 4, 5, 6, 7};
    private static final double[] VOLUME = {1000, 2100, 3900, 8200, 7000, 5200, 9100, 16000};
    private static final double[] COST = {500, 910, 1610, 2950, 2750, 2250, 3700, 5900};

    @Test
    @DisplayName("numpy: lstsq([1, ln x, t], ln y), se by s2*inv(X'X), scipy t.ppf(.975, 5)")
    void detrended() {
        Estimate found = DetrendedElasticity.of(DAYS, VOLUME, COST, 0.95);
        check(found, 0.7868354175902118, 0.7478234559161068, 0.8258473792643168, DetrendedElasticity.METHOD);
    }

    @Test
    @DisplayName("numpy: lstsq([1, diff(ln x)], diff(ln y)), scipy t.ppf(.975, 5)")
    void differenced() {
        Estimate found = DifferencedElasticity.of(DAYS, VOLUME, COST, 0.95);
        check(found, 0.7789381931726527, 0.7137104984501569, 0.8441658878951485, DifferencedElasticity.METHOD);
    }

    private static void check(Estimate found, double value, double lower, double upper, String method) {
        assertThat(found.value().orElseThrow()).isCloseTo(value, within(1e-12));
        var interval = found.interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, within(1e-11));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-11));
        assertThat(interval.method()).isEqualTo(method);
    }

    @Test
    @DisplayName("neither the unit of time nor the order of the points matters")
    void units() {
        double[] seconds = Arrays.stream(DAYS).map(day -> 1.7e9 + day * 86_400).toArray();
        assertThat(DetrendedElasticity.of(seconds, VOLUME, COST, 0.95).value().orElseThrow())
                .isCloseTo(0.7868354175902118, within(1e-9));
        int[] order = {3, 1, 7, 0, 2, 6, 5, 4};
        assertThat(DifferencedElasticity.of(pick(DAYS, order), pick(VOLUME, order), pick(COST, order), 0.95))
                .isEqualTo(DifferencedElasticity.of(DAYS, VOLUME, COST, 0.95));
    }

    private static double[] pick(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    @Test
    @DisplayName("two series that only grow with time: an elasticity near 1 by levels, none with a trend or by changes")
    void spurious() {
        Random random = new Random(7);
        double[] t = IntStream.range(0, 60).asDoubleStream().toArray();
        double[] x = Arrays.stream(t)
                .map(i -> Math.exp(5 + 0.05 * i + 0.1 * random.nextGaussian()))
                .toArray();
        double[] y = Arrays.stream(t)
                .map(i -> Math.exp(3 + 0.05 * i + 0.1 * random.nextGaussian()))
                .toArray();
        assertThat(Elasticity.of(x, y, 0.95).classical().value().orElseThrow()).isBetween(0.9, 1.1);
        assertThat(DetrendedElasticity.of(t, x, y, 0.95)
                        .interval()
                        .orElseThrow()
                        .contains(0))
                .isTrue();
        assertThat(DifferencedElasticity.of(t, x, y, 0.95)
                        .interval()
                        .orElseThrow()
                        .contains(0))
                .isTrue();
    }

    @Test
    void edgeCases() {
        double[] four = {1, 2, 3, 4};
        double[] five = {1, 2, 3, 4, 5};
        double[] same = {1, 1, 1, 1, 1};
        double[] doubling = {1, 2, 4, 8, 16};
        double[] zero = {0, 1, 2, 3, 4};
        Expect.absent(DetrendedElasticity.of(five, zero, five, 0.95), Reason.NON_POSITIVE_FOR_LOG);
        Expect.absent(DifferencedElasticity.of(five, zero, five, 0.95), Reason.NON_POSITIVE_FOR_LOG);
        Expect.absent(DetrendedElasticity.of(four, four, four, 0.95), Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(DifferencedElasticity.of(four, four, four, 0.95), Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(DetrendedElasticity.of(same, five, five, 0.95), Reason.NO_VARIATION_IN_X);
        Expect.absent(DetrendedElasticity.of(five, doubling, five, 0.95), Reason.NO_VARIATION_IN_X);
        Expect.absent(DifferencedElasticity.of(five, doubling, five, 0.95), Reason.NO_VARIATION_IN_X);
        Expect.absent(
                DetrendedElasticity.of(five, five, new double[] {1, 2, 3, 4, Double.NaN}, 0.95),
                Reason.NON_FINITE_INPUT);
        Expect.absent(
                DifferencedElasticity.of(five, five, new double[] {1, 2, 3, 4, Double.NaN}, 0.95),
                Reason.NON_FINITE_INPUT);
    }

    @Test
    @DisplayName("numpy: (arcsin(sqrt(k/(n+1))) + arcsin(sqrt((k+1)/(n+1))))/2")
    void freemanTukey() {
        assertThat(FreemanTukey.angle(3, 50)).isCloseTo(0.26441556183546927, within(1e-15));
        assertThat(FreemanTukey.standardisedDifference(12, 50, 7, 100)).isCloseTo(2.805928819558403, within(1e-12));
        assertThat(FreemanTukey.angle(50, 50)).isLessThanOrEqualTo(Math.PI / 2);
        assertThat(FreemanTukey.standardisedDifference(0, 50, 0, 50)).isZero();
    }

    @Test
    @DisplayName("numpy: Kendall's test within seasons of a series with a gap: S = 7, Var = 8.33, p")
    void seasonsWithAGap() {
        var found = SeasonalKendall.of(new double[] {5, 1, 2, 6, 2, 3, 7, 3}, new int[] {0, 1, 2, 0, 1, 2, 0, 1});
        assertThat(found.s()).isEqualTo(7);
        assertThat(found.p().value().orElseThrow()).isCloseTo(0.03766692222862866, within(1e-12));
        assertThat(found).isEqualTo(SeasonalKendall.of(new double[] {5, 1, 2, 6, 2, 3, 7, 3}, 3));
    }

    @Test
    @DisplayName("points of one time are taken by volume, then by cost, in whatever order they are told")
    void pointsOfOneTime() {
        double[] days = {0, 1, 1, 2, 2, 3};
        double[] volume = {1, 2, 3, 5, 5, 4};
        double[] cost = {1, 3, 2, 4, 6, 5};
        int[] order = {5, 4, 2, 1, 3, 0};
        assertThat(DifferencedElasticity.of(pick(days, order), pick(volume, order), pick(cost, order), 0.95))
                .isEqualTo(DifferencedElasticity.of(days, volume, cost, 0.95));
    }
}
