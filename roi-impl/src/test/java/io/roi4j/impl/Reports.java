package io.roi4j.impl;

import io.roi4j.Figures;
import io.roi4j.Measure;
import io.roi4j.Report;
import io.roi4j.Roi;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Flattens reports so that a test can compare all there is. */
public final class Reports {
    private Reports() {}

    /** A report whose log nobody needs to see. */
    public static Report quietly(Roi roi) {
        Report[] report = new Report[1];
        Logs.of(() -> report[0] = roi.report());
        return report[0];
    }

    /** Every figure of every initiative and cohort under its full name, without the instant that it speaks of. */
    public static Map<String, Object> figures(Report report) {
        Map<String, Object> figures = new TreeMap<>();
        for (Report.Entry entry : report.entries()) {
            for (Record metrics : entry.metrics()) {
                for (Figures.Entry figure : Figures.of(metrics)) {
                    String name = entry.initiative() + " " + entry.cohort() + " "
                            + figure.indicator().value() + " " + figure.name() + figure.dimensions();
                    if (figures.put(name, timeless(figure)) != null) {
                        throw new IllegalStateException("two figures of the name " + name);
                    }
                }
            }
        }
        return figures;
    }

    private static Object timeless(Figures.Entry entry) {
        return entry.figure() instanceof Measure measure
                ? List.of(
                        measure.estimate(),
                        measure.observations(),
                        measure.provenance(),
                        measure.comparison(),
                        measure.warnings())
                : entry.figure();
    }
}
