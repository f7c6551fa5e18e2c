package io.roi4j.micrometer.fleet;

import io.roi4j.Pooled;
import io.roi4j.Pooling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Two instances whose counters rise by so much a minute, for an hour: the sums that their rules must come to are known. What is
 * told once stands at the same height in both, a little lower in the one that has just begun.
 */
final class RulesWorld {
    /** For so many minutes counters rise. */
    static final int MINUTES = 60;
    /** Then the last rates run out; each of these minutes has a rate. */
    static final int END = 70;

    static final List<String> BOUNDS = List.of("0.25", "0.5", "1", "+Inf");
    static final List<String> COHORTS = List.of("after", "before");

    private static final List<String> INSTANCES = List.of("a", "b");

    private final FleetCatalogue catalogue;
    private final Map<FleetFigure, Integer> tiers = new HashMap<>();
    private final Map<String, Double> sums = new HashMap<>();
    private final Map<String, String> series = new LinkedHashMap<>();

    RulesWorld(FleetCatalogue catalogue) {
        this.catalogue = catalogue;
        rank();
        Random random = new Random(42);
        for (FleetFigure total : catalogue.totals()) {
            for (String cohort : COHORTS) {
                place(total, cohort, random);
            }
        }
    }

    /** Denominators must be greater than what stands above them. */
    private void rank() {
        for (int round = 0; round < 4; round++) {
            for (FleetFigure measure : catalogue.pooled()) {
                Pooled pooled = Objects.requireNonNull(measure.pooled());
                List<FleetFigure> above = new ArrayList<>(catalogue.totals(measure, pooled.numerator()));
                above.addAll(catalogue.totals(measure, pooled.minus()));
                int tier = above.stream()
                        .mapToInt(total -> tiers.getOrDefault(total, 0))
                        .max()
                        .orElse(0);
                List<FleetFigure> below = catalogue.totals(measure, pooled.denominator());
                if (below.stream().noneMatch(above::contains)) {
                    below.forEach(total -> tiers.merge(total, tier + 1, Math::max));
                }
            }
        }
    }

    private void place(FleetFigure total, String cohort, Random random) {
        int scale = (int) Math.pow(20, tiers.getOrDefault(total, 0));
        List<String> values = values(total);
        double[] cumulative = new double[INSTANCES.size()];
        for (String value : values) {
            double highest = 0;
            for (int i = 0; i < INSTANCES.size(); i++) {
                double step = scale * (1 + random.nextInt(9));
                if (values.equals(BOUNDS)) {
                    cumulative[i] += step;
                    step = cumulative[i];
                }
                String labels = labels(total, cohort, value, INSTANCES.get(i));
                if (total.once()) {
                    double level = 100 * step;
                    highest = Math.max(highest, level);
                    series.put(total.exposed().counter() + labels, level + "x" + END);
                } else {
                    series.put(
                            total.exposed().counter() + labels,
                            "0+" + step + "x" + MINUTES + " " + MINUTES * step + "x" + (END - MINUTES));
                    sums.merge(key(total, cohort, value), MINUTES * step, Double::sum);
                }
            }
            if (total.once()) {
                sums.put(key(total, cohort, value), highest);
            }
        }
    }

    /** The values of the dimension that a total is cut by. */
    List<String> values(FleetFigure total) {
        List<String> cut = total.dimensions();
        return cut.isEmpty() ? List.of("") : cut.get(0).equals("seconds") ? BOUNDS : List.of("x", "y");
    }

    /** The sum of a total over both instances. */
    double sum(FleetFigure total, String cohort, String value) {
        return Objects.requireNonNull(sums.get(key(total, cohort, value)));
    }

    /** The labels of the fleet's series. */
    static String labels(FleetFigure figure, String cohort, String value) {
        return labels(figure, cohort, value, "").replace(", instance=\"\"", "");
    }

    /** The labels of an instance's. */
    static String labels(FleetFigure figure, String cohort, String value, String instance) {
        StringBuilder labels =
                new StringBuilder("{initiative=\"triage\", cohort=\"" + cohort + "\", instance=\"" + instance + "\"");
        for (String label : figure.labels()) {
            if (label.equals("currency")) {
                labels.append(", currency=\"EUR\"");
            } else if (figure.dimensions().contains(label)) {
                labels.append(", ").append(label).append("=\"").append(value).append('"');
            }
        }
        return labels.append('}').toString();
    }

    private static String key(FleetFigure total, String cohort, String value) {
        return total.key() + " " + cohort + " " + value;
    }

    /** All series, as promtool notes them. */
    Map<String, String> series() {
        return series;
    }

    /**
     * The sum of some totals over both instances.
     *
     * @param value of the dimension of the measure; others are added over it
     */
    double sum(FleetFigure measure, String cohort, String value, String... names) {
        double sum = 0;
        for (String name : names) {
            for (FleetFigure total : catalogue.totals(measure, name)) {
                boolean same = total.dimensions().equals(measure.dimensions()) && !name.endsWith("*");
                for (String one : total.dimensions().isEmpty() ? List.of("") : List.of("x", "y")) {
                    if (!same || total.dimensions().isEmpty() || one.equals(value)) {
                        sum += Objects.requireNonNull(sums.get(key(total, cohort, one)), () -> key(total, cohort, one));
                    }
                }
            }
        }
        return sum;
    }

    /** How many of a quantile's measure were at most the bound. */
    double bucket(FleetFigure measure, String cohort, String bound) {
        Pooled pooled = Objects.requireNonNull(measure.pooled());
        if (pooled.as() != Pooling.QUANTILE) {
            throw new IllegalArgumentException(measure.key());
        }
        return Objects.requireNonNull(
                sums.get(key(catalogue.totals(measure, pooled.numerator()).get(0), cohort, bound)));
    }
}
