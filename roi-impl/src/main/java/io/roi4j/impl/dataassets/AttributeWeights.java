package io.roi4j.impl.dataassets;

import io.roi4j.Interval;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.Importance;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.stats.StudentMean;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How much each attribute matters: its greatest share of the importance in any model, negative importances taken as 0.
 *
 * @param shares the share of every attribute whose importance was measured
 * @param used those that some model uses
 * @param undecided those of which one measurement alone can't say whether they are used
 * @param unmeasured those that go into a model without their importance being measured in any
 */
record AttributeWeights(
        Map<Attribute, Double> shares, Set<Attribute> used, Set<Attribute> undecided, Set<Attribute> unmeasured) {
    /** A share that is the threshold but for rounding reaches it. */
    private static final double SLACK = 1e-12;

    /**
     * The weights in these models.
     *
     * @param threshold the share from which on an attribute is used; empty for those whose importance lies above 0 beyond
     *     chance
     */
    static AttributeWeights of(List<ModelAttributes> models, OptionalDouble threshold, double confidence) {
        Map<Attribute, Double> shares = new HashMap<>();
        Set<Attribute> used = new HashSet<>();
        Set<Attribute> undecided = new HashSet<>();
        Set<Attribute> unmeasured = new HashSet<>();
        Chance chance = new Chance(confidence, new HashMap<>());
        for (ModelAttributes model : models) {
            double sum = sum(model);
            model.importances().forEach((attribute, importance) -> {
                if (importance.repeats() == 0) {
                    unmeasured.add(attribute);
                    return;
                }
                double share = sum == 0 ? 0 : Math.max(0, importance.mean()) / sum;
                shares.merge(attribute, share, Math::max);
                if (threshold.isPresent()
                        ? share >= threshold.getAsDouble() * (1 - SLACK)
                        : chance.aboveZero(importance)) {
                    used.add(attribute);
                } else if (threshold.isEmpty() && importance.repeats() == 1 && share > 0) {
                    undecided.add(attribute);
                }
            });
        }
        undecided.removeAll(used);
        unmeasured.removeAll(shares.keySet());
        return new AttributeWeights(shares, used, undecided, unmeasured);
    }

    /** In order of size, so that the sum doesn't depend on how a map hashes. */
    private static double sum(ModelAttributes model) {
        return model.importances().values().stream()
                .mapToDouble(importance -> Math.max(0, importance.mean()))
                .sorted()
                .sum();
    }

    /**
     * Which importances lie above 0 beyond chance. Thousands of attributes are measured equally often, and the quantile of
     * Student's t takes long: it is kept by the number of repeats.
     */
    private record Chance(double confidence, Map<Integer, Double> quantiles) {
        boolean aboveZero(Importance importance) {
            int repeats = importance.repeats();
            return repeats > 1
                    && importance.mean()
                            > quantiles.computeIfAbsent(repeats, this::quantile)
                                    * importance.deviation()
                                    / Math.sqrt(repeats);
        }

        /** The half-width of Student's interval where the standard error is 1. */
        private double quantile(int repeats) {
            double squares = (double) repeats * (repeats - 1);
            return StudentMean.of(new Moments(repeats, 0, squares, 0, 0), confidence)
                    .interval()
                    .map(Interval::upper)
                    .orElse(Double.POSITIVE_INFINITY);
        }
    }

    /** 1 / sum of squared weights, the weights being the shares scaled to add up to 1; 0 when nothing matters. */
    double effectiveNumber() {
        double sum = shares.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .sum();
        double squares = shares.values().stream()
                .mapToDouble(share -> share * share)
                .sorted()
                .sum();
        return squares == 0 ? 0 : sum / squares * sum;
    }
}
