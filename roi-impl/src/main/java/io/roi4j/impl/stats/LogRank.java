package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The log-rank test: do groups differ in how soon the event comes, over the whole of the time watched?
 *
 * <p>At each time with events, a group's share of those at risk says how many of them it should have. Observed less expected,
 * weighed by the hypergeometric covariance, is chi-square with one degree of freedom less than groups. Groups never at risk
 * when events happen don't count.
 *
 * <p>Fewer than 2 groups that count: absent, {@link Reason#NO_CONTROL_GROUP}; no events: {@link Reason#NO_DATA}; no
 * variance, or groups that were never at risk together: {@link Reason#INSUFFICIENT_SAMPLE}.
 *
 * <p>Source: Mantel (1966), Cancer Chemotherapy Reports 50, 163–170; Peto and Peto (1972), J. R. Stat. Soc. A 135,
 * 185–207.
 */
public final class LogRank {
    private static final double SINGULAR = 1e-12;

    private LogRank() {}

    /**
     * What the test found.
     *
     * @param chiSquare the statistic
     * @param degreesOfFreedom the groups that count less 1, or 0
     * @param p the p-value
     * @param observed the events of each group
     * @param expected the events each group would have if all were alike
     */
    public record Result(
            Estimate chiSquare, int degreesOfFreedom, Estimate p, List<Double> observed, List<Double> expected) {}

    /** The test of two groups. */
    public static Result of(Collection<FollowUp> first, Collection<FollowUp> second) {
        return of(List.of(first, second));
    }

    /** The test of any number of groups. */
    public static Result of(List<? extends Collection<FollowUp>> groups) {
        int k = groups.size();
        List<FollowUp> all = new ArrayList<>();
        groups.forEach(all::addAll);
        List<RiskTable> tables =
                groups.stream().map(g -> new RiskTable(g, FollowUp.EVENT)).toList();
        double[] observed = new double[k];
        double[] expected = new double[k];
        double[][] covariance = new double[k][k];
        for (RiskTable.Row row : new RiskTable(all, FollowUp.EVENT).rows()) {
            double n = row.atRisk();
            double d = row.events();
            double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
            double[] share = new double[k];
            for (int i = 0; i < k; i++) {
                share[i] = tables.get(i).atRisk(row.time()) / n;
                observed[i] += tables.get(i).events(row.time());
                expected[i] += d * share[i];
            }
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    covariance[i][j] += spread * share[i] * ((i == j ? 1 : 0) - share[j]);
                }
            }
        }
        return result(observed, expected, covariance);
    }

    private static Result result(double[] observed, double[] expected, double[][] covariance) {
        List<Double> seen = Arrays.stream(observed).boxed().toList();
        List<Double> due = Arrays.stream(expected).boxed().toList();
        int[] groups =
                IntStream.range(0, expected.length).filter(i -> expected[i] > 0).toArray();
        if (groups.length < 2) {
            Estimate none = Estimate.absent(groups.length == 0 ? Reason.NO_DATA : Reason.NO_CONTROL_GROUP);
            return new Result(none, 0, none, seen, due);
        }
        // What the last group has too many, the others have too few: it would make the matrix singular.
        int[] kept = Arrays.copyOf(groups, groups.length - 1);
        RealMatrix matrix = new Array2DRowRealMatrix(covariance).getSubMatrix(kept, kept);
        double[] excess =
                Arrays.stream(kept).mapToDouble(i -> observed[i] - expected[i]).toArray();
        DecompositionSolver solver = new LUDecomposition(matrix, SINGULAR * matrix.getNorm1()).getSolver();
        if (matrix.getNorm1() == 0 || !solver.isNonSingular()) {
            Estimate none = Estimate.absent(Reason.INSUFFICIENT_SAMPLE);
            return new Result(none, 0, none, seen, due);
        }
        RealVector vector = new ArrayRealVector(excess);
        double chiSquare = Math.max(0, vector.dotProduct(solver.solve(vector)));
        double p = ChiSquaredDistribution.of(kept.length).survivalProbability(chiSquare);
        return new Result(Results.plain(chiSquare), kept.length, Results.plain(p), seen, due);
    }
}
