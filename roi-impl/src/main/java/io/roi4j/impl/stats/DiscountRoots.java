package io.roi4j.impl.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * All zeros of a sum of discounted flows, {@code f(δ) = Σ c·e^(−δt)}, with {@code δ = ln(1 + rate)}.
 *
 * <p>Descartes' rule of signs holds for such sums: one change of sign among the coefficients is one zero. With more, the zeros
 * lie between those of the derivative of {@code e^(δt₀)·f}, which has one term fewer; so down to one change, and up again.
 */
final class DiscountRoots {
    private static final int MAX_EVALUATIONS = 1000;
    /** A sum that is smaller than this share of its greatest term is 0: two zeros that touch. */
    private static final double ZERO = 1e-13;

    /** The exponent beyond which nothing is left of a term. */
    private static final double FAR = 750;

    private DiscountRoots() {}

    /** The rates, in rising order; the times rise, flows at one time are added. */
    static double[] rates(double[] times, double[] flows) {
        List<Double> t = new ArrayList<>();
        List<Double> c = new ArrayList<>();
        for (int i = 0; i < flows.length; i++) {
            int last = t.size() - 1;
            if (last >= 0 && t.get(last) == times[i]) {
                c.set(last, c.get(last) + flows[i]);
            } else {
                t.add(times[i]);
                c.add(flows[i]);
            }
        }
        return roots(
                        t.stream().mapToDouble(Double::doubleValue).toArray(),
                        c.stream().mapToDouble(Double::doubleValue).toArray())
                .stream()
                .mapToDouble(Math::expm1)
                .filter(Double::isFinite)
                .toArray();
    }

    static int signChanges(double[] values) {
        int changes = 0;
        double last = 0;
        for (double value : values) {
            if (value != 0) {
                changes += last * Math.signum(value) < 0 ? 1 : 0;
                last = Math.signum(value);
            }
        }
        return changes;
    }

    private static List<Double> roots(double[] t, double[] c) {
        int changes = signChanges(c);
        if (changes == 0) {
            return List.of();
        }
        // In units of the greatest coefficient, which would otherwise grow with each derivative.
        double greatest = 0;
        for (double value : c) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        double[] scaled = new double[c.length];
        for (int i = 0; i < c.length; i++) {
            scaled[i] = c[i] / greatest;
        }
        List<Double> turns = changes == 1 ? List.of() : roots(tail(t), derivative(t, scaled));
        return between(turns, delta -> value(t, scaled, delta), leastGap(t));
    }

    private static double leastGap(double[] t) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < t.length; i++) {
            least = Math.min(least, t[i] - t[i - 1]);
        }
        return least;
    }

    private static double[] tail(double[] t) {
        return Arrays.copyOfRange(t, 1, t.length);
    }

    /** But for its sign, which moves no zero. */
    private static double[] derivative(double[] t, double[] c) {
        double[] derivative = new double[c.length - 1];
        for (int i = 1; i < c.length; i++) {
            derivative[i - 1] = c[i] * (t[i] - t[0]);
        }
        return derivative;
    }

    /** The sum in units of its greatest discount factor, so that neither end overflows. */
    private static double value(double[] t, double[] c, double delta) {
        double origin = delta >= 0 ? t[0] : t[t.length - 1];
        double sum = 0;
        double size = 0;
        for (int i = 0; i < c.length; i++) {
            double term = c[i] * Math.exp(-delta * (t[i] - origin));
            sum += term;
            size = Math.max(size, Math.abs(term));
        }
        return Math.abs(sum) < ZERO * size ? 0 : sum;
    }

    private static List<Double> between(List<Double> turns, DoubleUnaryOperator f, double gap) {
        List<Double> points = new ArrayList<>(turns);
        double low = turns.isEmpty() ? 0 : turns.get(0);
        double high = turns.isEmpty() ? 0 : turns.get(turns.size() - 1);
        // Far enough out the first or the last term stands alone.
        points.add(0, low - FAR / gap);
        points.add(high + FAR / gap);
        List<Double> roots = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double here = f.applyAsDouble(points.get(i));
            if (here == 0) {
                roots.add(points.get(i));
            }
            if (i > 0 && here * f.applyAsDouble(points.get(i - 1)) < 0) {
                double root = new BrentSolver(1e-15, 1e-15)
                        .solve(MAX_EVALUATIONS, f::applyAsDouble, points.get(i - 1), points.get(i));
                roots.add(root);
            }
        }
        return roots.stream().sorted().distinct().toList();
    }
}
