package io.roi4j;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what the API consists of among its compiled classes, so that nothing new escapes the tests. */
public final class ApiClasses {
    private ApiClasses() {}

    /** All types of the module. */
    public static List<Class<?>> all() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.replace(File.separatorChar, '.').replaceAll("\\.class$", ""))
                    .<Class<?>>map(ApiClasses::load)
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The metrics records of the indicators. */
    static List<Class<? extends Record>> metrics() {
        return all().stream()
                .filter(type -> type.isAnnotationPresent(Indicator.class))
                .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                .toList();
    }

    /** A metrics record and all records nested in it, down to the figures. */
    static Set<Class<?>> withNested(Class<?> metrics) {
        Set<Class<?>> found = new LinkedHashSet<>(Set.of(metrics));
        for (RecordComponent component : metrics.getRecordComponents()) {
            Class<?> kind = kind(component);
            if (!Figure.class.isAssignableFrom(kind) && kind.isRecord()) {
                found.addAll(withNested(kind));
            }
        }
        return found;
    }

    /** The type of a component, or of the values of one that is a map. */
    static Class<?> kind(RecordComponent component) {
        return component.getType() == Map.class
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1]
                : component.getType();
    }

    /** The calculators of the indicators. */
    public static List<Class<?>> calculators() {
        return all().stream()
                .filter(type -> Calculator.class.isAssignableFrom(type) && type != Calculator.class)
                .toList();
    }

    /** The interfaces that a method of a calculator, or of such an interface, gives to the host. */
    public static Set<Class<?>> handles() {
        Set<Class<?>> found = new LinkedHashSet<>();
        calculators().forEach(calculator -> addHandles(calculator, found));
        return found;
    }

    private static void addHandles(Class<?> type, Set<Class<?>> found) {
        Arrays.stream(type.getMethods())
                .<Class<?>>map(method -> method.getReturnType())
                .filter(Class::isInterface)
                .filter(found::add)
                .toList()
                .forEach(handle -> addHandles(handle, found));
    }

    private static Path root() {
        try {
            return Path.of(Roi.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
