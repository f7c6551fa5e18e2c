package io.roi4j.impl.employeeexperience;

import io.roi4j.employeeexperience.Employment;
import io.roi4j.impl.stats.Quantiles;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What single persons got done week by week, and the level that tenured ones have.
 *
 * @param means by employment, by the Monday after the week: the mean of the last {@link #PERIODS} recorded weeks, as soon as
 *     there are so many
 * @param levels by the Monday after the week: the median of these means of the tenured
 */
record WeeklyOutputs(Map<String, SortedMap<LocalDate, Double>> means, Map<LocalDate, Double> levels) {
    /** Over so many weeks output is averaged, and so many it must stay at the level. */
    static final int PERIODS = 4;

    /** Output that is the whole of the level of the tenured is full productivity. */
    private static final double THETA = 1;

    private static final double MEDIAN = 0.5;
    /** The interval of a level isn't used. */
    private static final double ANY = 0.95;

    private static final Duration TENURED = Duration.ofDays(365);

    static WeeklyOutputs of(EmployeeExperienceTally tally) {
        Map<String, SortedMap<LocalDate, Double>> sums = new HashMap<>();
        tally.outputs()
                .facts()
                .forEach(output -> sums.computeIfAbsent(output.employment(), id -> new TreeMap<>())
                        .merge(weekAfter(output.at()), output.value(), Double::sum));
        Map<String, SortedMap<LocalDate, Double>> means = new HashMap<>();
        sums.forEach((id, weeks) -> means.put(id, rolling(weeks)));
        Map<LocalDate, List<Double>> peers = new HashMap<>();
        tally.staff()
                .facts()
                .forEach(fact -> means.getOrDefault(fact.id(), new TreeMap<>()).forEach((week, mean) -> {
                    if (!start(week).minus(TENURED).isBefore(fact.start())) {
                        peers.computeIfAbsent(week, w -> new ArrayList<>()).add(mean);
                    }
                }));
        Map<LocalDate, Double> levels = new HashMap<>();
        peers.forEach((week, values) -> levels.put(week, median(values)));
        return new WeeklyOutputs(means, levels);
    }

    private static SortedMap<LocalDate, Double> rolling(SortedMap<LocalDate, Double> weeks) {
        SortedMap<LocalDate, Double> rolling = new TreeMap<>();
        List<Double> values = new ArrayList<>();
        weeks.forEach((week, value) -> {
            values.add(value);
            int n = values.size();
            if (n >= PERIODS) {
                rolling.put(
                        week,
                        values.subList(n - PERIODS, n).stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum()
                                / PERIODS);
            }
        });
        return rolling;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Quantiles.of(sorted, MEDIAN, Quantiles.Type.TYPE_7, ANY).value().orElseThrow();
    }

    private static LocalDate weekAfter(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** The start of the week. */
    static Instant monday(Instant at) {
        return start(weekAfter(at).minusWeeks(1));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether anything is known of what came out of this employment. */
    boolean has(String employment) {
        return means.containsKey(employment);
    }

    /** The first day of full productivity: after the first of the weeks in which the level was held. */
    OptionalLong reached(Employment fact) {
        List<LocalDate> held = new ArrayList<>();
        for (Map.Entry<LocalDate, Double> entry : of(fact).entrySet()) {
            Double level = levels.get(entry.getKey());
            if (level != null && entry.getValue() >= THETA * level) {
                held.add(entry.getKey());
            } else {
                held.clear();
            }
            if (held.size() == PERIODS) {
                return OptionalLong.of(day(fact, held.get(0)));
            }
        }
        return OptionalLong.empty();
    }

    /** The last day of which it is known that full productivity wasn't reached on it. */
    long judgedUntil(Employment fact) {
        List<LocalDate> weeks = new ArrayList<>(of(fact).keySet());
        return weeks.size() < PERIODS ? 0 : day(fact, weeks.get(weeks.size() - PERIODS));
    }

    private SortedMap<LocalDate, Double> of(Employment fact) {
        return means.getOrDefault(fact.id(), new TreeMap<>());
    }

    private static long day(Employment fact, LocalDate week) {
        return Math.max(0, Duration.between(fact.start(), start(week)).toDays());
    }
}
