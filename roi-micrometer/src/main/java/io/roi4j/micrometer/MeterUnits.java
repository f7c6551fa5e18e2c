package io.roi4j.micrometer;

import java.util.Currency;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What becomes of a figure's unit: a base unit of the meter, or the tag {@code currency}, or a word in its help text. */
final class MeterUnits {
    private static final Map<String, String> BASE_UNITS = Map.of(
            "s", "seconds",
            "J", "joules",
            "By", "bytes",
            "1/s", "per_second",
            "{FLOP}/J", "flops_per_watt");
    private static final Pattern CURRENCY_CODE = Pattern.compile("[A-Z]{3}");
    private static final Pattern NUMBER_OF_THINGS = Pattern.compile("1|\\{[^}]*}");

    private MeterUnits() {}

    /**
     * The base unit of a meter, or null: a bare number has none, a currency isn't one (it would become a part of the
     * name in Prometheus), and {@code roi.scalability.flops.per.watt} says its unit already.
     */
    static @Nullable String baseUnit(String unit, String name) {
        String baseUnit = BASE_UNITS.get(unit);
        return baseUnit == null || name.endsWith("." + baseUnit.replace('_', '.')) ? null : baseUnit;
    }

    /** Whether the unit is an ISO 4217 code. */
    static boolean isCurrency(String unit) {
        if (!CURRENCY_CODE.matcher(unit).matches()) {
            return false;
        }
        try {
            Currency.getInstance(unit);
            return true;
        } catch (IllegalArgumentException notACurrency) {
            return false;
        }
    }

    /** What the help text must say because no base unit says it. */
    static String note(String unit) {
        if (BASE_UNITS.containsKey(unit) || NUMBER_OF_THINGS.matcher(unit).matches()) {
            return "";
        }
        return isCurrency(unit) ? " In whole units of the currency." : " In the unit " + unit + ".";
    }
}
