package io.roi4j.impl.formula;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.impl.tally.Declarations.Declared;

/** Comparisons with a baseline, and their verdict. */
public final class Comparisons {
    private Comparisons() {}

    /** A comparison whose verdict follows from the interval of the absolute difference. */
    public static Comparison of(
            Evidence<?> baseline,
            long observations,
            Direction direction,
            Estimate value,
            Estimate absolute,
            Estimate relative) {
        return new Comparison(
                value,
                absolute,
                relative,
                direction,
                verdict(absolute, direction),
                observations,
                baseline.provenance(),
                baseline.label());
    }

    /** For a figure that is itself a change: it is compared with no change at all. */
    public static Comparison withNoChange(Estimate change, Direction direction) {
        return new Comparison(
                Estimates.exact(0),
                change,
                Estimate.absent(Reason.ZERO_BASELINE),
                direction,
                verdict(change, direction),
                0,
                Provenance.NONE,
                "no change");
    }

    /** For a figure that parts better from worse at 1, such as an elasticity: it is compared with that. */
    public static Comparison withOne(Estimate value, Direction direction) {
        return withOne(value, direction, "proportional growth");
    }

    /** The same, saying what 1 stands for. */
    public static Comparison withOne(Estimate value, Direction direction, String label) {
        Estimate change = Estimates.plus(value, -1);
        return new Comparison(
                Estimates.exact(1), change, change, direction, verdict(change, direction), 0, Provenance.NONE, label);
    }

    /** With a declared number, which is taken for exact: the interval of the difference is that of the value, moved. */
    public static Comparison withDeclared(Estimate current, Declared declared, Direction direction) {
        double baseline = declared.value();
        Estimate absolute = Estimates.plus(current, -baseline);
        return new Comparison(
                Estimates.exact(baseline),
                absolute,
                baseline == 0 ? Estimate.absent(Reason.ZERO_BASELINE) : Estimates.times(absolute, 1 / baseline),
                direction,
                verdict(absolute, direction),
                0,
                Provenance.DECLARED,
                "declared: " + declared.source());
    }

    /** Better or worse if the interval of the difference lies wholly on one side of 0. */
    public static Verdict verdict(Estimate difference, Direction direction) {
        Interval interval = difference.interval().orElse(null);
        if (interval == null || direction == Direction.NEUTRAL || (interval.lower() <= 0 && interval.upper() >= 0)) {
            return Verdict.UNDETERMINED;
        }
        boolean grew = interval.lower() > 0;
        return grew == (direction == Direction.UP) ? Verdict.BETTER : Verdict.WORSE;
    }
}
