package io.roi4j.impl.stats;

import java.util.Optional;

/**
 * Where the mean of a series changes, if it does so once: the split that leaves the least sum of squares about the means of
 * its two parts. It always finds one; whether it is more than chance is for {@link Pettitt} to say.
 *
 * <p>Fewer than 2 observations, or one that isn't finite: empty.
 *
 * <p>Source: Bai (1994), Journal of Time Series Analysis 15, 453–472.
 */
public final class LeastSquaresChangePoint {
    private LeastSquaresChangePoint() {}

    /**
     * The best split.
     *
     * @param lastBefore the number of observations before the change (so, counted from 1, the last of them)
     * @param meanBefore their mean
     * @param meanAfter the mean of the others
     * @param squaresWithout the sum of squares about one mean
     * @param squaresWith the sum of squares about the two means
     */
    public record Result(
            int lastBefore, double meanBefore, double meanAfter, double squaresWithout, double squaresWith) {}

    /** The split of a series in the order of time; the first of those that are equally good. */
    public static Optional<Result> of(double[] y) {
        int n = y.length;
        if (n < 2 || !Results.allFinite(y)) {
            return Optional.empty();
        }
        Moments[] after = new Moments[n + 1];
        after[n] = Moments.EMPTY;
        for (int i = n - 1; i > 0; i--) {
            after[i] = after[i + 1].add(y[i]);
        }
        Moments before = Moments.EMPTY;
        Result best = null;
        double all = after[1].add(y[0]).m2();
        for (int k = 1; k < n; k++) {
            before = before.add(y[k - 1]);
            double squares = before.m2() + after[k].m2();
            if (best == null || squares < best.squaresWith) {
                best = new Result(k, before.mean(), after[k].mean(), all, squares);
            }
        }
        return Optional.ofNullable(best);
    }
}
