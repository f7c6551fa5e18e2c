package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeReductionTest {
    @ParameterizedTest
    @CsvSource({
        // scipy 1.17.1: the score of a rate ratio, its rates found by minimize_scalar on the likelihood instead of the
        // closed form, its limits by brentq. The first is Koopman's (1984) own example: 2.94 to 7.15.
        "36,   40,  16,  80, 2.9395691921549343, 7.152223437246473",
        " 0,  100,  12, 100, 0, 0.310866860687098",
        " 5,   80,  10,  75, 0.1738401065498927, 1.2479235765910883",
        "20,   20,  20,  20, 0.8388748227081996, 1.192072968374027",
        " 1, 1000, 300, 400, 0.00023525821182501878, 0.007527968873747689"
    })
    void koopman(long k1, long n1, long k2, long n2, double lower, double upper) {
        double ratio = (double) k1 / n1 / ((double) k2 / n2);
        Expect.close(KoopmanRelativeRisk.of(k1, n1, k2, n2, 0.95), ratio, lower, upper, 2e-6);
    }

    @Test
    void noCurrentErrorIsAFullReductionWithKoopmansLimits() {
        Estimate reduction = KatzRelativeReduction.of(0, 100, 12, 100, 0.95);
        Expect.close(reduction, 1, 1 - 0.310866860687098, 1, 1e-6);
        assertThat(Expect.interval(reduction).method()).isEqualTo(KoopmanRelativeRisk.METHOD);
        assertThat(Expect.interval(KatzRelativeReduction.of(20, 20, 20, 20, 0.95)))
                .isEqualTo(Expect.interval(KoopmanRelativeRisk.of(20, 20, 20, 20, 0.95))
                        .times(-1)
                        .plus(1));
    }

    @Test
    @DisplayName("edge-cases.json: error relative reduction from 0 of 100 to 3 of 100")
    void noBaselineErrorIsAbsent() {
        Expect.absent(KatzRelativeReduction.of(3, 100, 0, 100, 0.95), Reason.ZERO_BASELINE);
        Expect.absent(KoopmanRelativeRisk.of(3, 100, 0, 100, 0.95), Reason.ZERO_BASELINE);
        Expect.absent(PairedRelativeReduction.of(0, 3, 0, 0.95), Reason.ZERO_BASELINE);
    }

    @Test
    void noTrialsIsAbsent() {
        Expect.absent(KatzRelativeReduction.of(0, 0, 1, 100, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(KatzRelativeReduction.of(1, 100, 0, 0, 0.95), Reason.ZERO_DENOMINATOR);
        Expect.absent(KoopmanRelativeRisk.of(0, 0, 0, 0, 0.95), Reason.ZERO_DENOMINATOR);
    }

    @Test
    void effectiveSizesWidenTheInterval() {
        Interval plain = Expect.interval(KatzRelativeReduction.of(60, 1000, 120, 1000, 0.95));
        Interval clustered = Expect.interval(KatzRelativeReduction.ofEffective(0.06, 250.5, 0.12, 1000, 0.95));
        assertThat(clustered.lower()).isLessThan(plain.lower());
        assertThat(clustered.upper()).isGreaterThan(plain.upper());
    }

    @Test
    @DisplayName("numpy on the Wald log formula of Fagerland, Lydersen and Laake (2014)")
    void paired() {
        Expect.close(
                PairedRelativeReduction.of(40, 8, 20, 0.95), 0.2, 0.029446252091157366, 0.34058262988634525, 1e-12);
    }

    @Test
    void pairedWithoutDisagreementHasNoInterval() {
        Expect.noInterval(PairedRelativeReduction.of(40, 0, 0, 0.95), 0, Reason.ZERO_CELL);
        Expect.noInterval(PairedRelativeReduction.of(0, 0, 5, 0.95), 1, Reason.ZERO_CELL);
    }

    @Test
    void katzIsSymmetricOnTheLogScale() {
        Interval down = Expect.interval(KatzRelativeReduction.of(30, 500, 70, 600, 0.95));
        Interval up = Expect.interval(KatzRelativeReduction.of(70, 600, 30, 500, 0.95));
        assertThat((1 - down.lower()) * (1 - up.upper())).isCloseTo(1, within(1e-12));
        assertThat((1 - down.upper()) * (1 - up.lower())).isCloseTo(1, within(1e-12));
    }
}
