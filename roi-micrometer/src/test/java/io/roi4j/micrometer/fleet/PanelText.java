package io.roi4j.micrometer.fleet;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the panels of a figure say: its heading, the names of its series, its unit. */
final class PanelText {
    static final String LOWER = "lower";

    private static final Map<String, String> UNITS = Map.of(
            "Ratio", "percentunit",
            "Elapsed", "s",
            "Rate", "cps");

    private PanelText() {}

    static String heading(FleetFigure figure) {
        String words = figure.name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        String number = figure.definition().number();
        String ofOne = figure.pooled() == null && !figure.once() ? " (of the instance that has seen most)" : "";
        return (number.isEmpty() ? "" : number + " ") + words + ofOne;
    }

    /** Whether it is one curve, whose limits are a band. */
    static boolean hasBand(FleetFigure figure) {
        return figure.dimensions().isEmpty();
    }

    /** What tells the series of a panel apart; the limits of a band have one word. */
    static String legend(FleetFigure figure, String word) {
        List<String> parts = new ArrayList<>();
        figure.dimensions().forEach(dimension -> parts.add("{{" + dimension + "}}"));
        if (parts.isEmpty() || !word.equals("value")) {
            parts.add(word);
        }
        boolean limit = word.equals(LOWER) || word.equals("upper");
        if (figure.labels().contains("currency") && !(limit && hasBand(figure))) {
            parts.add("{{currency}}");
        }
        return String.join(" ", parts);
    }

    /** That of a figure, or of the figures in a map; money has the unit of its label. */
    static String unit(FleetFigure figure) {
        Type type = figure.component().getGenericType();
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            type = map.getActualTypeArguments()[1];
        }
        return type instanceof Class<?> found ? UNITS.getOrDefault(found.getSimpleName(), "none") : "none";
    }
}
