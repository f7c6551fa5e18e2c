package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.ChiSquareTest;

/**
 * Pearson's chi-square test that all groups share one distribution, without continuity correction, and Cramér's V, which
 * says how far they differ: {@code V = √(χ²/(N·(min(rows, columns) − 1)))}, from 0 (alike) to 1.
 *
 * <p>Empty rows and columns don't count. Fewer than 2 of either left: everything is absent,
 * {@link Reason#INSUFFICIENT_SAMPLE}. An expected count below {@value #MIN_EXPECTED}: the p-value is absent, for the same
 * reason; a 2×2 table then has {@link FisherExact}.
 *
 * <p>Source: Pearson (1900), Philosophical Magazine 50, 157–175; Cramér (1946), Mathematical Methods of Statistics; the
 * rule on expected counts: Cochran (1954), Biometrics 10, 417–451.
 */
public final class ChiSquareHomogeneity {
    /** The least expected count at which the chi-square distribution is trusted. */
    public static final int MIN_EXPECTED = 5;

    private ChiSquareHomogeneity() {}

    /**
     * What the test found.
     *
     * @param statistic {@code χ²}
     * @param degreesOfFreedom {@code (rows − 1)(columns − 1)} of the rows and columns that count, 0 where none do
     * @param p the p-value
     * @param cramersV Cramér's V
     */
    public record Result(Estimate statistic, int degreesOfFreedom, Estimate p, Estimate cramersV) {}

    /** The test of groups with so many errors and so many right answers each. */
    public static Result of(long[] errors, long[] right) {
        Results.requireSameLength(errors.length, right.length);
        return of(IntStream.range(0, errors.length)
                .mapToObj(i -> new long[] {errors[i], right[i]})
                .toArray(long[][]::new));
    }

    /** The test of a table of counts, one row a group, all rows equally long. */
    public static Result of(long[][] counts) {
        for (long[] row : counts) {
            Results.requireSameLength(row.length, counts[0].length);
            Arrays.stream(row).forEach(count -> Results.requireCount(count, "count"));
        }
        long[][] table = withoutEmpty(counts);
        if (table.length < 2 || table[0].length < 2) {
            var absent = Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
            return new Result(absent, 0, absent, absent);
        }
        double[] rows = Arrays.stream(table)
                .mapToDouble(row -> Arrays.stream(row).asDoubleStream().sum())
                .toArray();
        double[] columns = columnSums(table);
        double total = Arrays.stream(rows).sum();
        var test = ChiSquareTest.withDefaults().test(table);
        double smallest = Arrays.stream(rows).min().orElse(0)
                * Arrays.stream(columns).min().orElse(0)
                / total;
        int side = Math.min(rows.length, columns.length);
        return new Result(
                Results.plain(test.getStatistic()),
                (rows.length - 1) * (columns.length - 1),
                smallest < MIN_EXPECTED ? Estimate.absent(Reason.INSUFFICIENT_SAMPLE) : Results.plain(test.getPValue()),
                Results.plain(Math.min(1, Math.sqrt(test.getStatistic() / (total * (side - 1.0))))));
    }

    private static long[][] withoutEmpty(long[][] counts) {
        double[] columns = columnSums(counts);
        int[] kept =
                IntStream.range(0, columns.length).filter(j -> columns[j] > 0).toArray();
        return Arrays.stream(counts)
                .filter(row -> Arrays.stream(row).anyMatch(count -> count > 0))
                .map(row -> Arrays.stream(kept).mapToLong(j -> row[j]).toArray())
                .toArray(long[][]::new);
    }

    private static double[] columnSums(long[][] counts) {
        double[] sums = new double[counts.length == 0 ? 0 : counts[0].length];
        for (long[] row : counts) {
            for (int j = 0; j < row.length; j++) {
                sums[j] += row[j];
            }
        }
        return sums;
    }
}
