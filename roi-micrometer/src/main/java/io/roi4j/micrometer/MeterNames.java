package io.roi4j.micrometer;

import io.roi4j.Indicator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns the names of the catalogue into those of meters. */
final class MeterNames {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final String TOTAL = ".total";

    private MeterNames() {}

    /** For instance {@code roi.error.reduction.current.error.rate}. */
    static String gauge(Indicator indicator, String component) {
        return "roi." + indicator.value().replace('-', '.') + "." + dotted(component);
    }

    /** The same without the word total at its end, which Prometheus adds to every counter, after the unit. */
    static String counter(Indicator indicator, String component) {
        String name = gauge(indicator, component);
        return name.endsWith(TOTAL) ? name.substring(0, name.length() - TOTAL.length()) : name;
    }

    /** {@code flopsPerWatt} as {@code flops.per.watt}. */
    static String dotted(String camelCase) {
        return WORD_START.matcher(camelCase).replaceAll(".").toLowerCase(Locale.ROOT);
    }
}
