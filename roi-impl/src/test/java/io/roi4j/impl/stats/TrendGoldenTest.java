package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.golden.GoldenCase;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrendGoldenTest {
    @Test
    @DisplayName("Makridakis et al. (1998) shampoo sales: Mann-Kendall, Sen's slope with Gilbert's limits")
    void shampoo() {
        GoldenCase golden = GoldenCase.load("mk-shampoo");
        double[] y = golden.numbers("y");
        var test = MannKendall.of(y);
        golden.check("S", (double) test.s());
        golden.check("tau", Expect.value(test.tau()));
        golden.check("var_S", test.variance());
        golden.check("z", test.z());
        golden.check("p", Expect.value(test.p()));
        var slope = SenSlope.of(y, 0.95);
        golden.check("sen_slope", Expect.value(slope));
        golden.checkAll(
                "sen_ci_gilbert",
                Expect.interval(slope).lower(),
                Expect.interval(slope).upper());
    }

    @Test
    @DisplayName("definitions 6.4: an error rate over ten periods")
    void errorRate() {
        GoldenCase golden = GoldenCase.definition("6.4");
        double[] y = golden.numbers("error_rate_by_period");
        var test = MannKendall.of(y);
        golden.check("S", (double) test.s());
        golden.check("tau", Expect.value(test.tau()));
        golden.check("p", Expect.value(test.p()));
        golden.check("sen_slope_per_period", Expect.value(SenSlope.of(y, 0.95)));
    }

    @Test
    @DisplayName("NIST StRD Norris: certified linear regression")
    void norris() {
        GoldenCase golden = GoldenCase.load("nist-norris");
        var line = OlsSlope.of(golden.numbers("x"), golden.numbers("y"), 0.95);
        golden.check("intercept", Expect.value(line.intercept()));
        golden.check("slope", Expect.value(line.slope()));
        golden.check("se_slope", Expect.value(line.slopeStandardError()));
        golden.check("r2", Expect.value(line.rSquared()));
        golden.check("residual_sd", Expect.value(line.residualDeviation()));
        golden.check("df", line.degreesOfFreedom());
        double margin = Expect.interval(line.intercept()).upper() - Expect.value(line.intercept());
        golden.check("se_intercept", margin / Critical.t(0.95, line.degreesOfFreedom()));
    }

    @Test
    @DisplayName("Anscombe (1973), set I")
    void anscombe() {
        GoldenCase golden = GoldenCase.load("ols-anscombe");
        var line = OlsSlope.of(golden.numbers("x"), golden.numbers("y"), golden.number("confidence"));
        golden.check("intercept", Expect.value(line.intercept()));
        golden.check("slope", Expect.value(line.slope()));
        golden.check("se_slope", Expect.value(line.slopeStandardError()));
        golden.checkAll(
                "slope_ci",
                Expect.interval(line.slope()).lower(),
                Expect.interval(line.slope()).upper());
        golden.check("p_slope", Expect.value(line.p()));
        golden.check("r2", Expect.value(line.rSquared()));
        golden.check("residual_sd", Expect.value(line.residualDeviation()));
        golden.check("df", line.degreesOfFreedom());
    }

    @Test
    @DisplayName("NIST/SEMATECH e-Handbook 6.3.2.3: tabular CUSUM of 20 group means")
    void cusum() {
        GoldenCase golden = GoldenCase.load("nist-cusum");
        var run = Cusum.of(golden.numbers("x"), golden.number("target"), golden.number("k"), golden.number("h"));
        golden.checkAll("s_hi", run.high().stream().mapToDouble(d -> d).toArray());
        // The handbook's table has one value less on the lower side: its first group is left out.
        List<Double> low = run.low();
        double[] wanted = GoldenCase.numbers(golden.expected("s_lo"));
        golden.checkAll(
                "s_lo",
                low.subList(low.size() - wanted.length, low.size()).stream()
                        .mapToDouble(d -> d)
                        .toArray());
        golden.check("first_signal_1based", run.signals().get(0).index() + 1);
        assertThat(run.signals()).containsExactly(new ChangeSignal(13, 12, ChangeSignal.Direction.UP));
    }

    @Test
    @DisplayName("river drift.PageHinkley docstring: 2000 values, the mean jumps at 1000")
    void pageHinkley() {
        GoldenCase golden = GoldenCase.load("page-hinkley-river");
        double[] x = golden.numbers("x");
        var settings = new PageHinkley.Settings(
                (int) golden.count("min_instances"),
                golden.number("delta"),
                golden.number("threshold"),
                golden.number("alpha"),
                EnumSet.allOf(ChangeSignal.Direction.class));
        var signals = PageHinkley.of(x, settings);
        double[] wanted =
                GoldenCase.numbers(golden.expected("detections_index0_value").get(0));
        assertThat(signals).hasSize(1);
        assertThat((double) signals.get(0).index()).isEqualTo(wanted[0]);
        assertThat(x[signals.get(0).index()]).isEqualTo(wanted[1]);
        assertThat(signals.get(0).direction()).isEqualTo(ChangeSignal.Direction.UP);
        assertThat(signals.get(0).onset()).isEqualTo(1000);
    }

    @Test
    @DisplayName("Cobb (1978), R datasets::Nile: the dam of 1898")
    void nile() {
        GoldenCase golden = GoldenCase.load("nile-changepoint");
        double[] y = golden.numbers("y");
        var split = LeastSquaresChangePoint.of(y).orElseThrow();
        golden.check("least_squares_break_after_index_1based", split.lastBefore());
        golden.check("break_year", golden.number("first_year") + split.lastBefore() - 1);
        golden.check("mean_before", split.meanBefore());
        golden.check("mean_after", split.meanAfter());
        golden.check("rss_no_break", split.squaresWithout());
        golden.check("rss_one_break", split.squaresWith());
        var pettitt = Pettitt.of(y);
        golden.check("pettitt_K", pettitt.lastBefore());
        golden.check("pettitt_U", pettitt.u());
        golden.check("pettitt_p", Expect.value(pettitt.p()));
    }
}
