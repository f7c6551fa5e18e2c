package io.roi4j.micrometer.fleet;

import io.roi4j.Direction;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The rules of one measure that is pooled. */
final class MeasureRules {
    private static final String WINDOW = "30d";
    /** Sums of the window. */
    private static final String SUMS = ":sum30d";
    /** Sums since the start of the instances that are there. */
    private static final String LEVEL = ":level";

    private static final String BEFORE = "cohort=~\"before|control-before\"";
    private static final int LEAST_CLUSTERS = 5;

    private final FleetFigure measure;
    private final Pooled pooled;
    private final PooledQuery query;
    private final List<Rule> rules = new ArrayList<>();

    private MeasureRules(FleetCatalogue catalogue, FleetFigure measure, Periods periods) {
        this.measure = measure;
        this.pooled = Objects.requireNonNull(measure.pooled());
        this.query = new PooledQuery(catalogue, measure, periods);
    }

    static List<Rule> of(FleetCatalogue catalogue, FleetFigure measure, Periods periods) {
        MeasureRules made = new MeasureRules(catalogue, measure, periods);
        made.value(WINDOW);
        made.limits();
        if (made.isCompared()) {
            made.baseline();
            made.comparison();
        }
        return made.rules;
    }

    /**
     * Its value over a window of another name, and the limits of a proportion.
     *
     * @param window the ending of the sums that are recorded of its totals
     */
    static List<Rule> over(FleetCatalogue catalogue, FleetFigure measure, Periods periods, String window) {
        MeasureRules made = new MeasureRules(catalogue, measure, periods);
        made.value(window);
        if (made.pooled.as() == Pooling.PROPORTION) {
            made.wilson("", window);
        }
        return made.rules;
    }

    private boolean isCompared() {
        return measure.direction() != Direction.NEUTRAL && measure.dimensions().isEmpty();
    }

    private String name(String kind) {
        return measure.series() + ":" + kind;
    }

    private void add(String kind, String expression) {
        rules.add(new Rule(name(kind), expression));
    }

    private void value(String window) {
        String sums = ":sum" + window;
        add("n" + window, query.observations(sums, ""));
        if (pooled.as() == Pooling.RATE) {
            add("exposure" + window, query.exposure(sums));
        }
        add("value" + window, query.value(sums, ""));
    }

    /** Limits of the value of the window, from what is recorded beside it. */
    private void limits() {
        switch (pooled.as()) {
            case PROPORTION -> wilson("", WINDOW);
            case NET_SHARE -> normal();
            case RATE -> byar();
            case RATIO_OF_SUMS -> {
                if (pooled.squares().length > 0) {
                    delta();
                }
            }
            case QUANTILE -> {}
        }
    }

    private void wilson(String prefix, String ending) {
        String value = name(prefix + "value" + ending);
        String n = name(prefix + "n" + ending);
        add(prefix + "lower" + ending, Promql.wilson(value, "-", n));
        add(prefix + "upper" + ending, Promql.wilson(value, "+", n));
    }

    /** The variance of three classes: (some + others) / all - value^2, over all. */
    private void normal() {
        String value = name("value30d");
        String n = name("n30d");
        String[] either = Stream.concat(Stream.of(pooled.numerator()), Stream.of(pooled.minus()))
                .toArray(String[]::new);
        String several = "(" + Promql.sum(measure.labels(), query.series(SUMS, either), "") + " / (" + n + " > 0))";
        String half = Promql.Z + " * sqrt(clamp_min((" + several + " - " + value + " ^ 2) / " + n + ", 0))";
        add("lower30d", "clamp_min(" + value + " - " + half + ", -1)");
        add("upper30d", "clamp_max(" + value + " + " + half + ", 1)");
    }

    /** Breslow and Day 1987, Statistical Methods in Cancer Research II, 2.10, after Byar. */
    private void byar() {
        String k = name("n30d");
        String scale = PooledQuery.number(pooled.times()) + " / (" + name("exposure30d") + " > 0) * ";
        String some = "clamp_min(" + k + ", 1e-9)";
        add(
                "lower30d",
                scale + "clamp_min(" + k + " * (1 - 1 / (9 * " + some + ") - " + Promql.Z + " / (3 * sqrt(" + some
                        + "))) ^ 3, 0)");
        String more = "(" + k + " + 1)";
        add(
                "upper30d",
                scale + "(" + more + " * (1 - 1 / (9 * " + more + ") + " + Promql.Z + " / (3 * sqrt" + more
                        + ")) ^ 3)");
    }

    /**
     * The variance of a ratio R of sums X / U over n clusters: n / (n - 1) * sum (x - R u)^2 / U^2. Cochran 1977, Sampling
     * Techniques, 6.3.
     */
    private void delta() {
        String value = name("value30d");
        String[] squares = pooled.squares();
        List<String> labels = measure.labels();
        List<String> plain = query.labelsBelow();
        String above = part(squares[0], labels);
        String product = part(squares[1], labels);
        String below = part(squares[2], plain);
        String clusters = "(" + part(squares[3], plain) + " >= " + LEAST_CLUSTERS + ")";
        String freedom = "(" + clusters + " - 1)";
        String residual = "clamp_min(" + above + " - 2 * " + value + " * " + product + " + "
                + Promql.with(value + " ^ 2", labels, "*", below, plain) + ", 0)";
        String deviation = Promql.with("sqrt(" + residual + ")", labels, "/", query.below(SUMS, ""), plain);
        String half = Promql.with(
                "(" + deviation + ")",
                labels,
                "*",
                "(" + Promql.student(freedom) + " * sqrt(" + clusters + " / " + freedom + "))",
                plain);
        add("lower30d", "clamp_min(" + value + " - " + half + ", 0)");
        add("upper30d", value + " + " + half);
    }

    private String part(String totals, List<String> labels) {
        return Promql.sum(labels, query.series(SUMS, totals), "");
    }

    private void baseline() {
        String gauge = Promql.most(
                measure.labels(),
                measure.exposed().gauge("baseline"),
                measure.exposed().gauge("observations"));
        String counted = query.isPerSecond() ? name("value30d") + "{" + BEFORE + "}" : query.value(LEVEL, BEFORE);
        if (hasLimits()) {
            add("baseline_n", Promql.asBaseline(query.observations(LEVEL, BEFORE)));
            add("baseline_value", Promql.asBaseline(counted));
            wilson("baseline_", "");
            add("baseline", name("baseline_value") + " or " + gauge);
        } else {
            add("baseline", Promql.asBaseline(counted) + " or " + gauge);
        }
        add("change30d", name("value30d") + " - " + name("baseline"));
    }

    /** Whether the baseline has limits that are read from counters. */
    private boolean hasLimits() {
        return pooled.as() == Pooling.PROPORTION;
    }

    /**
     * Against the baseline, by the limits of both: Zou and Donner 2008, Stat Med 27:1693, which for proportions is Newcombe's
     * method 10. Where the baseline's limits aren't known, what the instance that has seen most says of itself.
     */
    private void comparison() {
        String own = Promql.most(
                measure.labels(),
                measure.exposed().gauge("verdict"),
                measure.exposed().gauge("observations"));
        if (!hasLimits()) {
            add("verdict30d", own);
            return;
        }
        String value = name("value30d");
        String baseline = name("baseline_value");
        String difference = value + " - " + baseline;
        add(
                "change_lower30d",
                difference + " - sqrt((" + value + " - " + name("lower30d") + ") ^ 2 + (" + name("baseline_upper")
                        + " - " + baseline + ") ^ 2)");
        add(
                "change_upper30d",
                difference + " + sqrt((" + name("upper30d") + " - " + value + ") ^ 2 + (" + baseline + " - "
                        + name("baseline_lower") + ") ^ 2)");
        String risen = "(" + name("change_lower30d") + " > bool 0)";
        String fallen = "(" + name("change_upper30d") + " < bool 0)";
        boolean up = measure.direction() == Direction.UP;
        add("verdict30d", (up ? risen + " - " + fallen : fallen + " - " + risen) + " or " + own);
    }
}
