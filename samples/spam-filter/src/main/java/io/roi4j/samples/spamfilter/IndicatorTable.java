package io.roi4j.samples.spamfilter;

import io.roi4j.Cohort;
import io.roi4j.Figures;
import io.roi4j.Indicator;
import io.roi4j.Measure;
import io.roi4j.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A report as lines of text: the measures with AI, by indicator, each beside the same measure before AI. It walks whatever
 * is in the report, so a new indicator needs no change here. Totals are left out: they are there for a fleet to add up. An indicator of which
 * nothing was recorded takes one line.
 */
final class IndicatorTable {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Segments in order of the alphabet, and linear-v10 after linear-v9. */
    private static final Comparator<Found> BY_KEY = Comparator.comparing(found -> NUMBER.matcher(
                    String.join(" ", found.place().dimensions().values()))
            .replaceAll(digits -> "0".repeat(Math.max(0, 9 - digits.group().length())) + digits.group()));

    private IndicatorTable() {}

    /**
     * The measures of an initiative.
     *
     * @param folded whether to be brief: one line for all keys of a measure that is cut by a dimension
     */
    static List<String> lines(Report report, String initiative, boolean folded) {
        Map<Place, Measure> before = new HashMap<>();
        metrics(report, initiative, Cohort.BEFORE).stream()
                .flatMap(metrics -> measures(metrics).stream())
                .forEach(found -> before.put(found.place(), found.measure()));
        List<Row> rows = new ArrayList<>();
        rows.add(Row.HEADS);
        for (Record metrics : metrics(report, initiative, Cohort.AFTER)) {
            String title = metrics.getClass().getAnnotation(Indicator.class).title();
            if (recorded(metrics)) {
                rows.add(Row.title(title));
                byName(metrics).forEach(group -> rows.addAll(rows(group, before, folded)));
            } else {
                rows.add(Row.title(title + ": nothing recorded"));
            }
        }
        return Columns.align(rows.stream().map(Row::columns).toList());
    }

    private static boolean recorded(Record metrics) {
        return measures(metrics).stream().anyMatch(found -> found.measure().observations() > 0);
    }

    private static List<Record> metrics(Report report, String initiative, Cohort cohort) {
        return report.entry(initiative, cohort).map(Report.Entry::metrics).orElse(List.of());
    }

    private static List<Row> rows(List<Found> group, Map<Place, Measure> before, boolean folded) {
        if (folded && group.size() > 1) {
            return List.of(Row.folded(group.stream().map(Found::entry).toList()));
        }
        return group.stream()
                .map(found ->
                        Row.of(found.entry(), found.measure(), Optional.ofNullable(before.get(found.place())), folded))
                .toList();
    }

    /** The measures of one name stand together, so that the eye compares them. */
    private static Collection<List<Found>> byName(Record metrics) {
        Map<String, List<Found>> groups = new LinkedHashMap<>();
        for (Found found : measures(metrics)) {
            groups.computeIfAbsent(found.place().name(), name -> new ArrayList<>())
                    .add(found);
        }
        groups.values().forEach(group -> group.sort(BY_KEY));
        return groups.values();
    }

    private static List<Found> measures(Record metrics) {
        List<Found> measures = new ArrayList<>();
        for (Figures.Entry entry : Figures.of(metrics)) {
            if (entry.figure() instanceof Measure measure) {
                measures.add(new Found(entry, measure));
            }
        }
        return measures;
    }

    private record Place(String indicator, String name, Map<String, String> dimensions) {}

    private record Found(Figures.Entry entry, Measure measure) {
        Place place() {
            return new Place(entry.indicator().value(), entry.name(), entry.dimensions());
        }
    }
}
