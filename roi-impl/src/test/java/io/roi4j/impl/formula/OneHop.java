package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A measure has one name: the formula that is called as its component gives the same as the component says. */
public final class OneHop {
    private OneHop() {}

    /** Checks all public formulas of these classes that are called as a component and read nothing but these, in this order. */
    public static void check(Record metrics, List<?> arguments, Class<?>... formulas) {
        Map<String, Object> components = new HashMap<>();
        collect(metrics, components);
        for (Class<?> type : formulas) {
            int checked = 0;
            for (Method method : type.getDeclaredMethods()) {
                List<Object> found = arguments(method, arguments);
                if (Modifier.isPublic(method.getModifiers())
                        && components.containsKey(method.getName())
                        && found.size() == method.getParameterCount()) {
                    assertThat(call(method, null, found.toArray()))
                            .as(method.getName())
                            .isNotNull()
                            .isEqualTo(components.get(method.getName()));
                    checked++;
                }
            }
            assertThat(checked).as(type.getName()).isPositive();
        }
    }

    private static List<Object> arguments(Method method, List<?> arguments) {
        List<Object> found = new ArrayList<>();
        List<Object> left = new ArrayList<>(arguments);
        for (Class<?> parameter : method.getParameterTypes()) {
            left.stream().filter(parameter::isInstance).findFirst().ifPresent(argument -> {
                found.add(argument);
                left.remove(argument);
            });
        }
        return found;
    }

    private static void collect(Record metrics, Map<String, Object> components) {
        for (RecordComponent component : metrics.getClass().getRecordComponents()) {
            Object value = call(component.getAccessor(), metrics);
            components.put(component.getName(), value);
            if (value instanceof Record part && !(value instanceof io.roi4j.Figure)) {
                collect(part, components);
            }
        }
    }

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method + " can't be called", e);
        }
    }
}
