package io.roi4j.impl.errorreduction;

import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Tally;

/** Yes/no classifications by what was predicted and what was true. */
public record Confusion(long truePositives, long falsePositives, long falseNegatives, long trueNegatives)
        implements Tally<Confusion> {
    /** No classifications. */
    public static final Confusion EMPTY = new Confusion(0, 0, 0, 0);

    /** One classification. */
    public static Confusion of(boolean predictedPositive, boolean actuallyPositive) {
        return new Confusion(
                predictedPositive && actuallyPositive ? 1 : 0,
                predictedPositive && !actuallyPositive ? 1 : 0,
                !predictedPositive && actuallyPositive ? 1 : 0,
                !predictedPositive && !actuallyPositive ? 1 : 0);
    }

    @Override
    public Confusion merge(Confusion other) {
        return new Confusion(
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                falseNegatives + other.falseNegatives,
                trueNegatives + other.trueNegatives);
    }

    /** These without others that are among them. */
    Confusion without(Confusion others) {
        return new Confusion(
                Math.max(0, truePositives - others.truePositives),
                Math.max(0, falsePositives - others.falsePositives),
                Math.max(0, falseNegatives - others.falseNegatives),
                Math.max(0, trueNegatives - others.trueNegatives));
    }

    /** Wrong ones of all. */
    public Binomial outcomes() {
        long wrong = falsePositives + falseNegatives;
        return new Binomial(wrong, wrong + truePositives + trueNegatives);
    }

    /** False positives of all actual negatives. */
    public Binomial falseOfNegatives() {
        return new Binomial(falsePositives, falsePositives + trueNegatives);
    }

    /** False negatives of all actual positives. */
    public Binomial falseOfPositives() {
        return new Binomial(falseNegatives, falseNegatives + truePositives);
    }

    /** False positives of all predicted positives. */
    public Binomial falseOfDiscoveries() {
        return new Binomial(falsePositives, falsePositives + truePositives);
    }
}
