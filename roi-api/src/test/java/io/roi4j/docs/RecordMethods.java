package io.roi4j.docs;

import io.roi4j.ApiClasses;
import io.roi4j.Once;
import io.roi4j.Summed;
import io.roi4j.intake.Intake;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods by which a host tells something, and the table of which of them a fleet adds and which it takes once. */
final class RecordMethods {
    private RecordMethods() {}

    /** All of them, by interface and name. */
    static List<Method> all() {
        List<Class<?>> interfaces = new ArrayList<>(ApiClasses.calculators());
        ApiClasses.handles().stream()
                .filter(handle -> handle.getPackageName().startsWith("io.roi4j"))
                .forEach(interfaces::add);
        interfaces.add(Intake.class);
        return interfaces.stream()
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method ->
                        method.getReturnType() == void.class || method.getName().equals("importBatch"))
                .filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparing(
                                (Method method) -> method.getDeclaringClass().getSimpleName())
                        .thenComparing(Method::getName))
                .toList();
    }

    /** A row for each interface. */
    static String table() {
        StringBuilder text =
                new StringBuilder("| | each instance tells its own: added | the same whoever tells it: taken once |\n");
        text.append("|---|---|---|\n");
        all().stream()
                .map(Method::getDeclaringClass)
                .distinct()
                .forEach(type -> text.append("| `")
                        .append(type.getSimpleName())
                        .append("` | ")
                        .append(names(type, Summed.class))
                        .append(" | ")
                        .append(names(type, Once.class))
                        .append(" |\n"));
        return text.toString();
    }

    private static String names(Class<?> type, Class<? extends Annotation> kind) {
        Stream<String> names = all().stream()
                .filter(method -> method.getDeclaringClass() == type && method.isAnnotationPresent(kind))
                .map(method -> "`" + method.getName() + "`")
                .distinct();
        return names.collect(Collectors.joining(", "));
    }
}
