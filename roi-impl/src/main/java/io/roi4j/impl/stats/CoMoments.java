package io.roi4j.impl.stats;

/**
 * What pairs {@code (x, y)} have to say of means, variances and their covariance: {@code n}, both means, and the sums of
 * squares and products about the means. Immutable; {@link #merge} is associative and commutative up to rounding, and
 * {@link #EMPTY} changes nothing.
 *
 * <p>Sums about the mean, not raw ones: where the spread is small beside the mean, raw sums of squares cancel to noise.
 *
 * <p>Source: Chan, Golub and LeVeque (1983), The American Statistician 37, 242–247; the products: Pébay (2008), Sandia
 * report SAND2008-6212.
 *
 * @param n the number of pairs
 * @param meanX the mean of {@code x}, 0 if there are none
 * @param meanY the mean of {@code y}, 0 if there are none
 * @param sxx {@code Σ(x − meanX)²}
 * @param syy {@code Σ(y − meanY)²}
 * @param sxy {@code Σ(x − meanX)(y − meanY)}
 */
public record CoMoments(long n, double meanX, double meanY, double sxx, double syy, double sxy) {
    /** No pairs. */
    public static final CoMoments EMPTY = new CoMoments(0, 0, 0, 0, 0, 0);

    /** Those of two arrays of the same length. */
    public static CoMoments of(double[] x, double[] y) {
        Results.requireSameLength(x.length, y.length);
        CoMoments moments = EMPTY;
        for (int i = 0; i < x.length; i++) {
            moments = moments.add(x[i], y[i]);
        }
        return moments;
    }

    /** Those that belong to raw sums of values, squares and products; less exact than {@link #of}. */
    public static CoMoments ofSums(long n, double sumX, double sumY, double sumXX, double sumYY, double sumXY) {
        Results.requireCount(n, "n");
        if (n == 0) {
            return EMPTY;
        }
        return new CoMoments(
                n,
                sumX / n,
                sumY / n,
                Math.max(0, sumXX - sumX * sumX / n),
                Math.max(0, sumYY - sumY * sumY / n),
                sumXY - sumX * sumY / n);
    }

    /** These and one pair more. */
    public CoMoments add(double x, double y) {
        return merge(new CoMoments(1, x, y, 0, 0, 0));
    }

    /** These and those together. */
    public CoMoments merge(CoMoments other) {
        if (other.n == 0) {
            return this;
        }
        if (n == 0) {
            return other;
        }
        long total = n + other.n;
        double share = (double) other.n / total;
        double dx = other.meanX - meanX;
        double dy = other.meanY - meanY;
        double weight = n * share;
        return new CoMoments(
                total,
                meanX + dx * share,
                meanY + dy * share,
                sxx + other.sxx + dx * dx * weight,
                syy + other.syy + dy * dy * weight,
                sxy + other.sxy + dx * dy * weight);
    }

    /** The sum of {@code x}. */
    public double sumX() {
        return n * meanX;
    }

    /** The sum of {@code y}. */
    public double sumY() {
        return n * meanY;
    }

    boolean isFinite() {
        return Results.allFinite(meanX, meanY) && Results.allFinite(sxx, syy) && Double.isFinite(sxy);
    }
}
