package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.impl.golden.GoldenCase;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * scipy 1.17.1: optimize.least_squares with the exact Jacobian J, covariances s2 inv(J'J); the gradient of what follows from
 * the parameters by central differences; value x exp(-+ t se/value).
 */
class UslIntervalsGoldenTest {
    private static final double[] LOADS = {1, 2, 4, 8, 16, 32};

    private static void close(Estimate found, double value, double lower, double upper) {
        assertThat(Expect.value(found)).isCloseTo(value, withPercentage(1e-4));
        assertThat(Expect.interval(found).lower()).isCloseTo(lower, withPercentage(1e-4));
        assertThat(Expect.interval(found).upper()).isCloseTo(upper, withPercentage(1e-4));
        assertThat(Expect.interval(found).method()).isEqualTo(UslFit.DELTA);
    }

    @Test
    @DisplayName("SPEC SDM91: where the peak lies, what it yields, what no coherency cost would")
    void specSdm91() {
        GoldenCase golden = GoldenCase.load("usl-specsdm91");
        UslFit fit = UniversalScalabilityLaw.fit(golden.numbers("n"), golden.numbers("throughput"), 0.95);
        close(fit.peakLoad(), 96.51956096658154, 74.52999474563117, 124.99699860407867);
        close(fit.peakThroughput(), 1883.8989959980663, 1745.8838590782118, 2032.8244680584626);
        close(fit.limit(), 3245.588915051565, 1959.3977762725426, 5376.063774832205);
    }

    @Test
    @DisplayName("the best fit has a negative contention: held at 0, the others fitted again")
    void withoutContention() {
        UslFit fit =
                UniversalScalabilityLaw.fit(LOADS, new double[] {101.0, 198.7, 397.8, 758.0, 1350.3, 1778.8}, 0.95);
        Expect.noInterval(fit.alpha(), 0, Reason.OUT_OF_RANGE);
        double t = 2.7764451051977934;
        assertThat(Expect.value(fit.beta())).isCloseTo(8.076625411512628e-4, withPercentage(1e-4));
        assertThat(Expect.interval(fit.beta()).upper())
                .isCloseTo(8.076625411512628e-4 + t * 1.20184005e-5, withPercentage(1e-4));
        assertThat(Expect.value(fit.gamma())).isCloseTo(100.21485391253555, withPercentage(1e-4));
        assertThat(Expect.interval(fit.gamma()).upper())
                .isCloseTo(100.21485391253555 + t * 0.510384485, withPercentage(1e-4));
        close(fit.peakLoad(), 35.18722592511932, 34.46780530916667, 35.921662467325916);
        close(fit.peakThroughput(), 1788.5562037768764, 1769.8905726957, 1807.418686453871);
        Expect.absent(fit.limit(), Reason.NO_FINITE_PEAK);
    }

    @Test
    @DisplayName("the best fit has a negative coherency cost: held at 0, there is a limit and no peak")
    void withoutCoherencyCost() {
        UslFit fit = UniversalScalabilityLaw.fit(LOADS, new double[] {100.0, 188.6, 347.8, 592.6, 905.1, 1280.0}, 0.95);
        Expect.noInterval(fit.beta(), 0, Reason.OUT_OF_RANGE);
        assertThat(Expect.value(fit.alpha())).isCloseTo(0.046790496354166246, withPercentage(1e-4));
        close(fit.limit(), 2086.3479216566498, 1992.4072046732715, 2184.7178829665154);
        Expect.absent(fit.peakLoad(), Reason.NO_FINITE_PEAK);
        Expect.absent(fit.peakThroughput(), Reason.NO_FINITE_PEAK);
    }

    @Test
    @DisplayName("where one worker alone does most, the peak is that of one, with its error")
    void peakAtOne() {
        UslFit fit = UniversalScalabilityLaw.fit(
                new double[] {1, 2, 3, 4, 6}, new double[] {100.5, 45.2, 25.5, 16.4, 8.4}, 0.95);
        Expect.noInterval(fit.peakLoad(), 1, Reason.OUT_OF_RANGE);
        double gamma = Expect.value(fit.gamma());
        double factor = Math.exp((Expect.interval(fit.gamma()).upper() - gamma) / gamma);
        close(fit.peakThroughput(), gamma, gamma / factor, gamma * factor);
    }

    @Test
    @DisplayName("what can't be told from 0 has no limits: exp(t se/value) is beyond all numbers")
    void unknown() {
        var spread = new UslFit.Spread(MatrixUtils.createRealIdentityMatrix(3), 700, 0.95);
        assertThat(spread.around(1, 0, 1, 0).interval()).isPresent();
        Expect.noInterval(spread.around(1, 1, 1, 0), 1, Reason.DENOMINATOR_NOT_SIGNIFICANT);
        Expect.noInterval(spread.around(0.5, 0, 0, 1), 0.5, Reason.DENOMINATOR_NOT_SIGNIFICANT);
    }

    @Test
    void withoutACurveThereIsNothingAtALoad() {
        UslFit none = UslFit.absent(Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(none.at(4), Reason.INSUFFICIENT_SAMPLE);
        UslFit fit = UniversalScalabilityLaw.fit(LOADS, new double[] {100.0, 188.6, 347.8, 592.6, 905.1, 1280.0}, 0.95);
        Expect.absent(fit.at(0), Reason.OUT_OF_RANGE);
    }
}
