package io.roi4j;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How a figure compares with its baseline.
 *
 * @param baseline the baseline's own value with its limits
 * @param absolute current minus baseline, in the unit of the measure, with the interval that the verdict rests on
 * @param relative (current - baseline) / baseline, a ratio; absent where the baseline is 0
 * @param direction which way the measure gets better
 * @param verdict what the interval of the absolute difference says
 * @param observations how many observations the baseline rests on
 * @param provenance where the baseline's inputs come from
 * @param label what the baseline is, for instance {@code cohort before} or the source of a declared one
 */
public record Comparison(
        Estimate baseline,
        Estimate absolute,
        Estimate relative,
        Direction direction,
        Verdict verdict,
        long observations,
        Provenance provenance,
        String label) {
    /** Those of nothing: most measures have no baseline, so they share them. */
    private static final Map<Direction, Map<Reason, Comparison>> NONE = new EnumMap<>(Direction.class);

    static {
        for (Direction direction : Direction.values()) {
            Map<Reason, Comparison> byReason = new EnumMap<>(Reason.class);
            for (Reason reason : Reason.values()) {
                byReason.put(reason, nothing(direction, Estimate.absent(reason)));
            }
            NONE.put(direction, byReason);
        }
    }

    private static Comparison nothing(Direction direction, Absent absent) {
        return new Comparison(absent, absent, absent, direction, Verdict.UNDETERMINED, 0, Provenance.NONE, "");
    }

    public Comparison {
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(absolute, "absolute");
        Objects.requireNonNull(relative, "relative");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(label, "label");
    }

    /** No comparison, for the given reason. */
    public static Comparison none(Direction direction, Reason reason) {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(reason, "reason");
        return Objects.requireNonNull(
                Objects.requireNonNull(NONE.get(direction)).get(reason));
    }

    /**
     * The relative change with its sign turned so that a positive one is an improvement; absent where the relative
     * change is, or where neither way is better.
     */
    public Estimate improvement() {
        if (!(relative instanceof Present present)) {
            return relative;
        }
        int sign = direction.sign();
        if (sign == 0) {
            return Estimate.absent(Reason.NOT_APPLICABLE, "neither way is better");
        }
        Limits limits = present.limits() instanceof Interval interval ? interval.times(sign) : present.limits();
        return Estimate.of(sign * present.number(), limits);
    }
}
