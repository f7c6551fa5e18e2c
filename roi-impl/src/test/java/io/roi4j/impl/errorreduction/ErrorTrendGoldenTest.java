package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Measure;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.errorreduction.Trend;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 6.4, each through the formulas and through the public surface. */
class ErrorTrendGoldenTest {
    private static final long PER_DAY = 1_000;

    @Test
    @DisplayName("definitions 6.4: ten days from 2 % to 3 %, as errors of 1,000 a day")
    void rising() {
        GoldenCase golden = GoldenCase.definition("6.4");
        for (Trend trend : bothWays(errors(golden.numbers("error_rate_by_period"), PER_DAY), PER_DAY)) {
            golden.check("tau", Sound.value(trend.kendallTau()));
            golden.check("S", Sound.value(trend.kendallTau()) * 45);
            golden.check("p", Sound.value(trend.trendProbability()));
            golden.check("sen_slope_per_period", Sound.value(trend.senSlope()) * Days.SECONDS);
            assertThat(verdict(trend.senSlope()))
                    .isEqualTo(golden.expected("verdict").textValue());
            // Gilbert's ranks 12 and 34 of the 45 sorted slopes, numpy
            perDay(trend.senSlope(), 0.001, 0.0015714285714285713);
        }
    }

    @Test
    @DisplayName("definitions 6.4: the same days as a logistic regression, numpy (iterated weighted least squares)")
    void logistic() {
        double[] rates = GoldenCase.definition("6.4").numbers("error_rate_by_period");
        for (Trend trend : bothWays(errors(rates, PER_DAY), PER_DAY)) {
            // beta = 10 Newton steps from the pooled logit; slope p(1-p)*beta[1], scipy.stats.t.ppf(.975, 8), phi = 1
            assertThat(Sound.value(trend.trendSlope()) * Days.SECONDS).isCloseTo(0.0011990188309756952, within(1e-12));
            perDay(trend.trendSlope(), -4.0093028184698035e-05, 0.0024381306901360886);
            assertThat(trend.trendSlope().warnings()).isEmpty();
            // 10,000 outcomes can't tell so small a rise from none, whatever the ranks say
            assertThat(verdict(trend.trendSlope())).isEqualTo("no-trend");
        }
    }

    @Test
    @DisplayName("definitions 6.4: the same rates from 10,000 outcomes a day: the logistic slope sees it too")
    void risingForCertain() {
        GoldenCase golden = GoldenCase.definition("6.4");
        Trend trend = pure(errors(golden.numbers("error_rate_by_period"), 10_000), 10_000);
        assertThat(verdict(trend.trendSlope()))
                .isEqualTo(golden.expected("verdict").textValue());
    }

    @Test
    @DisplayName("edge cases, mann-kendall: four equal days have no trend, and that is known")
    void flat() {
        for (Trend trend : bothWays(new long[] {5, 5, 5, 5}, 100)) {
            assertThat(Sound.value(trend.kendallTau())).isZero();
            assertThat(Sound.value(trend.trendProbability())).isEqualTo(1);
            assertThat(Sound.value(trend.senSlope())).isZero();
            assertThat(Sound.value(trend.trendSlope())).isCloseTo(0, within(1e-20));
        }
    }

    @Test
    @DisplayName("definitions 6.4: a day without outcomes is no point of the trend, and stretches the time")
    void dayWithoutOutcomes() {
        List<ErrorReductionTally> days = new java.util.ArrayList<>();
        for (long k : new long[] {20, 21, 22, 23}) {
            days.add(ErrorReductionTally.ofOutcomes(k, PER_DAY));
            days.add(ErrorReductionTally.EMPTY);
        }
        Trend trend = TrendFormulas.trend(Days.inputs(ErrorReductionTally.EMPTY, days, List.of()), Retrainings.EMPTY);
        assertThat(Sound.value(trend.kendallTau())).isEqualTo(1);
        assertThat(Sound.value(trend.senSlope()) * Days.SECONDS).isCloseTo(0.0005, within(1e-12));
        assertThat(trend.senSlope().observations()).isEqualTo(4 * PER_DAY);
    }

    @Test
    @DisplayName("edge cases, mann-kendall: fewer than four days")
    void tooFew() {
        for (Trend trend : bothWays(new long[] {1, 2, 3}, 100)) {
            List<Measure> measures =
                    List.of(trend.kendallTau(), trend.trendProbability(), trend.senSlope(), trend.trendSlope());
            measures.forEach(measure -> Sound.absent(measure, Reason.INSUFFICIENT_SAMPLE));
            Sound.absent(trend.sinceOnset(), Reason.CENSORED_NOT_REACHED);
        }
    }

    private static long[] errors(double[] rates, long outcomes) {
        return Arrays.stream(rates)
                .mapToLong(rate -> Math.round(rate * outcomes))
                .toArray();
    }

    private static List<Trend> bothWays(long[] errors, long outcomes) {
        return List.of(pure(errors, outcomes), live(errors, outcomes));
    }

    private static Trend pure(long[] errors, long outcomes) {
        List<ErrorReductionTally> days = Arrays.stream(errors)
                .mapToObj(k -> ErrorReductionTally.ofOutcomes(k, outcomes))
                .toList();
        return TrendFormulas.trend(Days.inputs(ErrorReductionTally.EMPTY, days, List.of()), Retrainings.EMPTY);
    }

    private static Trend live(long[] errors, long outcomes) {
        Live live = new Live();
        for (long k : errors) {
            BothWays.times(k, () -> live.after().errorReduction().outcome(false));
            BothWays.times(outcomes - k, () -> live.after().errorReduction().outcome(true));
            live.passDays(1);
        }
        return live.after().errorReduction().calculate().trend();
    }

    private static void perDay(Measure measure, double lower, double upper) {
        Sound.limits(measure.estimate(), lower / Days.SECONDS, upper / Days.SECONDS, 1e-12 / Days.SECONDS);
    }

    private static String verdict(Measure slope) {
        Verdict verdict = slope.comparison().verdict();
        return verdict == Verdict.WORSE ? "degrading" : verdict == Verdict.BETTER ? "improving" : "no-trend";
    }
}
