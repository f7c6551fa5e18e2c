package io.roi4j.impl.stats;

/** Sums of two independent errors of different size, each known from so many observations (Satterthwaite 1946). */
final class Welch {
    private Welch() {}

    /** The half-width of the interval of a difference; 0 where neither side varies, infinite where an error overflowed. */
    static double margin(double se1, long n1, double se2, long n2, double confidence) {
        double se = Math.hypot(se1, se2);
        if (se == 0) {
            return 0;
        }
        return Double.isFinite(se)
                ? se * Critical.t(confidence, degreesOfFreedom(se1, n1, se2, n2))
                : Double.POSITIVE_INFINITY;
    }

    /** The degrees of freedom of the combined error, between the smaller and the sum of the two; one side must vary. */
    static double degreesOfFreedom(double se1, long n1, double se2, long n2) {
        // Shares of the variance instead of fourth powers, which underflow for small amounts and overflow for large
        // ones.
        double se = Math.hypot(se1, se2);
        double share1 = (se1 / se) * (se1 / se);
        double share2 = 1 - share1;
        return 1 / (share1 * share1 / (n1 - 1.0) + share2 * share2 / (n2 - 1.0));
    }
}
