package io.roi4j.impl.errorreduction;

import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Tally;

/** Items that both the baseline and the current system judged, by who got them wrong. */
public record Pairs(long bothWrong, long onlyBaselineWrong, long onlyCurrentWrong, long neitherWrong)
        implements Tally<Pairs> {
    /** No pairs. */
    public static final Pairs EMPTY = new Pairs(0, 0, 0, 0);

    /** One item. */
    public static Pairs of(boolean baselineCorrect, boolean currentCorrect) {
        return new Pairs(
                !baselineCorrect && !currentCorrect ? 1 : 0,
                !baselineCorrect && currentCorrect ? 1 : 0,
                baselineCorrect && !currentCorrect ? 1 : 0,
                baselineCorrect && currentCorrect ? 1 : 0);
    }

    @Override
    public Pairs merge(Pairs other) {
        return new Pairs(
                bothWrong + other.bothWrong,
                onlyBaselineWrong + other.onlyBaselineWrong,
                onlyCurrentWrong + other.onlyCurrentWrong,
                neitherWrong + other.neitherWrong);
    }

    /** These without others that are among them. */
    Pairs without(Pairs others) {
        return new Pairs(
                Math.max(0, bothWrong - others.bothWrong),
                Math.max(0, onlyBaselineWrong - others.onlyBaselineWrong),
                Math.max(0, onlyCurrentWrong - others.onlyCurrentWrong),
                Math.max(0, neitherWrong - others.neitherWrong));
    }

    /** How many items. */
    public long size() {
        return bothWrong + onlyBaselineWrong + onlyCurrentWrong + neitherWrong;
    }

    /** The baseline's errors on them. */
    public Binomial baseline() {
        return new Binomial(bothWrong + onlyBaselineWrong, size());
    }
}
