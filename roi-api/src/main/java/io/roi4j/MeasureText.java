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

    private MeasureText() {}

    static String of(Measure measure) {
        if (measure.estimate() instanceof Absent absent) {
            return absent(measure, absent);
        }
        Present present = (Present) measure.estimate();
        StringJoiner text = new StringJoiner(", ");
        text.add(value(measure, present));
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

    /** The value and its limits in one unit. */
    private static String value(Measure measure, Present present) {
        if (!(present.limits() instanceof Interval limits)) {
            return number(DisplayUnit.of(measure, present.number()), present.number());
        }
        double largest = Math.max(Math.abs(limits.lower()), Math.abs(limits.upper()));
        DisplayUnit unit = DisplayUnit.of(measure, present.number() == 0 ? largest : present.number());
        return number(unit, present.number()) + " [" + number(unit, limits.lower()) + ", "
                + number(unit, limits.upper()) + "]";
    }

    private static String absent(Measure measure, Absent absent) {
        String bound = absent.lowerBound().isPresent()
                ? ", more than " + bound(measure, absent.lowerBound().getAsDouble())
                : "";
        String detail = absent.detail().isEmpty() ? "" : ": " + absent.detail();
        return "absent (" + absent.why().id() + bound + detail + ")";
    }

    private static String bound(Measure measure, double bound) {
        return number(DisplayUnit.of(measure, bound), bound);
    }

    private static String number(DisplayUnit unit, double value) {
        return plain(value * unit.factor()) + unit.suffix();
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
