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
    /** Sums of the window. */
    private static final String WINDOW = ":sum30d";
    /** Sums since the start of the instances that are there. */
    private static final String LEVEL = ":level";

    private static final String BEFORE = "cohort=~\"before|control-before\"";
    private static final int LEAST_CLUSTERS = 5;

    private final FleetCatalogue catalogue;
    private final FleetFigure measure;
    private final Pooled pooled;
    private final Periods periods;
    private final List<Rule> rules = new ArrayList<>();

    private MeasureRules(FleetCatalogue catalogue, FleetFigure measure, Periods periods) {
        this.catalogue = catalogue;
        this.measure = measure;
        this.pooled = Objects.requireNonNull(measure.pooled());
        this.periods = periods;
    }

    static List<Rule> of(FleetCatalogue catalogue, FleetFigure measure, Periods periods) {
        MeasureRules made = new MeasureRules(catalogue, measure, periods);
        made.value();
        made.limits("30d", "");
        if (made.isCompared()) {
            made.baseline();
            made.comparison();
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

    private void value() {
        add("n30d", observations(WINDOW, ""));
        if (pooled.as() == Pooling.RATE) {
            add("exposure30d", exposure());
        }
        add("value30d", value(WINDOW, ""));
    }

    private String value(String sums, String matchers) {
        if (pooled.as() == Pooling.QUANTILE) {
            return quantile(sums, matchers);
        } else if (isPerSecond()) {
            return name("n30d") + " / " + name("exposure30d");
        }
        String ratio = Promql.with(
                above(sums, matchers), measure.labels(), "/", "(" + below(sums, matchers) + " > 0)", labelsBelow());
        // Both are read in one scrape, but rates are extrapolated.
        return pooled.as() == Pooling.PROPORTION
                ? "clamp_max(" + ratio + " <= 1.01, 1)"
                : pooled.times() == 1 ? ratio : number(pooled.times()) + " * " + ratio;
    }

    private boolean isPerSecond() {
        return pooled.as() == Pooling.RATE && pooled.denominator().length == 0;
    }

    private String above(String sums, String matchers) {
        String plus = Promql.sum(measure.labels(), series(sums, pooled.numerator()), matchers);
        if (pooled.minus().length == 0) {
            return plus;
        }
        String minus = Promql.sum(measure.labels(), series(sums, pooled.minus()), matchers);
        return "(" + plus + " - (" + minus + " or 0 * " + plus + "))";
    }

    private String below(String sums, String matchers) {
        return Promql.sum(labelsBelow(), series(sums, pooled.denominator()), matchers);
    }

    /** The denominator isn't money, and one with a star is added over what the measure is cut by. */
    private List<String> labelsBelow() {
        boolean all = Stream.of(pooled.denominator()).anyMatch(name -> name.endsWith("*"));
        boolean money = catalogue.totals(measure, pooled.denominator()).stream()
                .allMatch(total -> total.labels().contains("currency"));
        return measure.labels().stream()
                .filter(label -> money || !label.equals("currency"))
                .filter(label -> !all || !measure.dimensions().contains(label))
                .toList();
    }

    private List<String> series(String sums, String... names) {
        return catalogue.totals(measure, names).stream()
                .map(total -> total.series() + sums)
                .toList();
    }

    private String observations(String sums, String matchers) {
        return switch (pooled.as()) {
            case QUANTILE -> bucket(sums, matchers, "+Inf");
            case RATE -> Promql.sum(measure.labels(), series(sums, pooled.numerator()), matchers);
            // With all labels of the measure, so that limits find it.
            case PROPORTION, RATIO_OF_SUMS, NET_SHARE ->
                labelsBelow().equals(measure.labels())
                        ? below(sums, matchers)
                        : Promql.with(
                                "0 * " + Promql.sum(measure.labels(), series(sums, pooled.numerator()), matchers),
                                measure.labels(),
                                "+",
                                below(sums, matchers),
                                labelsBelow());
        };
    }

    /** The denominator, or the seconds that anything was recorded in. */
    private String exposure() {
        if (!isPerSecond()) {
            return below(WINDOW, "");
        }
        String rate = catalogue.totals(measure, pooled.numerator()).get(0).series() + ":rate5m";
        return "max by (" + Promql.list(measure.labels()) + ") (count_over_time(" + rate + "[" + periods.window()
                + "])) * " + periods.interval();
    }

    private String bucket(String sums, String matchers, String bound) {
        String also = matchers.isEmpty() ? "" : ", " + matchers;
        return Promql.sum(measure.labels(), series(sums, pooled.numerator()), "seconds=\"" + bound + "\"" + also);
    }

    /** What falls beyond the last bound hasn't been reached, so there is no value. */
    private String quantile(String sums, String matchers) {
        String total = catalogue.totals(measure, pooled.numerator()).get(0).series() + sums;
        List<String> cut = Stream.concat(measure.labels().stream(), Stream.of("seconds"))
                .sorted()
                .toList();
        String buckets = "label_replace(" + Promql.sum(cut, List.of(total), matchers)
                + ", \"le\", \"$1\", \"seconds\", \"(.+)\")";
        String also = matchers.isEmpty() ? "" : ", " + matchers;
        String finite = "max by (" + Promql.list(measure.labels()) + ") (" + total + "{seconds!=\"+Inf\"" + also + "})";
        return "histogram_quantile(" + number(pooled.quantile()) + ", sum by (" + Promql.list(measure.labels())
                + ", le) ("
                + buckets + ")) and (" + finite + " >= " + number(pooled.quantile()) + " * "
                + bucket(sums, matchers, "+Inf") + ")";
    }

    /** Limits of a value that is recorded, from what is recorded beside it. */
    private void limits(String ending, String prefix) {
        String value = name(prefix + "value" + ending);
        String n = name(prefix + "n" + ending);
        switch (pooled.as()) {
            case PROPORTION -> {
                wilson(prefix + "lower" + ending, "-", value, n);
                wilson(prefix + "upper" + ending, "+", value, n);
            }
            case NET_SHARE -> {
                String several = "("
                        + Promql.sum(
                                measure.labels(),
                                series(prefix.isEmpty() ? WINDOW : LEVEL, concat(pooled.numerator(), pooled.minus())),
                                "")
                        + " / (" + n + " > 0))";
                String half = "1.959964 * sqrt(clamp_min((" + several + " - " + value + " ^ 2) / " + n + ", 0))";
                add(prefix + "lower" + ending, "clamp_min(" + value + " - " + half + ", -1)");
                add(prefix + "upper" + ending, "clamp_max(" + value + " + " + half + ", 1)");
            }
            case RATE -> byar(ending);
            case RATIO_OF_SUMS -> {
                if (pooled.squares().length > 0) {
                    delta(ending, value);
                }
            }
            case QUANTILE -> {}
        }
    }

    private static String[] concat(String[] some, String[] others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
    }

    private void wilson(String kind, String sign, String value, String n) {
        String small = "3.841459 / " + n;
        String left = "(" + value + " + " + small + " / 2 " + sign + " 1.959964 * sqrt(" + value + " * (1 - " + value
                + ") / " + n + " + 3.841459 / (4 * " + n + " ^ 2)))";
        add(kind, left + " / (1 + " + small + ")");
    }

    /** Breslow and Day 1987, Statistical Methods in Cancer Research II, 2.10, after Byar. */
    private void byar(String ending) {
        String k = name("n" + ending);
        String scale = number(pooled.times()) + " / (" + name("exposure" + ending) + " > 0) * ";
        String some = "clamp_min(" + k + ", 1e-9)";
        add(
                "lower" + ending,
                scale + "clamp_min(" + k + " * (1 - 1 / (9 * " + some + ") - 1.959964 / (3 * sqrt(" + some
                        + "))) ^ 3, 0)");
        String more = "(" + k + " + 1)";
        add(
                "upper" + ending,
                scale + "(" + more + " * (1 - 1 / (9 * " + more + ") + 1.959964 / (3 * sqrt" + more + ")) ^ 3)");
    }

    /**
     * The variance of a ratio R of sums X / U over n clusters: n / (n - 1) * sum (x - R u)^2 / U^2. Cochran 1977, Sampling
     * Techniques, 6.3.
     */
    private void delta(String ending, String value) {
        String[] squares = pooled.squares();
        List<String> labels = measure.labels();
        List<String> plain = labelsBelow();
        String above = part(squares[0], labels);
        String product = part(squares[1], labels);
        String below = part(squares[2], plain);
        String clusters = "(" + part(squares[3], plain) + " >= " + LEAST_CLUSTERS + ")";
        String freedom = "(" + clusters + " - 1)";
        String residual = "clamp_min(" + above + " - 2 * " + value + " * " + product + " + "
                + Promql.with(value + " ^ 2", labels, "*", below, plain) + ", 0)";
        String deviation = Promql.with("sqrt(" + residual + ")", labels, "/", below(WINDOW, ""), plain);
        String half = Promql.with(
                "(" + deviation + ")",
                labels,
                "*",
                "(" + Promql.student(freedom) + " * sqrt(" + clusters + " / " + freedom + "))",
                plain);
        add("lower" + ending, "clamp_min(" + value + " - " + half + ", 0)");
        add("upper" + ending, value + " + " + half);
    }

    private String part(String totals, List<String> labels) {
        return Promql.sum(labels, series(WINDOW, totals), "");
    }

    private void baseline() {
        String gauge = Promql.most(
                measure.labels(),
                measure.exposed().gauge("baseline"),
                measure.exposed().gauge("observations"));
        String counted = isPerSecond() ? name("value30d") + "{" + BEFORE + "}" : value(LEVEL, BEFORE);
        if (hasLimits()) {
            add("baseline_n", Promql.asBaseline(observations(LEVEL, BEFORE)));
            add("baseline_value", Promql.asBaseline(counted));
            limits("", "baseline_");
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

    private static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
