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

/** Indicator 6, error-rate reduction: the alarm when the error rate degrades (6.4). Declared rates know none. */
public final class AlarmFormulas {
    private final ErrorSeries series;
    private final DegradationDetector.Result found;

    private AlarmFormulas(ErrorSeries series, DegradationDetector.Result found) {
        this.series = series;
        this.found = found;
    }

    /**
     * The alarm over a series.
     *
     * @param retrainings all retrainings, whatever the window: the alarm starts afresh after each
     */
    public static AlarmFormulas of(ErrorSeries series, Retrainings retrainings) {
        return new AlarmFormulas(series, DegradationDetector.watch(series.slices(), retrainings.inOrder()));
    }

    private Estimate watched(Estimate estimate) {
        if (!series.declared()) {
            return estimate;
        }
        return series.points().isEmpty()
                ? Estimate.absent(Reason.NO_DATA)
                : Estimate.absent(Reason.NOT_RECORDED, "needs outcomes, not rates alone");
    }

    /** 6.4: level of the detector / its limit; 1 or more means alarm; {@code no-data} without outcomes. */
    public Score degradationLevel() {
        return new Score(series.reading(watched(Estimates.exact(found.level())), Direction.NEUTRAL));
    }

    /** 6.4: how many alarms there were; {@code no-data} without outcomes. */
    public Count degradationAlarms() {
        return new Count(series.reading(watched(Estimates.exact((double) found.alarms())), Direction.NEUTRAL));
    }

    /** 6.4: time since the onset that the last alarm speaks of; {@code censored-not-reached} without an alarm. */
    public Elapsed sinceOnset() {
        return since(found.onset());
    }

    /** 6.4: time since the end of the slice that raised the last alarm; {@code censored-not-reached} without an alarm. */
    public Elapsed sinceAlarm() {
        return since(found.alarm());
    }

    private Elapsed since(@Nullable Instant instant) {
        Instant now = series.settings().scope().asOf();
        Estimate since = instant == null
                ? Estimate.absent(Reason.CENSORED_NOT_REACHED, "no alarm so far")
                : Estimates.exact(Math.max(0, Duration.between(instant, now).toMillis() / 1e3));
        return new Elapsed(series.reading(watched(since), Direction.NEUTRAL));
    }
}
