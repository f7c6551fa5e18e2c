package io.roi4j.impl.errorreduction;

import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Rate;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Warning;
import io.roi4j.errorreduction.Trend;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.stats.BinomialLogitTrend;
import io.roi4j.impl.stats.HamedRao;
import io.roi4j.impl.stats.MannKendall;
import io.roi4j.impl.stats.OlsSlope;
import io.roi4j.impl.stats.SeasonalKendall;
import io.roi4j.impl.stats.SenSlope;

/** Indicator 6, error-rate reduction: how the error rate moves (6.4). Time counts in seconds. */
public final class TrendFormulas {
    private TrendFormulas() {}

    /**
     * 6.4: everything about the trend.
     *
     * @param retrainings all retrainings, whatever the window: the alarm starts afresh after each
     */
    public static Trend trend(Inputs<ErrorReductionTally> inputs, Retrainings retrainings) {
        ErrorSeries series = ErrorSeries.of(inputs);
        MannKendall.Result test = MannKendall.of(series.rates());
        DegradationDetector.Result alarm = DegradationDetector.watch(series.slices(), retrainings.inOrder());
        return new Trend(
                trendSlope(series),
                senSlope(series),
                olsSlope(series),
                kendallScore(series, test),
                kendallTau(series, test),
                trendProbability(series, test),
                autocorrelatedTrendProbability(series),
                seasonalTrendProbability(series),
                ChangeFormulas.sinceChange(series),
                ChangeFormulas.changeSize(series),
                ChangeFormulas.changeProbability(series),
                AlarmFormulas.degradationLevel(series, alarm),
                AlarmFormulas.degradationAlarms(series, alarm),
                AlarmFormulas.sinceOnset(series, alarm),
                AlarmFormulas.sinceAlarm(series, alarm));
    }

    /**
     * 6.4: slope of a logistic regression at the mean rate, per second; of declared rates, whose numbers aren't known, Sen's
     * slope; {@code insufficient-sample} below 4 points.
     */
    public static Rate trendSlope(ErrorSeries series) {
        if (series.declared()) {
            return senSlope(series);
        }
        BinomialLogitTrend.Result fit = BinomialLogitTrend.of(
                series.seconds(),
                series.errors(),
                series.outcomes(),
                series.settings().confidence());
        return new Rate(series.builder(series.enough(fit.probabilitySlope()), Direction.DOWN)
                .warn(fit.dispersion() > 1, Warning.OVERDISPERSED)
                .build());
    }

    /** 6.4: median slope between all pairs of points, per second, Gilbert's interval. */
    public static Rate senSlope(ErrorSeries series) {
        Estimate slope =
                SenSlope.of(series.seconds(), series.rates(), series.settings().confidence());
        return new Rate(series.reading(series.enough(slope), Direction.DOWN));
    }

    /** 6.4: slope of the straight line of least squares, per second, Student's interval. */
    public static Rate olsSlope(ErrorSeries series) {
        Estimate slope = OlsSlope.of(
                        series.seconds(), series.rates(), series.settings().confidence())
                .slope();
        return new Rate(series.reading(series.enough(slope), Direction.DOWN));
    }

    /** 6.4: Mann and Kendall's S, pairs of points that rise less pairs that fall. Mann (1945), Kendall (1975). */
    public static Score kendallScore(ErrorSeries series, MannKendall.Result test) {
        return new Score(series.reading(series.enough(Estimates.exact((double) test.s())), Direction.NEUTRAL));
    }

    /** 6.4: Kendall's tau of error rate against time, -1 (always falling) to 1 (always rising). */
    public static Score kendallTau(ErrorSeries series, MannKendall.Result test) {
        return new Score(series.reading(series.enough(test.tau()), Direction.NEUTRAL));
    }

    /** 6.4: two-sided p-value of the Mann-Kendall test that there is no trend. */
    public static Score trendProbability(ErrorSeries series, MannKendall.Result test) {
        return probability(series, test.p());
    }

    /** 6.4: the same with the variance of S corrected for autocorrelation. Hamed and Rao (1998). */
    public static Score autocorrelatedTrendProbability(ErrorSeries series) {
        return probability(series, HamedRao.of(series.rates()).p());
    }

    /** 6.4: p-value of the test within seasons; {@code insufficient-sample} where no season comes twice. */
    public static Score seasonalTrendProbability(ErrorSeries series) {
        int[] seasons = series.seasons();
        return probability(
                series,
                seasons.length == 0
                        ? Estimate.absent(Reason.NOT_APPLICABLE, "needs slices of days or hours")
                        : SeasonalKendall.of(series.rates(), seasons).p());
    }

    private static Score probability(ErrorSeries series, Estimate p) {
        return new Score(series.reading(series.enough(p), Direction.NEUTRAL));
    }
}
