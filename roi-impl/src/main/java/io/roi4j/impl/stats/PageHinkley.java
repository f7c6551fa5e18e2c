package io.roi4j.impl.stats;

import io.roi4j.impl.stats.ChangeSignal.Direction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Page–Hinkley test: a change of the mean of a series whose mean isn't known beforehand.
 *
 * <p>With the running mean {@code m} of all values since the last change, {@code U = αU + (x − m) − δ} grows when values rise;
 * a rise signals when {@code U − min U > λ}. Likewise {@code D = αD + (x − m) + δ} and {@code max D − D > λ} for a fall.
 * After a signal everything starts anew. The onset is that of the {@linkplain LeastSquaresChangePoint least-squares} split
 * of the values since the last signal; the place of the minimum, often taken for it, comes far too early when {@code δ} is
 * small beside the noise.
 *
 * <p>A value that isn't finite changes nothing. An empty series has no signals.
 *
 * <p>Source: Page (1954), Biometrika 41, 100–115; Hinkley (1971), Biometrika 58, 509–523; with the forgetting {@code α} and
 * the restart of Gama, Sebastião and Rodrigues (2013), Machine Learning 90, 317–346, as in the library river.
 */
public final class PageHinkley {
    private PageHinkley() {}

    /**
     * What a change is.
     *
     * @param minInstances signals wait until so many values were seen since the last one
     * @param delta {@code δ}, the change of the mean that is tolerated
     * @param threshold {@code λ}, the sum above which a change is called
     * @param alpha {@code α}, what is kept of the sum at each step; 1 forgets nothing
     * @param directions which changes to look for
     */
    public record Settings(int minInstances, double delta, double threshold, double alpha, Set<Direction> directions) {
        public Settings {
            directions = Set.copyOf(directions);
        }

        /** Both directions, nothing forgotten. */
        public static Settings twoSided(int minInstances, double delta, double threshold) {
            return new Settings(minInstances, delta, threshold, 1, EnumSet.allOf(Direction.class));
        }

        /** One direction, nothing forgotten. */
        public static Settings oneSided(int minInstances, double delta, double threshold, Direction direction) {
            return new Settings(minInstances, delta, threshold, 1, EnumSet.of(direction));
        }
    }

    /** The signals in a series in the order of time. */
    public static List<ChangeSignal> of(double[] x, Settings settings) {
        List<ChangeSignal> signals = new ArrayList<>();
        Run run = new Run();
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i])) {
                run.add(x[i], i, settings);
                Direction direction = run.change(settings);
                if (direction != null) {
                    signals.add(new ChangeSignal(i, run.onset(), direction));
                    run = new Run();
                }
            }
        }
        return List.copyOf(signals);
    }

    private static final class Run {
        private final List<Double> values = new ArrayList<>();
        private final List<Integer> indices = new ArrayList<>();
        private double mean;
        private double up;
        private double down;
        private double upMin = Double.POSITIVE_INFINITY;
        private double downMax = Double.NEGATIVE_INFINITY;

        void add(double x, int index, Settings settings) {
            values.add(x);
            indices.add(index);
            mean += (x - mean) / values.size();
            up = settings.alpha * up + (x - mean) - settings.delta;
            down = settings.alpha * down + (x - mean) + settings.delta;
            upMin = Math.min(upMin, up);
            downMax = Math.max(downMax, down);
        }

        @Nullable
        Direction change(Settings settings) {
            if (values.size() < settings.minInstances) {
                return null;
            }
            if (settings.directions.contains(Direction.UP) && up - upMin > settings.threshold) {
                return Direction.UP;
            }
            boolean fell = settings.directions.contains(Direction.DOWN) && downMax - down > settings.threshold;
            return fell ? Direction.DOWN : null;
        }

        int onset() {
            double[] y = values.stream().mapToDouble(Double::doubleValue).toArray();
            int before = LeastSquaresChangePoint.of(y)
                    .map(LeastSquaresChangePoint.Result::lastBefore)
                    .orElse(0);
            return indices.get(before);
        }
    }
}
