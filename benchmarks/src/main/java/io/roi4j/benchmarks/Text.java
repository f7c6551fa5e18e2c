package io.roi4j.benchmarks;

import java.util.Locale;

/** Figures as people read them. */
final class Text {
    private Text() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A time in the unit that suits it, with three digits. */
    static String nanos(double nanos) {
        if (Double.isNaN(nanos)) {
            return "";
        } else if (nanos < 1e3) {
            return digits(nanos) + " ns";
        } else if (nanos < 1e6) {
            return digits(nanos / 1e3) + " µs";
        }
        return digits(nanos / 1e6) + " ms";
    }

    static String bytes(double bytes) {
        return Double.isNaN(bytes) ? "" : String.format(Locale.ROOT, bytes < 10 ? "%,.1f B" : "%,.0f B", bytes);
    }

    static String times(double ratio) {
        return digits(ratio) + " ×";
    }

    private static String digits(double number) {
        String format = number < 10 ? "%,.2f" : number < 100 ? "%,.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, number);
    }
}
