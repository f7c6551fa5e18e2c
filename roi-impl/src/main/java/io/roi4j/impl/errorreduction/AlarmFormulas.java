package io.roi4j.impl.errorreduction;

import io.roi4j.Count;
import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.impl.formula.Estimates;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Indicator 6, error-rate reduction: the alarm when the error rate degrades (6.4), see {@link DegradationDetector}. Declared
 * rates know none.
 */
public final class AlarmFormulas {
    private AlarmFormulas() {}

    /** 6.4: level of the detector / its limit; 1 or more means alarm; {@code no-data} without outcomes. */
    public static Score degradationLevel(ErrorSeries series, DegradationDetector.Result found) {
        return new Score(series.reading(watched(series, Estimates.exact(found.level())), Direction.NEUTRAL));
    }

    /** 6.4: how many alarms there were; {@code no-data} without outcomes. */
    public static Count degradationAlarms(ErrorSeries series, DegradationDetector.Result found) {
        return new Count(series.reading(watched(series, Estimates.exact((double) found.alarms())), Direction.NEUTRAL));
    }

    /** 6.4: time since the onset that the last alarm speaks of; {@code censored-not-reached} without an alarm. */
    public static Elapsed sinceOnset(ErrorSeries series, DegradationDetector.Result found) {
        return since(series, found.onset());
    }

    /** 6.4: time since the end of the slice that raised the last alarm; {@code censored-not-reached} without an alarm. */
    public static Elapsed sinceAlarm(ErrorSeries series, DegradationDetector.Result found) {
        return since(series, found.alarm());
    }

    private static Elapsed since(ErrorSeries series, @Nullable Instant instant) {
        Instant now = series.settings().scope().asOf();
        Estimate since = instant == null
                ? Estimate.absent(Reason.CENSORED_NOT_REACHED, "no alarm so far")
                : Estimates.exact(Math.max(0, Duration.between(instant, now).toMillis() / 1e3));
        return new Elapsed(series.reading(watched(series, since), Direction.NEUTRAL));
    }

    private static Estimate watched(ErrorSeries series, Estimate estimate) {
        if (!series.declared()) {
            return estimate;
        }
        return series.points().isEmpty()
                ? Estimate.absent(Reason.NO_DATA)
                : Estimate.absent(Reason.NOT_RECORDED, "needs outcomes, not rates alone");
    }
}
