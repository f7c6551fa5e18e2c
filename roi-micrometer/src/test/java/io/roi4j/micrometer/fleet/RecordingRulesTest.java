package io.roi4j.micrometer.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Direction;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every recording rule against what Java makes of the same sums, by Prometheus' own rule tester. */
@Tag("ci")
class RecordingRulesTest {
    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /** As near as Byar comes to the exact limits of a few hundred, and the series to Student's quantile. */
    private static final double CLOSE = 1e-3;

    private final FleetCatalogue catalogue = FleetCatalogue.today();
    private final RulesWorld world = new RulesWorld(catalogue);
    private final Map<String, String> series = new LinkedHashMap<>(world.series());
    private final Map<String, Double> expected = new LinkedHashMap<>();
    /** What is so half way. */
    private final Map<String, Double> rising = new LinkedHashMap<>();

    private final Set<String> tested = new TreeSet<>();

    @TempDir
    Path folder;

    @Test
    void everyRuleComesToWhatJavaMakesOfTheSameSums() throws Exception {
        Program promtool = new Program("promtool").require();
        for (FleetFigure total : catalogue.totals()) {
            total(total);
        }
        for (FleetFigure measure : catalogue.pooled()) {
            pooled(measure);
        }
        catalogue.others().stream().filter(RecordingRules::isRecorded).forEach(this::ofOne);

        Set<String> all = new TreeSet<>();
        RecordingRules.groups(catalogue, Periods.SHIPPED)
                .values()
                .forEach(rules -> rules.forEach(rule -> all.add(rule.record())));
        assertThat(tested).isEqualTo(all);
        Path shipped = Path.of("src/main/resources", FleetFiles.RULES).toAbsolutePath();
        Path test = Files.writeString(folder.resolve("test.yml"), file(shipped));
        assertThat(promtool.run(folder, "test", "rules", test.toString())).startsWith("exit 0");
    }

    private void total(FleetFigure total) {
        String value = total.dimensions().isEmpty() ? "" : world.values(total).get(0);
        double sum = world.sum(total, "after", value);
        expect(total, "level", "after", value, sum);
        expect(total, "sum30d", "after", value, sum);
        if (!total.once()) {
            mark(total.series() + ":rate5m");
            String half = total.series() + ":rate5m" + RulesWorld.labels(total, "after", value);
            rising.put(half, sum / RulesWorld.MINUTES / 60);
        }
    }

    private void mark(String record) {
        tested.add(record);
    }

    private void pooled(FleetFigure measure) {
        String value = measure.dimensions().isEmpty() ? "" : "x";
        expect(measure, "n30d", "after", value, n(measure, "after", value));
        double estimate = estimate(measure, "after", value);
        expect(measure, "value30d", "after", value, estimate);
        Pooled pooled = Objects.requireNonNull(measure.pooled());
        if (pooled.as() == Pooling.RATE) {
            expect(measure, "exposure30d", "after", value, exposure(measure, "after", value));
        }
        double[] limits = limits(measure, "after", value, estimate);
        if (limits.length > 0) {
            expect(measure, "lower30d", "after", value, limits[0]);
            expect(measure, "upper30d", "after", value, limits[1]);
        }
        if (measure.direction() != Direction.NEUTRAL && measure.dimensions().isEmpty()) {
            compared(measure, pooled, estimate, limits);
        }
    }

    private void compared(FleetFigure measure, Pooled pooled, double estimate, double[] limits) {
        gauges(measure, "verdict");
        gauges(measure, "baseline");
        gauges(measure, "observations");
        double counted = estimate(measure, "before", "");
        double baseline = Double.isNaN(counted) ? gauge("baseline", "b") : counted;
        expect(measure, "baseline", "after", "", baseline);
        expect(measure, "change30d", "after", "", estimate - baseline);
        if (pooled.as() != Pooling.PROPORTION) {
            expect(measure, "verdict30d", "after", "", gauge("verdict", "b"));
            return;
        }
        expect(measure, "baseline_value", "after", "", baseline);
        expect(measure, "baseline_n", "after", "", n(measure, "before", ""));
        double[] before = limits(measure, "before", "", baseline);
        expect(measure, "baseline_lower", "after", "", before[0]);
        expect(measure, "baseline_upper", "after", "", before[1]);
        double difference = estimate - baseline;
        double lower = difference - Math.hypot(estimate - limits[0], before[1] - baseline);
        double upper = difference + Math.hypot(limits[1] - estimate, baseline - before[0]);
        expect(measure, "change_lower30d", "after", "", lower);
        expect(measure, "change_upper30d", "after", "", upper);
        int risen = lower > 0 ? 1 : upper < 0 ? -1 : 0;
        expect(measure, "verdict30d", "after", "", measure.direction() == Direction.UP ? risen : -risen);
    }

    private void ofOne(FleetFigure measure) {
        String value = measure.dimensions().isEmpty() ? "" : "x";
        gauges(measure, "observations");
        expect(measure, "n30d", "after", value, gauge("observations", "b"));
        for (String facet : List.of("value", "lower", "upper")) {
            gauges(measure, facet);
            expect(measure, facet + "30d", "after", value, gauge(facet, "b"));
        }
        if (measure.direction() != Direction.NEUTRAL && measure.dimensions().isEmpty()) {
            gauges(measure, "baseline");
            gauges(measure, "verdict");
            expect(measure, "baseline", "after", "", gauge("baseline", "b"));
            expect(measure, "verdict30d", "after", "", gauge("verdict", "b"));
        }
    }

    /** Instance b has seen more. */
    private void gauges(FleetFigure measure, String facet) {
        String value = measure.dimensions().isEmpty() ? "" : "x";
        for (String instance : List.of("a", "b")) {
            series.put(
                    measure.exposed().gauge(facet) + RulesWorld.labels(measure, "after", value, instance),
                    gauge(facet, instance) + "x" + RulesWorld.END);
        }
    }

    private static double gauge(String facet, String instance) {
        boolean more = instance.equals("b");
        return switch (facet) {
            case "observations" -> more ? 900 : 800;
            case "verdict" -> more ? -1 : 1;
            case "value" -> more ? 0.5 : 0.7;
            case "lower" -> more ? 0.4 : 0.6;
            case "upper" -> more ? 0.6 : 0.8;
            default -> more ? 0.3 : 0.9;
        };
    }

    private double n(FleetFigure measure, String cohort, String value) {
        Pooled pooled = Objects.requireNonNull(measure.pooled());
        return switch (pooled.as()) {
            case QUANTILE -> world.bucket(measure, cohort, "+Inf");
            case RATE -> world.sum(measure, cohort, value, pooled.numerator());
            default -> world.sum(measure, cohort, value, pooled.denominator());
        };
    }

    private double exposure(FleetFigure measure, String cohort, String value) {
        Pooled pooled = Objects.requireNonNull(measure.pooled());
        return pooled.denominator().length == 0
                ? 60.0 * RulesWorld.END
                : world.sum(measure, cohort, value, pooled.denominator());
    }

    private double estimate(FleetFigure measure, String cohort, String value) {
        Pooled pooled = Objects.requireNonNull(measure.pooled());
        return switch (pooled.as()) {
            case QUANTILE -> quantile(measure, cohort, pooled.quantile());
            case RATE -> pooled.times() * n(measure, cohort, value) / exposure(measure, cohort, value);
            default ->
                (world.sum(measure, cohort, value, pooled.numerator())
                                - world.sum(measure, cohort, value, pooled.minus()))
                        / world.sum(measure, cohort, value, pooled.denominator());
        };
    }

    /** Linear within the bucket, NaN beyond the last bound. */
    private double quantile(FleetFigure measure, String cohort, double quantile) {
        double rank = quantile * world.bucket(measure, cohort, "+Inf");
        double lower = 0;
        double below = 0;
        for (String bound : RulesWorld.BOUNDS.subList(0, 3)) {
            double upTo = world.bucket(measure, cohort, bound);
            double upper = Double.parseDouble(bound);
            if (upTo >= rank) {
                return lower + (upper - lower) * (rank - below) / (upTo - below);
            }
            lower = upper;
            below = upTo;
        }
        return Double.NaN;
    }

    private double[] limits(FleetFigure measure, String cohort, String value, double estimate) {
        Pooled pooled = Objects.requireNonNull(measure.pooled());
        double n = n(measure, cohort, value);
        return switch (pooled.as()) {
            case PROPORTION -> {
                var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                        (int) n, (int) Math.round(estimate * n), 0.05);
                yield new double[] {wilson.getLowerBound(), wilson.getUpperBound()};
            }
            case NET_SHARE -> {
                double some = world.sum(measure, cohort, value, pooled.numerator())
                        + world.sum(measure, cohort, value, pooled.minus());
                double half = Z * Math.sqrt(Math.max(0, some / n - estimate * estimate) / n);
                yield new double[] {Math.max(-1, estimate - half), Math.min(1, estimate + half)};
            }
            case RATE -> {
                // Garwood 1936, which Byar's approximation comes near.
                double each = pooled.times() / exposure(measure, cohort, value);
                yield new double[] {
                    each * ChiSquaredDistribution.of(2 * n).inverseCumulativeProbability(0.025) / 2,
                    each * ChiSquaredDistribution.of(2 * n + 2).inverseCumulativeProbability(0.975) / 2
                };
            }
            case RATIO_OF_SUMS -> delta(measure, pooled, cohort, value, estimate);
            case QUANTILE -> new double[0];
        };
    }

    private double[] delta(FleetFigure measure, Pooled pooled, String cohort, String value, double ratio) {
        String[] names = pooled.squares();
        if (names.length == 0) {
            return new double[0];
        }
        double clusters = world.sum(measure, cohort, value, names[3]);
        double residual = world.sum(measure, cohort, value, names[0])
                - 2 * ratio * world.sum(measure, cohort, value, names[1])
                + ratio * ratio * world.sum(measure, cohort, value, names[2]);
        double half = TDistribution.of(clusters - 1).inverseCumulativeProbability(0.975)
                * Math.sqrt(Math.max(0, residual) * clusters / (clusters - 1))
                / world.sum(measure, cohort, value, pooled.denominator());
        return new double[] {Math.max(0, ratio - half), ratio + half};
    }

    private void expect(FleetFigure measure, String kind, String cohort, String value, double number) {
        mark(measure.series() + ":" + kind);
        String labels = RulesWorld.labels(measure, cohort, value);
        expected.put(measure.series() + ":" + kind + labels, number);
    }

    private String file(Path rules) {
        StringBuilder text = new StringBuilder();
        text.append("rule_files: ['")
                .append(rules)
                .append("']\nevaluation_interval: 1m\ngroup_eval_order: ")
                .append(RecordingRules.groups(catalogue, Periods.SHIPPED).keySet())
                .append("\ntests:\n");
        text.append("  - interval: 1m\n    input_series:\n");
        series.forEach((name, values) -> text.append("      - series: ")
                .append(RulesFile.quoted(name))
                .append("\n        values: '")
                .append(values)
                .append("'\n"));
        text.append("    promql_expr_test:\n");
        expected.forEach((name, number) -> expression(text, name, number, RulesWorld.END));
        rising.forEach((name, number) -> expression(text, name, number, RulesWorld.MINUTES / 2));
        return text.toString();
    }

    private static void expression(StringBuilder text, String name, double number, int minutes) {
        // A rule test compares exactly, so the difference is looked at.
        String close = Double.isNaN(number)
                ? "count(" + name + ") or vector(0)"
                : String.format(
                        Locale.ROOT, "count(abs(%s - (%s)) < %s)", name, number, 1e-9 + Math.abs(number) * CLOSE);
        text.append("      - expr: ").append(RulesFile.quoted(close)).append('\n');
        text.append("        eval_time: ").append(minutes).append("m\n");
        text.append("        exp_samples: [{labels: '{}', value: ")
                .append(Double.isNaN(number) ? 0 : 1)
                .append("}]\n");
    }
}
