package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Limits;
import io.roi4j.NoInterval;
import io.roi4j.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The Kaplan–Meier curve: the share {@code S(t)} for which the event has not happened by {@code t}, from observations of which
 * some ended before it. {@code S} falls at each time with events by the factor {@code 1 − d/n}, {@code n} being at risk.
 *
 * <p>Greenwood's variance of {@code ln S} is {@code Σ d/(n(n − d))}. No observations: everything is absent,
 * {@link Reason#NO_DATA}. Any cause counts as the event; where causes compete use {@link AalenJohansen}.
 *
 * <p>Source: Kaplan and Meier (1958), J. Am. Stat. Assoc. 53, 457–481; Greenwood (1926); the interval of a quantile:
 * Brookmeyer and Crowley (1982), Biometrics 38, 29–41; the conventions are those of {@code survfit} in R.
 */
public final class KaplanMeier {
    /** The name of the method for a quantile's limits in an {@link io.roi4j.Interval}. */
    public static final String QUANTILE_METHOD = "Brookmeyer-Crowley";

    /** The name of the method for a restricted mean's limits in an {@link io.roi4j.Interval}. */
    public static final String MEAN_METHOD = "normal, Greenwood area";

    /** Survival that is equal but for rounding; that of R. */
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    /**
     * A time with events.
     *
     * @param time when
     * @param atRisk {@code n}, how many were under observation just before
     * @param events {@code d}
     * @param survival {@code S} from this time on
     * @param logVariance Greenwood's variance of {@code ln S}; infinite where {@code S} is 0
     */
    public record Step(double time, double atRisk, double events, double survival, double logVariance) {}

    private final List<Step> steps;
    private final double end;

    private KaplanMeier(List<Step> steps, double end) {
        this.steps = List.copyOf(steps);
        this.end = end;
    }

    /** The curve of these observations. */
    public static KaplanMeier of(Collection<FollowUp> observations) {
        RiskTable table = new RiskTable(observations, FollowUp.EVENT);
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double variance = 0;
        for (RiskTable.Row row : table.rows()) {
            double left = row.atRisk() - row.events();
            survival *= left / row.atRisk();
            variance += row.events() / (row.atRisk() * left);
            steps.add(new Step(row.time(), row.atRisk(), row.events(), survival, variance));
        }
        return new KaplanMeier(steps, table.isEmpty() ? Double.NaN : table.end());
    }

    /** The times with events, in rising order. */
    public List<Step> steps() {
        return steps;
    }

    /**
     * {@code S(t)}. After the last observation, unless the curve has come down to 0: absent,
     * {@link Reason#BEYOND_FOLLOW_UP}, with the last known value in words.
     */
    public Estimate survival(double time, SurvivalScale scale, double confidence) {
        Critical.tail(confidence);
        Reason problem = problem(time);
        if (problem != null) {
            String detail = problem == Reason.BEYOND_FOLLOW_UP
                    ? "survival " + at(time).survival + " at " + end + ", the last observation"
                    : "";
            return Estimate.absent(problem, detail);
        }
        Step step = at(time);
        return Results.estimate(step.survival, scale.limits(step.survival, step.logVariance, confidence));
    }

    /** The median, as {@link #quantile} with {@code p} 1/2. */
    public Estimate median(SurvivalScale scale, double confidence) {
        return quantile(0.5, scale, confidence);
    }

    /**
     * The first time at which the event has happened for more than the share {@code p}; where the curve is level at just that
     * share, the middle of the level part. Not reached: absent, {@link Reason#CENSORED_NOT_REACHED}, with the last
     * observation as the lower bound. An upper limit that isn't reached leaves a value without an interval, for the same
     * reason.
     */
    public Estimate quantile(double p, SurvivalScale scale, double confidence) {
        Quantiles.requireProbability(p);
        Critical.tail(confidence);
        if (Double.isNaN(end)) {
            return Estimate.absent(Reason.NO_DATA);
        }
        OptionalDouble value = crossing(p, Step::survival);
        if (value.isEmpty()) {
            return Estimate.censored(end);
        }
        OptionalDouble lower = quantileLimit(p, scale, confidence, false);
        OptionalDouble upper = quantileLimit(p, scale, confidence, true);
        Limits limits = lower.isPresent() && upper.isPresent()
                ? Results.limits(lower.getAsDouble(), upper.getAsDouble(), confidence, QUANTILE_METHOD)
                : new NoInterval(Reason.CENSORED_NOT_REACHED);
        return Results.estimate(value.getAsDouble(), limits);
    }

    /** One limit of a quantile, which may be there without the other; empty where it isn't reached. */
    public OptionalDouble quantileLimit(double p, SurvivalScale scale, double confidence, boolean upper) {
        double z = upper ? Critical.z(confidence) : -Critical.z(confidence);
        return crossing(p, step -> scale.at(step.survival, step.logVariance, z));
    }

    /**
     * The mean time without the event within the first {@code horizon}: the area under the curve up to there, with normal
     * limits. Absent where {@link #survival} is at the horizon; a negative horizon: {@link Reason#OUT_OF_RANGE}.
     */
    public Estimate restrictedMean(double horizon, double confidence) {
        double z = Critical.z(confidence);
        Reason problem = horizon < 0 ? Reason.OUT_OF_RANGE : problem(horizon);
        if (problem != null) {
            return Estimate.absent(problem);
        }
        double area = 0;
        double variance = 0;
        double until = horizon;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.time < horizon) {
                area += step.survival * (until - step.time);
                until = step.time;
                double left = step.atRisk - step.events;
                variance += left == 0 ? 0 : area * area * step.events / (step.atRisk * left);
            }
        }
        area += until;
        double margin = z * Math.sqrt(variance);
        return variance == 0
                ? Results.withoutLimits(area, Reason.INSUFFICIENT_SAMPLE)
                : Results.estimate(area, area - margin, area + margin, confidence, MEAN_METHOD);
    }

    private @Nullable Reason problem(double time) {
        if (Double.isNaN(end)) {
            return Reason.NO_DATA;
        }
        if (Double.isNaN(time)) {
            return Reason.NON_FINITE_INPUT;
        }
        return time > end && at(end).survival > 0 ? Reason.BEYOND_FOLLOW_UP : null;
    }

    Step at(double time) {
        Step current = new Step(Double.NEGATIVE_INFINITY, 0, 0, 1, 0);
        for (Step step : steps) {
            if (step.time > time) {
                break;
            }
            current = step;
        }
        return current;
    }

    private OptionalDouble crossing(double p, ToDoubleFunction<Step> curve) {
        double level = 1 - p;
        for (int i = 0; i < steps.size(); i++) {
            double here = curve.applyAsDouble(steps.get(i));
            if (here < level + TOLERANCE) {
                double time = steps.get(i).time;
                return OptionalDouble.of(
                        Math.abs(here - level) < TOLERANCE ? (time + nextFall(i, here, curve)) / 2 : time);
            }
        }
        return OptionalDouble.empty();
    }

    private double nextFall(int from, double level, ToDoubleFunction<Step> curve) {
        for (Step step : steps.subList(from, steps.size())) {
            if (curve.applyAsDouble(step) < level) {
                return step.time;
            }
        }
        return steps.get(from).time;
    }
}
