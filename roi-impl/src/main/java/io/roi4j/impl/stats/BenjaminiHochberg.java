package io.roi4j.impl.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P-values of several tests, adjusted so that of the tests called significant at a level {@code q} at most the share
 * {@code q} is expected to be false.
 *
 * <p>With the p-values in rising order the adjusted one at rank {@code i} of {@code m} is the least {@code p(j)·m/j} over
 * {@code j ≥ i}, at most 1. No tests: an empty array.
 *
 * <p>Source: Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57, 289–300.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** The adjusted p-values, in the order of the given ones, each in [0, 1]. */
    public static double[] adjust(double[] p) {
        int[] falling = order(p, Comparator.comparingDouble((Integer i) -> p[i]).reversed());
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int i = 0; i < p.length; i++) {
            int rank = p.length - i;
            least = Math.min(least, p[falling[i]] * ((double) p.length / rank));
            adjusted[falling[i]] = least;
        }
        return adjusted;
    }

    /** The places of the p-values in the given order, after a check that each lies in [0, 1]. */
    static int[] order(double[] p, Comparator<Integer> comparator) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a p-value must lie in [0, 1], got " + value);
            }
        }
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(comparator)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
