package io.roi4j.docs;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Figure;
import io.roi4j.Indicator;
import io.roi4j.Total;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Renders the definitions on the metrics records as the tables of docs/indicators.md. */
final class MeasureTables {
    private MeasureTables() {}

    static String render(Path classes) {
        StringBuilder text = new StringBuilder();
        indicators(classes).forEach(type -> text.append(section(type)));
        return text.toString();
    }

    /** All metrics records, in the order of the catalogue. */
    static List<Class<?>> indicators(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString())
                    .filter(name -> !name.contains("-info") && !name.contains("META-INF"))
                    .map(name -> name.replace(java.io.File.separatorChar, '.').replaceAll("\\.class$", ""))
                    .map(MeasureTables::load)
                    .filter(type -> type.isAnnotationPresent(Indicator.class))
                    .sorted(Comparator.comparingInt(MeasureTables::number)
                            .thenComparing(Class::getName, Comparator.reverseOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Class<?> type) {
        return type.getAnnotation(Indicator.class).number();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String section(Class<?> type) {
        Indicator indicator = type.getAnnotation(Indicator.class);
        String number = indicator.number() == 0 ? "" : indicator.number() + " ";
        List<String> measures = new ArrayList<>();
        List<String> totals = new ArrayList<>();
        addRows(type, new Place("", ""), measures, totals);
        StringBuilder text = new StringBuilder("\n## " + number + indicator.title() + "\n\n");
        text.append("*").append(indicator.french()).append("*; meters `roi.");
        text.append(indicator.value().replace('-', '.')).append(".…`\n\n");
        text.append("| no. | measure | kind | better | definition | record | source | French term |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        measures.forEach(text::append);
        if (!totals.isEmpty()) {
            text.append("\n| sum since the start | definition |\n|---|---|\n");
            totals.forEach(text::append);
        }
        return text.toString();
    }

    /** Where a nested record stands: under which dimensions, and which French term its measures share. */
    private record Place(String by, String french) {
        Place at(RecordComponent component) {
            By dimension = component.getAnnotation(By.class);
            String own = component.getAnnotation(Definition.class).french();
            return new Place(dimension == null ? by : by + " by " + dimension.value(), own.isEmpty() ? french : own);
        }
    }

    private static void addRows(Class<?> type, Place outer, List<String> measures, List<String> totals) {
        for (RecordComponent component : type.getRecordComponents()) {
            Definition definition = component.getAnnotation(Definition.class);
            Place place = outer.at(component);
            Class<?> kind = kind(component);
            if (Total.class == kind) {
                totals.add("| `" + component.getName() + "`" + place.by() + " | " + definition.value() + " |\n");
            } else if (Figure.class.isAssignableFrom(kind)) {
                measures.add(row(component.getName(), place, kind, definition));
            } else {
                addRows(kind, place, measures, totals);
            }
        }
    }

    private static Class<?> kind(RecordComponent component) {
        if (component.getType() != Map.class) {
            return component.getType();
        }
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
    }

    private static String row(String name, Place place, Class<?> kind, Definition definition) {
        return "| " + definition.number() + " | `" + name + "`" + place.by() + " | " + kind.getSimpleName() + " | "
                + definition.direction().name().toLowerCase(Locale.ROOT) + " | " + definition.value() + " | "
                + definition.record() + " | " + definition.source() + " | " + place.french() + " |\n";
    }
}
