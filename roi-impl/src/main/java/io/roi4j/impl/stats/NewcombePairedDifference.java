package io.roi4j.impl.stats;

import io.roi4j.Estimate;
import io.roi4j.Reason;

/**
 * The difference of two proportions over the <em>same</em> items, as when an old rule and a new model judge each case.
 *
 * <p>Of {@code n} items {@code both} are successes under either, {@code onlyFirst} under the first alone,
 * {@code onlySecond} under the second alone. The value is {@code (onlyFirst − onlySecond) / n}. The interval is that of
 * {@link NewcombeDifference} with a correlation {@code φ} between the sides: below the value by
 * {@code √(δ₁² − 2φδ₁ε₂ + ε₂²)}, where {@code δ} is a proportion's distance to its lower {@link Wilson} limit and
 * {@code ε} to its upper one, and above by the same with {@code δ} and {@code ε} exchanged. {@code φ} is the coefficient
 * of the 2×2 table; if it is positive, its numerator {@code ad − bc} is first taken {@code n/2} nearer to 0, at most to
 * 0; if a margin is empty, it is 0.
 *
 * <p>No items: absent, {@link Reason#ZERO_DENOMINATOR}.
 *
 * <p>Source: Newcombe (1998), Improved confidence intervals for the difference between binomial proportions based on
 * paired data, Statistics in Medicine 17, 2635–2650, method 10.
 */
public final class NewcombePairedDifference {
    /** The method's name in an {@link io.roi4j.Interval}. */
    public static final String METHOD = "Newcombe paired hybrid score";

    private NewcombePairedDifference() {}

    /** The proportion of the first less that of the second. */
    public static Estimate of(long both, long onlyFirst, long onlySecond, long neither, double confidence) {
        Results.requireCount(both, "both");
        Results.requireCount(onlyFirst, "onlyFirst");
        Results.requireCount(onlySecond, "onlySecond");
        Results.requireCount(neither, "neither");
        double z = Critical.z(confidence);
        double a = both;
        double b = onlyFirst;
        double c = onlySecond;
        double d = neither;
        double n = a + b + c + d;
        if (n == 0) {
            return Estimate.absent(Reason.ZERO_DENOMINATOR);
        }
        double p1 = (a + b) / n;
        double p2 = (a + c) / n;
        double below1 = p1 - Wilson.lower(p1, n, z);
        double above1 = Wilson.upper(p1, n, z) - p1;
        double below2 = p2 - Wilson.lower(p2, n, z);
        double above2 = Wilson.upper(p2, n, z) - p2;
        double phi = phi(a, b, c, d);
        double difference = (b - c) / n;
        return Results.estimate(
                difference,
                Math.max(-1, difference - combined(below1, above2, phi)),
                Math.min(1, difference + combined(above1, below2, phi)),
                confidence,
                METHOD);
    }

    private static double combined(double a, double b, double phi) {
        // The sum is a square plus something positive, but rounding can leave -1e-18.
        return Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
    }

    private static double phi(double a, double b, double c, double d) {
        double margins = Math.sqrt(a + b) * Math.sqrt(c + d) * Math.sqrt(a + c) * Math.sqrt(b + d);
        if (margins == 0) {
            return 0;
        }
        double raw = a * d - b * c;
        double n = a + b + c + d;
        return (raw > 0 ? Math.max(0, raw - n / 2) : raw) / margins;
    }
}
