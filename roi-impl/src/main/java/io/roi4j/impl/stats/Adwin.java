package io.roi4j.impl.stats;

import io.roi4j.impl.stats.ChangeSignal.Direction;
import java.util.ArrayList;
import java.util.List;

/**
 * ADWIN: a window over the latest values that grows while they are alike and drops its older part when the means of two
 * parts of it differ by more than chance allows.
 *
 * <p>For parts of {@code n₀} and {@code n₁} of {@code n} values, {@code 1/m = 1/n₀ + 1/n₁} and {@code L = ln(2 ln n/δ)}, the
 * bound is {@code √(2σ²L/m) + 2L/(3m)} with the variance {@code σ²} of the window. Every split is tried, not only those at
 * powers of two, which is exact and fast enough for the windows of a trend (some thousand values). The onset is the first
 * value of what is kept.
 *
 * <p>Values are expected in [0, 1], such as error rates; others must be scaled. A value that isn't finite changes nothing. An
 * empty series has no signals.
 *
 * <p>Source: Bifet and Gavaldà (2007), Learning from time-changing data with adaptive windowing, Proc. SIAM SDM, 443–448.
 */
public final class Adwin {
    /** The shortest part of a window that is compared. */
    private static final int MIN_PART = 5;

    private Adwin() {}

    /**
     * The signals in a series in the order of time.
     *
     * @param delta {@code δ}, the chance of a false signal that is accepted, in (0, 1), such as 0.002
     * @param maxWindow the greatest number of values to hold, at least 10
     */
    public static List<ChangeSignal> of(double[] x, double delta, int maxWindow) {
        if (!(delta > 0 && delta < 1) || maxWindow < 2 * MIN_PART) {
            throw new IllegalArgumentException("delta must lie in (0, 1) and maxWindow be at least " + 2 * MIN_PART
                    + ", got " + delta + " and " + maxWindow);
        }
        List<ChangeSignal> signals = new ArrayList<>();
        // Indices into x, so that the onset is known although values that aren't finite are left out.
        int[] window = new int[Math.min(maxWindow, Math.max(1, x.length))];
        int size = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i])) {
                continue;
            }
            if (size == window.length) {
                System.arraycopy(window, 1, window, 0, --size);
            }
            window[size++] = i;
            Cut cut = cut(x, window, size, delta);
            if (cut.at > 0) {
                signals.add(new ChangeSignal(i, window[cut.at], cut.direction));
            }
            while (cut.at > 0) {
                size -= cut.at;
                System.arraycopy(window, cut.at, window, 0, size);
                cut = cut(x, window, size, delta);
            }
        }
        return List.copyOf(signals);
    }

    private record Cut(int at, Direction direction) {}

    /** The split whose means differ most beyond the bound; at 0 if none does. */
    private static Cut cut(double[] x, int[] window, int size, double delta) {
        Moments all = Moments.EMPTY;
        for (int i = 0; i < size; i++) {
            all = all.add(x[window[i]]);
        }
        double variance = all.m2() / size;
        double log = Math.log(2 * Math.log(Math.max(Math.E, size)) / delta);
        double worst = 0;
        Cut cut = new Cut(0, Direction.UP);
        double sum = 0;
        for (int n0 = 1; n0 <= size - MIN_PART; n0++) {
            sum += x[window[n0 - 1]] - all.mean();
            if (n0 >= MIN_PART) {
                double n1 = size - n0;
                double m = 1 / (1.0 / n0 + 1 / n1);
                double difference = -sum / n1 - sum / n0;
                double excess = Math.abs(difference) - Math.sqrt(2 * variance * log / m) - 2 * log / (3 * m);
                if (excess > worst) {
                    worst = excess;
                    cut = new Cut(n0, difference > 0 ? Direction.UP : Direction.DOWN);
                }
            }
        }
        return cut;
    }
}
