package io.roi4j.impl.errorreduction;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Comparisons;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Proportions;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.stats.NewcombePairedDifference;
import io.roi4j.impl.stats.PairedRelativeReduction;
import io.roi4j.impl.tally.Binomial;

/**
 * The initial against the current error rate (6.1). When every outcome of the window was judged by the baseline too, the
 * same items are compared with themselves: the intervals are those for pairs, and the initial rate is the baseline's on
 * these very items. Otherwise the two groups are taken for independent.
 */
final class ErrorComparison {
    private final Inputs<Binomial> rates;
    private final Pairs pairs;
    private final boolean paired;

    private ErrorComparison(Inputs<Binomial> rates, Pairs pairs, boolean paired) {
        this.rates = rates;
        this.pairs = pairs;
        this.paired = paired;
    }

    static ErrorComparison of(Inputs<ErrorReductionTally> inputs) {
        ErrorReductionTally current = inputs.current().tally();
        Pairs pairs = current.pairs();
        boolean paired = pairs.size() > 0 && pairs.size() == current.outcomes().trials();
        Inputs<Binomial> rates = inputs.part(ErrorReductionTally::outcomes);
        if (paired) {
            Evidence<Binomial> sameItems =
                    inputs.current().part(tally -> tally.pairs().baseline());
            rates = new Inputs<>(
                    rates.current(),
                    new Evidence<>(
                            sameItems.tally(),
                            sameItems.slices(),
                            Provenance.MEASURED,
                            "baseline on the same items",
                            sameItems.cut()),
                    inputs.settings());
        }
        return new ErrorComparison(rates, pairs, paired);
    }

    /** Both sides as shares of wrong outcomes. */
    Inputs<Binomial> rates() {
        return rates;
    }

    Settings settings() {
        return rates.settings();
    }

    Binomial initial() {
        return rates.baseline().tally();
    }

    Binomial current() {
        return rates.current().tally();
    }

    boolean paired() {
        return paired;
    }

    /** Whether some items were judged by both systems and others weren't. */
    boolean partlyPaired() {
        return !paired && pairs.size() > 0;
    }

    /** Initial minus current error rate. */
    Estimate absoluteReduction() {
        if (initial().trials() == 0) {
            return Estimate.absent(Reason.NO_BASELINE);
        }
        return paired
                ? NewcombePairedDifference.of(
                        pairs.bothWrong(),
                        pairs.onlyBaselineWrong(),
                        pairs.onlyCurrentWrong(),
                        pairs.neitherWrong(),
                        settings().confidence())
                : Estimates.times(Proportions.difference(rates), -1);
    }

    /** 1 - current / initial error rate. */
    Estimate relativeReduction() {
        if (initial().trials() == 0) {
            return Estimate.absent(Reason.NO_BASELINE);
        } else if (!paired || pairs.onlyCurrentWrong() + pairs.bothWrong() == 0) {
            // The log interval for pairs needs current errors; without any the independent score interval is wider and
            // safe.
            return Proportions.relativeReduction(rates);
        }
        return PairedRelativeReduction.of(
                pairs.bothWrong(),
                pairs.onlyCurrentWrong(),
                pairs.onlyBaselineWrong(),
                settings().confidence());
    }

    /** How the current error rate compares with the initial one. */
    Comparison ofRates() {
        if (initial().trials() == 0) {
            return Comparison.none(Direction.DOWN, Reason.NO_BASELINE);
        }
        return Comparisons.of(
                rates.baseline(),
                initial().trials(),
                Direction.DOWN,
                Proportions.share(rates.baseline(), settings()),
                Estimates.times(absoluteReduction(), -1),
                Estimates.times(relativeReduction(), -1));
    }
}
