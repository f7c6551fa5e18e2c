package io.roi4j.impl.harm;

import io.roi4j.Calculator;
import io.roi4j.Initiative;
import io.roi4j.Roi;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every method by which a host tells or looks up something, found by reflection: a new one is among them by itself. */
final class Surface {
    /** They read, end recording, or ask for a type that a program writes down. */
    private static final Set<String> OTHERS = Set.of(
            "calculate",
            "calculator",
            "calculators",
            "close",
            "cohorts",
            "currency",
            "health",
            "initiatives",
            "name",
            "report");

    private Surface() {}

    /** All such methods of the library's interfaces, in a fixed order. */
    static List<Method> methods() {
        Set<Class<?>> types = new LinkedHashSet<>();
        collect(Roi.class, types);
        return types.stream()
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(Surface::tells)
                .distinct()
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static void collect(Class<?> type, Set<Class<?>> types) {
        if (types.add(type)) {
            Stream.of(type.getMethods())
                    .filter(Surface::tells)
                    .map(Method::getReturnType)
                    .filter(Surface::handle)
                    .forEach(handle -> collect(handle, types));
        }
    }

    private static boolean tells(Method method) {
        return !OTHERS.contains(method.getName());
    }

    /** What one gets by looking it up, and tells things. */
    static boolean handle(Class<?> type) {
        return type.isInterface() && type.getName().startsWith("io.roi4j.");
    }

    /** The handles of a library on which these methods can be called: of good names and bad, known and new. */
    static List<Object> handles(Roi roi, List<String> names) {
        List<Object> handles = new ArrayList<>(List.of(roi));
        for (String name : names) {
            Initiative after = roi.initiative(name);
            for (Initiative cohort : List.of(after, after.cohort(io.roi4j.Cohort.BEFORE))) {
                handles.add(cohort);
                for (Calculator<?> calculator : cohort.calculators()) {
                    handles.add(calculator);
                }
                for (String handle : names) {
                    handles.add(cohort.inferences(handle));
                    handles.add(cohort.inferences(handle).batched());
                    handles.add(cohort.dataAssets().dataset(handle));
                    handles.add(cohort.technicalDebt().pipeline(handle));
                }
            }
        }
        return handles;
    }
}
