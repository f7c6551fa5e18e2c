package io.roi4j.micrometer.fleet;

import io.roi4j.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The recording rules of a fleet: rates of what is added, levels of what is taken once, their sums over the window, and the
 * measures of these sums. Each group reads what those before it recorded.
 */
final class RecordingRules {
    /** The group of rates, levels and their sums. */
    static final String SUMS = "roi4j-sums";

    private RecordingRules() {}

    /** The rules by group, in order. */
    static Map<String, List<Rule>> groups(FleetCatalogue catalogue, Periods periods) {
        Map<String, List<Rule>> groups = new LinkedHashMap<>();
        List<Rule> sums = new ArrayList<>();
        for (FleetFigure total : catalogue.totals()) {
            sums.addAll(total.once() ? taken(total, periods) : added(total, periods));
        }
        groups.put(SUMS, sums);
        for (FleetFigure measure : catalogue.all()) {
            if (isRecorded(measure)) {
                List<Rule> rules =
                        measure.pooled() == null ? ofOne(measure) : MeasureRules.of(catalogue, measure, periods);
                groups.computeIfAbsent("roi4j-" + measure.indicator().value(), fresh -> new ArrayList<>())
                        .addAll(rules);
            }
        }
        return groups;
    }

    /** Of the measures that a fleet can't compute only those are recorded that the dashboard shows. */
    static boolean isRecorded(FleetFigure figure) {
        return !figure.total() && (figure.pooled() != null || figure.once() || figure.headline());
    }

    private static List<Rule> added(FleetFigure total, Periods periods) {
        String by = "sum by (" + Promql.list(total.labels()) + ") (";
        String counter = total.exposed().counter();
        String rate = total.series() + ":rate5m";
        return List.of(
                new Rule(rate, by + "rate(" + counter + "[" + periods.rate() + "]))"),
                new Rule(total.series() + ":level", by + counter + ")"),
                sum(total, "30d", periods.window(), periods));
    }

    /** By how much a total that is added has risen in a window. */
    static Rule sum(FleetFigure total, String ending, String window, Periods periods) {
        return new Rule(
                total.series() + ":sum" + ending,
                periods.interval() + " * sum_over_time(" + total.series() + ":rate5m[" + window + "])");
    }

    /** A restart that tells everything anew must not count it anew, so a window is the difference of two levels. */
    private static List<Rule> taken(FleetFigure total, Periods periods) {
        String level = total.series() + ":level";
        String highest = "max_over_time(" + level + "[" + periods.restart() + "]";
        return List.of(
                new Rule(
                        level,
                        "max by (" + Promql.list(total.labels()) + ") ("
                                + total.exposed().counter() + ")"),
                new Rule(
                        total.series() + ":sum30d",
                        "clamp_min(" + highest + ") - (" + highest + " offset " + periods.window() + ") or 0 * " + level
                                + "), 0)"));
    }

    /** Some records and all that they are made of. */
    static Map<String, List<Rule>> behind(Map<String, List<Rule>> groups, String text) {
        Map<String, List<Rule>> needed = new LinkedHashMap<>();
        StringBuilder read = new StringBuilder(text);
        List<String> names = new ArrayList<>(groups.keySet());
        Collections.reverse(names);
        for (String name : names) {
            List<Rule> rules = new ArrayList<>(Objects.requireNonNull(groups.get(name)));
            Collections.reverse(rules);
            rules.removeIf(rule -> {
                boolean unread = read.indexOf(rule.record()) < 0;
                if (!unread) {
                    read.append(rule.expression());
                }
                return unread;
            });
            Collections.reverse(rules);
            needed.put(name, rules);
        }
        Map<String, List<Rule>> inOrder = new LinkedHashMap<>();
        groups.keySet().forEach(name -> inOrder.put(name, Objects.requireNonNull(needed.get(name))));
        return inOrder;
    }

    /** A measure that isn't pooled is taken from the instance that has seen most. */
    private static List<Rule> ofOne(FleetFigure measure) {
        List<Rule> rules = new ArrayList<>();
        String observations = measure.exposed().gauge("observations");
        rules.add(new Rule(
                measure.series() + ":n30d", "max by (" + Promql.list(measure.labels()) + ") (" + observations + ")"));
        Map<String, String> facets = new LinkedHashMap<>();
        facets.put("value", "value30d");
        facets.put("lower", "lower30d");
        facets.put("upper", "upper30d");
        if (measure.direction() != Direction.NEUTRAL && measure.dimensions().isEmpty()) {
            facets.put("baseline", "baseline");
            facets.put("verdict", "verdict30d");
        }
        facets.forEach((facet, kind) -> rules.add(new Rule(
                measure.series() + ":" + kind,
                Promql.most(measure.labels(), measure.exposed().gauge(facet), observations))));
        return rules;
    }
}
