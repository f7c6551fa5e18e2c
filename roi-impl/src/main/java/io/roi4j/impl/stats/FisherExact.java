package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Fisher's exact test of a 2×2 table: given its margins, the chance of this table or one that is no more likely.
 *
 * <p>An empty margin leaves one table only: p = 1. More than 2³¹ − 1 items: absent, {@link Reason#OUT_OF_RANGE}; the
 * {@linkplain ChiSquareHomogeneity chi-square test} then says the same.
 *
 * <p>Source: Fisher (1935), J. R. Stat. Soc. 98, 39–82.
 */
public final class FisherExact {
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
        if ((double) trials1 + trials2 > Integer.MAX_VALUE) {
            return Estimate.absent(Reason.OUT_OF_RANGE);
        }
        long errors = errors1 + errors2;
        if (trials1 == 0 || trials2 == 0 || errors == 0 || errors == trials1 + trials2) {
            return Results.plain(1);
        }
        int[][] table = {
            {(int) errors1, (int) (trials1 - errors1)},
            {(int) errors2, (int) (trials2 - errors2)}
        };
        return Results.plain(
                Math.min(1, FisherExactTest.withDefaults().test(table).getPValue()));
    }
}
