package io.roi4j.samples.spamfilter;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Estimate;
import io.roi4j.Figures;
import io.roi4j.Measure;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One measure as a line of the table.
 *
 * @param number its number in the catalogue, or empty
 * @param name its name in words, with the key that it is cut by
 * @param value the value with its interval, or why it is absent
 * @param before the same measure before AI
 * @param verdict how the value compares with its baseline
 * @param observations how many observations it rests on
 * @param provenance where the weakest of its inputs comes from
 * @param warnings what to know before trusting it
 */
record Row(
        String number,
        String name,
        String value,
        String before,
        String verdict,
        String observations,
        String provenance,
        String warnings) {

    /** The heads of the columns. */
    static final Row HEADS =
            new Row("", "", "value [95 % interval]", "before AI", "verdict", "        n", "source", "warnings");

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z0-9])");

    /**
     * One measure.
     *
     * @param before the same figure of the cohort before, if there is one
     * @param brief whether to leave out the interval of what was before
     */
    static Row of(Figures.Entry entry, Measure measure, Optional<Measure> before, boolean brief) {
        boolean present = measure.estimate() instanceof Present;
        return new Row(
                entry.definition().number(),
                name(entry),
                withoutTruth(measure),
                before.filter(m -> m.estimate() instanceof Present)
                        .map(brief ? Row::bareValue : Row::withoutTruth)
                        .orElse(""),
                present ? verdict(measure.comparison()) : "",
                String.format(Locale.ROOT, "%,9d", measure.observations()),
                measure.provenance() == Provenance.NONE
                        ? ""
                        : measure.provenance().id(),
                measure.warnings().stream().sorted().map(Warning::id).collect(Collectors.joining(", ")));
    }

    /** One line for several keys of one measure: the bare values. */
    static Row folded(List<Figures.Entry> entries) {
        String values = entries.stream()
                .map(entry -> key(entry) + " " + bareValue((Measure) entry.figure()))
                .collect(Collectors.joining(", "));
        Figures.Entry first = entries.get(0);
        return new Row(first.definition().number(), words(first.name()), values, "", "", "", "", "");
    }

    /** What it says of an indicator as a whole. */
    static Row title(String indicator) {
        return new Row(indicator, "", "", "", "", "", "", "");
    }

    /** The columns, from left to right. */
    List<String> columns() {
        return List.of(number, name, value, before, verdict, observations, provenance, warnings);
    }

    private static String name(Figures.Entry entry) {
        return (words(entry.name()) + " " + key(entry)).stripTrailing();
    }

    private static String words(String camelCase) {
        return WORD_START.matcher(camelCase).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static String key(Figures.Entry entry) {
        return String.join(" ", entry.dimensions().values());
    }

    private static String bareValue(Measure measure) {
        return measure.estimate() instanceof Absent absent
                ? absent.why().id()
                : withoutTruth(measure).split(" \\[", 2)[0];
    }

    /** A measure's text says all of it; what follows the interval has columns of its own here. */
    private static String withoutTruth(Measure measure) {
        String text = measure.toString();
        int end = text.indexOf(", n = ");
        return end < 0 ? text : text.substring(0, end);
    }

    private static String verdict(Comparison comparison) {
        Estimate baseline = comparison.baseline();
        return comparison.verdict() == Verdict.UNDETERMINED && !(baseline instanceof Present)
                ? ""
                : comparison.verdict().id();
    }
}
