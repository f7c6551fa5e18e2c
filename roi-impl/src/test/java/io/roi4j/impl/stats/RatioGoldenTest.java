package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Estimate;
import io.roi4j.impl.golden.GoldenCase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioGoldenTest {
    @Test
    @DisplayName("Cochran (1977) p. 152, R boot::city: ratio 1.520, delta and Fieller")
    void city() {
        GoldenCase golden = GoldenCase.load("ratio-of-sums-city");
        double confidence = golden.number("confidence");
        CoMoments clusters = CoMoments.of(golden.numbers("numerator"), golden.numbers("denominator"));
        check(golden, clusters, confidence);
        CoMoments sums = CoMoments.ofSums(
                golden.count("sufficient_statistics.n"),
                golden.number("sufficient_statistics.sum_x"),
                golden.number("sufficient_statistics.sum_u"),
                golden.number("sufficient_statistics.sum_xx"),
                golden.number("sufficient_statistics.sum_uu"),
                golden.number("sufficient_statistics.sum_xu"));
        check(golden, sums, confidence);
    }

    private static void check(GoldenCase golden, CoMoments clusters, double confidence) {
        Estimate delta = RatioOfSums.delta(clusters, confidence);
        golden.check("ratio", Expect.value(delta));
        golden.check("delta_se", RatioOfSums.standardError(clusters));
        checkInterval(golden, "delta_ci", delta);
        golden.check("fieller_g", RatioOfSums.g(clusters, confidence));
        checkInterval(golden, "fieller_ci", RatioOfSums.fieller(clusters, confidence));
        assertThat(RatioOfSums.reading(clusters, confidence)).isEqualTo(RatioOfSums.fieller(clusters, confidence));
    }

    @ParameterizedTest
    @CsvSource({
        "2.2, cost_per_day, transactions_per_day, cost_per_transaction",
        "4.3, cost, predictions, cost_per_prediction"
    })
    @DisplayName("definitions 2.2 and 4.3: never the mean of the ratios")
    void costs(String number, String numerator, String denominator, String value) {
        GoldenCase golden = GoldenCase.definition(number);
        double[] x = golden.numbers(numerator);
        double[] u = golden.numbers(denominator);
        CoMoments clusters = CoMoments.of(x, u);
        golden.check(value, Expect.value(RatioOfSums.reading(clusters, 0.95)));
        checkInterval(golden, "delta_ci_t", RatioOfSums.delta(clusters, 0.95));
        golden.check("fieller_g", RatioOfSums.g(clusters, 0.95));
        checkInterval(golden, "fieller_ci_t", RatioOfSums.fieller(clusters, 0.95));
    }

    @Test
    @DisplayName("definitions 7.1: operations over joules, not the mean of the runs")
    void flopsPerWatt() {
        GoldenCase golden = GoldenCase.definition("7.1");
        CoMoments runs = CoMoments.of(golden.numbers("flop"), golden.numbers("joule"));
        double value = Expect.value(RatioOfSums.reading(runs, 0.95));
        golden.check("flop_per_joule", value);
        double wrong = golden.expected("mean_of_ratios_WRONG").doubleValue();
        assertThat(value).isNotCloseTo(wrong, within(1e-3 * wrong));
    }

    private static void checkInterval(GoldenCase golden, String path, Estimate actual) {
        golden.checkAll(
                path, Expect.interval(actual).lower(), Expect.interval(actual).upper());
    }
}
