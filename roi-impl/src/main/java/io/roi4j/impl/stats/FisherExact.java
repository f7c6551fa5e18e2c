package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Fisher's exact test of a 2×2 table: given its margins, the chance of this table or one that is no more likely.
 *
 * <p>An empty margin leaves one table only: p = 1. The work grows with the least margin; where that exceeds
 * {@value #MAX_MARGIN}, or the items 2³¹ − 1, the p-value is that of {@link ChiSquareHomogeneity}, which agrees to some 2
 * digits there, and absent where it is, {@link Reason#INSUFFICIENT_SAMPLE}. More errors than trials:
 * {@link Reason#INVALID_INPUT}.
 *
 * <p>Source: Fisher (1935), J. R. Stat. Soc. 98, 39–82.
 */
public final class FisherExact {
    /** The greatest least margin for which all tables are gone through. */
    public static final int MAX_MARGIN = 10_000;

    private FisherExact() {}

    /** The two-sided p-value for {@code errors1} of {@code trials1} against {@code errors2} of {@code trials2}. */
    public static Estimate p(long errors1, long trials1, long errors2, long trials2) {
        Results.requireCount(errors1, "errors1");
        Results.requireCount(trials1, "trials1");
        Results.requireCount(errors2, "errors2");
        Results.requireCount(trials2, "trials2");
        if (errors1 > trials1 || errors2 > trials2) {
            return Estimate.absent(Reason.INVALID_INPUT);
        }
        double errors = (double) errors1 + errors2;
        double trials = (double) trials1 + trials2;
        double leastMargin = Math.min((double) Math.min(trials1, trials2), Math.min(errors, trials - errors));
        if (leastMargin == 0) {
            return Results.plain(1);
        }
        if (leastMargin > MAX_MARGIN || trials > Integer.MAX_VALUE) {
            return ChiSquareHomogeneity.of(
                            new long[] {errors1, errors2}, new long[] {trials1 - errors1, trials2 - errors2})
                    .p();
        }
        int[][] table = {
            {(int) errors1, (int) (trials1 - errors1)},
            {(int) errors2, (int) (trials2 - errors2)}
        };
        return Results.plain(
                Math.min(1, FisherExactTest.withDefaults().test(table).getPValue()));
    }
}
