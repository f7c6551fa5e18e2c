package io.roi4j.impl.stats;

import io.roi4j.impl.stats.ChangeSignal.Direction;
import java.util.ArrayList;
import java.util.List;

/**
 * Two-sided tabular cumulative sums: how far values have run above (below) a target, less an allowance {@code k} each:
 * {@code S⁺ᵢ = max(0, S⁺ᵢ₋₁ + xᵢ − target − k)}, {@code S⁻ᵢ = max(0, S⁻ᵢ₋₁ + target − k − xᵢ)}. A side signals when it
 * rises above {@code h}, and again only after it was at or below {@code h}; the onset is the first value after it was last 0.
 *
 * <p>Usual choices: {@code k} half the shift that matters, {@code h} 4 to 5 standard deviations. A value that isn't finite
 * changes nothing. An empty series has no signals.
 *
 * <p>Source: Page (1954), Biometrika 41, 100–115; Montgomery, Introduction to Statistical Quality Control, chapter 9;
 * NIST/SEMATECH e-Handbook of Statistical Methods, section 6.3.2.3.
 */
public final class Cusum {
    private Cusum() {}

    /**
     * The sums and what they signal.
     *
     * @param high {@code S⁺} at each value
     * @param low {@code S⁻} at each value
     * @param signals in the order of their indices
     */
    public record Result(List<Double> high, List<Double> low, List<ChangeSignal> signals) {}

    /** The fold over a series in the order of time. */
    public static Result of(double[] x, double target, double k, double h) {
        List<Double> highs = new ArrayList<>(x.length);
        List<Double> lows = new ArrayList<>(x.length);
        List<ChangeSignal> signals = new ArrayList<>();
        double high = 0;
        double low = 0;
        int highOnset = 0;
        int lowOnset = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i])) {
                double nextHigh = Math.max(0, high + x[i] - target - k);
                double nextLow = Math.max(0, low + target - k - x[i]);
                highOnset = high == 0 ? i : highOnset;
                lowOnset = low == 0 ? i : lowOnset;
                if (nextHigh > h && high <= h) {
                    signals.add(new ChangeSignal(i, highOnset, Direction.UP));
                }
                if (nextLow > h && low <= h) {
                    signals.add(new ChangeSignal(i, lowOnset, Direction.DOWN));
                }
                high = nextHigh;
                low = nextLow;
            }
            highs.add(high);
            lows.add(low);
        }
        return new Result(List.copyOf(highs), List.copyOf(lows), List.copyOf(signals));
    }
}
