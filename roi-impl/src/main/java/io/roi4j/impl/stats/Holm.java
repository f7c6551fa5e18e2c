package io.roi4j.impl.stats;

import java.util.Comparator;

/**
 * P-values of several tests, adjusted so that the chance of even one false call at a level {@code α} is at most
 * {@code α}; stricter than {@link BenjaminiHochberg}, never weaker than multiplying by the number of tests.
 *
 * <p>With the p-values in rising order the adjusted one at rank {@code i} of {@code m} is the greatest
 * {@code (m − j + 1)·p(j)} over {@code j ≤ i}, at most 1. No tests: an empty array.
 *
 * <p>Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
 */
public final class Holm {
    private Holm() {}

    /** The adjusted p-values, in the order of the given ones, each in [0, 1]. */
    public static double[] adjust(double[] p) {
        int[] rising = BenjaminiHochberg.order(p, Comparator.comparingDouble(i -> p[i]));
        double[] adjusted = new double[p.length];
        double greatest = 0;
        for (int i = 0; i < p.length; i++) {
            greatest = Math.max(greatest, Math.min(1, (p.length - i) * p[rising[i]]));
            adjusted[rising[i]] = greatest;
        }
        return adjusted;
    }
}
