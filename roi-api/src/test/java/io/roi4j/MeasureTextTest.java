package io.roi4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTextTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final String TAIL = ", n = 10, measured";

    @Test
    void aRatioReadsInPerCentWithItsInterval() {
        assertThat(new Ratio(Readings.of(0.6204, 0.55, 0.6789))).hasToString("62 % [55 %, 67.9 %]" + TAIL);
    }

    @Test
    void manyObservationsAreGrouped() {
        assertThat(new Ratio(Readings.of(Estimate.of(1, Reason.NOT_APPLICABLE), 4_120_000, Provenance.DECLARED)))
                .hasToString("100 %, n = 4,120,000, declared");
    }

    @Test
    void withoutInputsThereIsNoProvenance() {
        assertThat(new Count(Readings.of(Estimate.of(0, Reason.NOT_APPLICABLE), 0, Provenance.NONE)))
                .hasToString("0, n = 0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "-0.0, 0 s",
        "5e-10, 0.5 ns",
        "1.5e-6, 1.5 µs",
        "0.0125, 12.5 ms",
        "-0.0125, -12.5 ms",
        "1, 1 s",
        "119, 119 s",
        "120, 2 min",
        "7200, 2 h",
        "172800, 2 d",
        "-172800, -2 d",
        "8.64e10, '1,000,000 d'"
    })
    void aTimeReadsInTheUnitThatSuitsIt(double seconds, String text) {
        assertThat(new Elapsed(Readings.of(seconds))).hasToString(text + TAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0/s",
        "12, 12/s",
        "0.05, 3/min",
        "0.001, 3.6/h",
        "0.0001, 8.64/d",
        "-0.0001, -8.64/d",
        "1e-9, 0.0000864/d"
    })
    void aRateReadsPerTheTimeThatSuitsIt(double perSecond, String text) {
        assertThat(new Rate(Readings.of(perSecond))).hasToString(text + TAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "0.00123, 0.00123 USD",
        "-12.5, -12.5 USD",
        "999.4, 999 USD",
        "999.5, '1,000 USD'",
        "1234567.8, '1,234,568 USD'"
    })
    void anAmountReadsInItsCurrency(double value, String text) {
        assertThat(new Amount(Readings.of(value), USD)).hasToString(text + TAIL);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 FLOP/J", "12, 12 FLOP/J", "1.25e10, 12.5 GFLOP/J", "3e15, 3 PFLOP/J", "-2000, -2 kFLOP/J"})
    void anEfficiencyReadsWithAPrefix(double value, String text) {
        assertThat(new Efficiency(Readings.of(value))).hasToString(text + TAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5",
        "3.14159, 3.14",
        "-3.14159, -3.14",
        "0.0000012, 0.0000012",
        "1.2e-7, 1.20e-07",
        "-1e-300, -1.00e-300",
        "4.9e-324, 4.90e-324",
        "1.7e14, '170,000,000,000,000'",
        "1e15, 1.00e+15",
        "-1.7976931348623157e308, -1.80e+308"
    })
    void aScoreIsShortHoweverHugeOrTiny(double value, String text) {
        assertThat(new Score(Readings.of(value))).hasToString(text + TAIL);
    }

    @Test
    void aRatioBeyondAllPercentagesStillReads() {
        assertThat(new Ratio(Readings.of(Double.MAX_VALUE))).hasToString("Infinity %" + TAIL);
    }

    @Test
    void anAbsentMeasureReadsAsItsReason() {
        assertThat(new Amount(Readings.absent(Reason.UNKNOWN_PRICE), USD)).hasToString("absent (unknown-price)");
        assertThat(new Score(Readings.of(Estimate.absent(Reason.NO_DATA, "record some"), 0, Provenance.NONE)))
                .hasToString("absent (no-data: record some)");
    }

    @Test
    void aCensoredTimeReadsWithItsBound() {
        Absent censored = new Absent(Reason.CENSORED_NOT_REACHED, "", OptionalDouble.of(7_200));
        assertThat(new Elapsed(Readings.of(censored, 3, Provenance.MEASURED)))
                .hasToString("absent (censored-not-reached, more than 2 h)");
    }

    @Test
    void theVerdictAndTheWarningsComeLastInAFixedOrder() {
        Estimate half = Estimate.of(0.5, Reason.NOT_APPLICABLE);
        Comparison better = new Comparison(
                half, half, half, Direction.DOWN, Verdict.BETTER, 9, Provenance.DECLARED, "declared: audit");
        Set<Warning> warnings = EnumSet.allOf(Warning.class);
        Reading reading = new Reading(half, 10, Provenance.MEASURED, better, warnings, Readings.SCOPE);
        assertThat(new Ratio(reading))
                .hasToString(
                        "50 %" + TAIL + ", better than declared: audit, independence-assumed, incomplete, "
                                + "partly-paired, selected-baseline, continuity-corrected, overdispersed, horizon-cut, "
                                + "low-leverage, superlinear, peak-from-maximum, demand-unknown, out-of-balance, simpson-reversal");
    }
}
