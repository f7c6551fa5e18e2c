package io.roi4j;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.StringJoiner;

/** A measure in one line for people: value, interval, observations, provenance, verdict, warnings. */
final class MeasureText {
    private static final MathContext THREE_DIGITS = new MathContext(3);
    /** Below and above, a plain decimal is mostly zeros. */
    private static final double TINY = 1e-6;

    private static final double HUGE = 1e15;
    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;

    private MeasureText() {}

    static String of(Measure measure) {
        if (measure.estimate() instanceof Absent absent) {
            return absent(measure, absent);
        }
        Present present = (Present) measure.estimate();
        StringJoiner text = new StringJoiner(", ");
        text.add(number(measure, present.number())
                + (present.limits() instanceof Interval limits
                        ? " [" + number(measure, limits.lower()) + ", " + number(measure, limits.upper()) + "]"
                        : ""));
        text.add("n = " + String.format(Locale.ROOT, "%,d", measure.observations()));
        if (measure.provenance() != Provenance.NONE) {
            text.add(measure.provenance().id());
        }
        Comparison comparison = measure.comparison();
        if (comparison.verdict() != Verdict.UNDETERMINED) {
            text.add(comparison.verdict().id() + " than " + comparison.label());
        }
        measure.warnings().stream().sorted().forEach(warning -> text.add(warning.id()));
        return text.toString();
    }

    private static String absent(Measure measure, Absent absent) {
        String bound = absent.lowerBound().isPresent()
                ? ", more than " + number(measure, absent.lowerBound().getAsDouble())
                : "";
        String detail = absent.detail().isEmpty() ? "" : ": " + absent.detail();
        return "absent (" + absent.why().id() + bound + detail + ")";
    }

    private static String number(Measure measure, double value) {
        if (measure instanceof Ratio) {
            return plain(value * 100) + " %";
        } else if (measure instanceof Elapsed) {
            return elapsed(value);
        } else if (measure instanceof Rate) {
            return rate(value);
        } else if (measure instanceof Amount amount) {
            return plain(value) + " " + amount.currency().getCurrencyCode();
        } else if (measure instanceof Efficiency) {
            return prefixed(value) + "FLOP/J";
        }
        return plain(value);
    }

    private static String elapsed(double seconds) {
        double size = Math.abs(seconds);
        if (size >= 2 * DAY) {
            return plain(seconds / DAY) + " d";
        } else if (size >= 2 * HOUR) {
            return plain(seconds / HOUR) + " h";
        } else if (size >= 2 * MINUTE) {
            return plain(seconds / MINUTE) + " min";
        } else if (size >= 1 || size == 0) {
            return plain(seconds) + " s";
        } else if (size >= 1e-3) {
            return plain(seconds * 1e3) + " ms";
        }
        return size >= 1e-6 ? plain(seconds * 1e6) + " µs" : plain(seconds * 1e9) + " ns";
    }

    private static String rate(double perSecond) {
        double size = Math.abs(perSecond);
        if (size >= 1 || size == 0) {
            return plain(perSecond) + "/s";
        } else if (size * MINUTE >= 1) {
            return plain(perSecond * MINUTE) + "/min";
        } else if (size * HOUR >= 1) {
            return plain(perSecond * HOUR) + "/h";
        }
        return plain(perSecond * DAY) + "/d";
    }

    private static String prefixed(double value) {
        String[] prefixes = {"", "k", "M", "G", "T", "P"};
        double scaled = value;
        int step = 0;
        while (Math.abs(scaled) >= 1_000 && step < prefixes.length - 1) {
            scaled /= 1_000;
            step++;
        }
        return plain(scaled) + " " + prefixes[step];
    }

    private static String plain(double value) {
        double size = Math.abs(value);
        if (size >= HUGE || (size < TINY && size > 0)) {
            return String.format(Locale.ROOT, "%.2e", value);
        } else if (size >= 999.5) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
