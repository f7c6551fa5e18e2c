package io.roi4j.samples.spamfilter;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a scrape, as far as it holds plain samples. */
record Scrape(Map<String, Double> samples) {

    private static final Pattern SAMPLE = Pattern.compile("([a-z0-9_A-Z]+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\",?");

    static Scrape of(String text) {
        Map<String, Double> samples = new HashMap<>();
        for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
            Matcher sample = SAMPLE.matcher(line);
            if (!sample.matches()) {
                throw new IllegalArgumentException(line);
            }
            Map<String, String> labels = new TreeMap<>();
            Matcher label = LABEL.matcher(Objects.requireNonNullElse(sample.group(2), ""));
            while (label.find()) {
                labels.put(label.group(1), label.group(2));
            }
            samples.put(sample.group(1) + labels, Double.parseDouble(sample.group(3)));
        }
        return new Scrape(samples);
    }

    /** Which report it shows. */
    long generation() {
        return (long) value("roi_report_generation", Map.of());
    }

    double value(String name, Map<String, String> labels) {
        String sample = name + new TreeMap<>(labels);
        if (!samples.containsKey(sample)) {
            throw new AssertionError("no sample " + sample);
        }
        return samples.get(sample);
    }
}
