package io.roi4j.micrometer.fleet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pieces of PromQL. */
final class Promql {
    /** The 97.5 % quantile of the normal distribution, as rules write it. */
    static final String Z = "1.959964";

    private static final double NORMAL = 1.959963984540054;

    private Promql() {}

    /** The sum of some series of a recorded kind, those of them that there are. */
    static String sum(List<String> labels, List<String> series, String matchers) {
        String selector = series.size() == 1
                ? series.get(0) + (matchers.isEmpty() ? "" : "{" + matchers + "}")
                : "{__name__=~\"" + String.join("|", series) + "\"" + (matchers.isEmpty() ? "" : ", " + matchers) + "}";
        return "sum by (" + list(labels) + ") (" + selector + ")";
    }

    /** One operand with another that may have fewer labels. */
    static String with(String left, List<String> leftLabels, String operator, String right, List<String> rightLabels) {
        return leftLabels.equals(rightLabels)
                ? left + " " + operator + " " + right
                : left + " " + operator + " on (" + list(rightLabels) + ") group_left () " + right;
    }

    /** A gauge of the instance that has seen most; of several the greatest. */
    static String most(List<String> labels, String gauge, String observations) {
        String by = list(labels);
        return "max by (" + by + ") (" + gauge + " and (" + observations + " == on (" + by + ") group_left () max by ("
                + by + ") (" + observations + ")))";
    }

    /**
     * A Wilson score limit: Wilson 1927, JASA 22:209; 3.841459 is the square of the normal quantile.
     *
     * @param side minus or plus
     */
    static String wilson(String value, String side, String n) {
        String small = "3.841459 / " + n;
        return "(" + value + " + " + small + " / 2 " + side + " " + Z + " * sqrt(" + value + " * (1 - " + value + ") / "
                + n + " + 3.841459 / (4 * " + n + " ^ 2))) / (1 + " + small + ")";
    }

    /** What belongs to the cohort before, under the name of the cohort that it is the baseline of. */
    static String asBaseline(String before) {
        return "label_replace(" + before + ", \"cohort\", \"${1}after\", \"cohort\", \"(|control-)before\")";
    }

    /**
     * The 97.5 % quantile of Student's distribution with a number of degrees of freedom of 4 or more, within 0.1 %: Abramowitz
     * and Stegun 1964, 26.7.5.
     */
    static String student(String freedom) {
        double z2 = NORMAL * NORMAL;
        double first = NORMAL * (z2 + 1) / 4;
        double second = NORMAL * (5 * z2 * z2 + 16 * z2 + 3) / 96;
        double third = NORMAL * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15) / 384;
        double fourth =
                NORMAL * (79 * z2 * z2 * z2 * z2 + 776 * z2 * z2 * z2 + 1482 * z2 * z2 - 1920 * z2 - 945) / 92160;
        return String.format(
                Locale.ROOT,
                "(%s + %.6f / %s + %.6f / %s ^ 2 + %.6f / %s ^ 3 + %.6f / %s ^ 4)",
                Z,
                first,
                freedom,
                second,
                freedom,
                third,
                freedom,
                fourth,
                freedom);
    }

    static String list(List<String> labels) {
        return labels.stream().collect(Collectors.joining(", "));
    }
}
