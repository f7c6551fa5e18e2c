package io.roi4j.impl.errorreduction;

import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.stats.LeastSquaresChangePoint;
import io.roi4j.impl.stats.Pettitt;
import java.time.Duration;

/** Indicator 6, error-rate reduction: whether and when the error rate changed once (6.4). */
public final class ChangeFormulas {
    private ChangeFormulas() {}

    /** 6.4: time since the slice with which the rate changed, by least squares; {@code insufficient-sample} below 4 points. */
    public static Elapsed sinceChange(ErrorSeries series) {
        Estimate since = LeastSquaresChangePoint.of(series.rates())
                .map(change -> Estimates.exact(Math.max(
                        0,
                        Duration.between(
                                                series.points()
                                                        .get(change.lastBefore())
                                                        .start(),
                                                series.settings().scope().asOf())
                                        .toMillis()
                                / 1e3)))
                .orElseGet(() -> Estimate.absent(Reason.INSUFFICIENT_SAMPLE));
        return new Elapsed(series.reading(series.enough(since), Direction.NEUTRAL));
    }

    /** 6.4: mean rate since that change less that before. The change was looked for, so there is no interval. */
    public static Ratio changeSize(ErrorSeries series) {
        Estimate size = LeastSquaresChangePoint.of(series.rates())
                .map(change -> Estimates.exact(change.meanAfter() - change.meanBefore()))
                .orElseGet(() -> Estimate.absent(Reason.INSUFFICIENT_SAMPLE));
        return new Ratio(series.reading(series.enough(size), Direction.DOWN));
    }

    /** 6.4: p-value of Pettitt's test that the level never changed. */
    public static Score changeProbability(ErrorSeries series) {
        return new Score(series.reading(series.enough(Pettitt.of(series.rates()).p()), Direction.NEUTRAL));
    }
}
