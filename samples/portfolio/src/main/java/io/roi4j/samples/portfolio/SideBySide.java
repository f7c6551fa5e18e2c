package io.roi4j.samples.portfolio;

import io.roi4j.Cohort;
import io.roi4j.Figures;
import io.roi4j.Indicator;
import io.roi4j.Measure;
import io.roi4j.Present;
import io.roi4j.Report;
import io.roi4j.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The measures of several initiatives, one column each. It shows what has a number in the catalogue and isn't cut by a
 * dimension, whatever is in the report: a new indicator needs no change here.
 */
final class SideBySide {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z0-9])");

    private SideBySide() {}

    /** The table, line by line. */
    static List<String> lines(Report report, List<String> initiatives) {
        List<String> lines = new ArrayList<>();
        lines.add(row("", "", initiatives));
        List<Record> first = metrics(report, initiatives.get(0));
        for (int room = 0; room < first.size(); room++) {
            Map<String, List<String>> cells = new LinkedHashMap<>();
            Map<String, String> numbers = new LinkedHashMap<>();
            for (String initiative : initiatives) {
                for (Figures.Entry entry :
                        Figures.of(metrics(report, initiative).get(room))) {
                    boolean shown = !entry.definition().number().isEmpty()
                            && entry.dimensions().isEmpty();
                    if (shown && entry.figure() instanceof Measure measure) {
                        numbers.put(entry.name(), entry.definition().number());
                        cells.computeIfAbsent(entry.name(), name -> new ArrayList<>())
                                .add(cell(measure));
                    }
                }
            }
            if (!cells.isEmpty()) {
                lines.add("");
                lines.add(title(first.get(room)));
                cells.forEach((name, texts) -> lines.add(row(numbers.getOrDefault(name, ""), words(name), texts)));
            }
        }
        return lines;
    }

    private static List<Record> metrics(Report report, String initiative) {
        return report.entry(initiative, Cohort.AFTER).map(Report.Entry::metrics).orElse(List.of());
    }

    private static String title(Record metrics) {
        Indicator indicator = metrics.getClass().getAnnotation(Indicator.class);
        return indicator.number() + " " + indicator.title();
    }

    private static String row(String number, String name, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-7s%-34s", number, name));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%-48s", cell)));
        return line.toString().stripTrailing();
    }

    /** The value with its interval and the verdict, or the reason for its absence. */
    private static String cell(Measure measure) {
        String text = measure.toString();
        if (!(measure.estimate() instanceof Present)) {
            return text.replaceAll("^absent \\(([^:)]*).*", "- ($1)");
        }
        String value = text.substring(0, text.indexOf(", n = "));
        Verdict verdict = measure.comparison().verdict();
        return verdict == Verdict.UNDETERMINED ? value : value + " " + verdict.id();
    }

    private static String words(String camelCase) {
        return WORD_START.matcher(camelCase).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
