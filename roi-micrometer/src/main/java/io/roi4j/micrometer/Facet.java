package io.roi4j.micrometer;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Measure;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;

/** What is published of a measure: one gauge for each of these. NaN stands for what isn't known. */
enum Facet {
    VALUE("", ""),
    LOWER(".lower", "Lower confidence limit, or what an absent value is known to exceed: "),
    UPPER(".upper", "Upper confidence limit: "),
    OBSERVATIONS(".observations", "Number of observations: "),
    STATUS(".status", "0 when present, else the code of the reason for the absence: "),
    PROVENANCE(".provenance", "Weakest input (0 none, 1 measured, 2 reported, 3 declared, 4 estimated): "),
    BASELINE(".baseline", "Value of the baseline: "),
    CHANGE(".change", "Current minus baseline: "),
    VERDICT(".verdict", "Against the baseline (1 better, -1 worse, 0 undetermined): ");

    private final String suffix;
    private final String explanation;

    Facet(String suffix, String explanation) {
        this.suffix = suffix;
        this.explanation = explanation;
    }

    /** The end of the gauge's name. */
    String suffix() {
        return suffix;
    }

    /** The gauge's help text for a measure of the given definition and unit. */
    String help(String definition, String unit) {
        return explanation + definition + MeterUnits.note(unit(unit));
    }

    /** The gauge's unit for a measure of the given unit. */
    String unit(String unitOfMeasure) {
        return switch (this) {
            case VALUE, LOWER, UPPER, BASELINE, CHANGE -> unitOfMeasure;
            case OBSERVATIONS, STATUS, PROVENANCE, VERDICT -> "1";
        };
    }

    /** Whether it is published only of a measure that has a better side. */
    boolean isComparing() {
        return this == BASELINE || this == CHANGE || this == VERDICT;
    }

    /** The gauge's value. */
    double of(Measure measure) {
        return switch (this) {
            case VALUE -> value(measure.estimate());
            case LOWER -> lower(measure.estimate());
            case UPPER -> measure.estimate().interval().map(Interval::upper).orElse(Double.NaN);
            case OBSERVATIONS -> measure.observations();
            case STATUS -> measure.estimate().reason().map(Reason::code).orElse(0);
            case PROVENANCE -> code(measure.provenance());
            case BASELINE -> value(measure.comparison().baseline());
            case CHANGE -> value(measure.comparison().absolute());
            case VERDICT -> verdict(measure.comparison());
        };
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElse(Double.NaN);
    }

    private static double lower(Estimate estimate) {
        return estimate instanceof Absent absent
                ? absent.lowerBound().orElse(Double.NaN)
                : estimate.interval().map(Interval::lower).orElse(Double.NaN);
    }

    // Dashboards know these numbers, so they don't follow the order of the constants.
    private static int code(Provenance provenance) {
        return switch (provenance) {
            case NONE -> 0;
            case MEASURED -> 1;
            case REPORTED -> 2;
            case DECLARED -> 3;
            case ESTIMATED -> 4;
        };
    }

    // Undetermined is a finding; without a baseline nothing was found.
    private static double verdict(Comparison comparison) {
        return comparison.verdict() == Verdict.UNDETERMINED && !(comparison.baseline() instanceof Present)
                ? Double.NaN
                : comparison.verdict().code();
    }
}
