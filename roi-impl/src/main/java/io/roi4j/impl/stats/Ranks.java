package io.roi4j.impl.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks from 1 to n; equal values share the mean of theirs. */
final class Ranks {
    private Ranks() {}

    static double[] of(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        for (int start = 0, end; start < order.length; start = end) {
            end = start + 1;
            while (end < order.length && values[order[end]] == values[order[start]]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                ranks[order[i]] = (start + 1 + end) / 2.0;
            }
        }
        return ranks;
    }
}
