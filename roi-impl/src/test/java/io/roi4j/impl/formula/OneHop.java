package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A measure has one name: the formula that is called as its component gives the same as the component says. */
public final class OneHop {
    private OneHop() {}

    /** Checks all public formulas of these classes that read such inputs alone and are called as a component. */
    public static void check(Record metrics, Object inputs, Class<?>... formulas) {
        Map<String, Object> components = new HashMap<>();
        collect(metrics, components);
        for (Class<?> type : formulas) {
            long checked = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .filter(method -> method.getParameterCount() == 1
                            && method.getParameterTypes()[0].isInstance(inputs)
                            && components.containsKey(method.getName()))
                    .peek(method -> assertThat(call(method, inputs))
                            .as(method.getName())
                            .isNotNull()
                            .isEqualTo(components.get(method.getName())))
                    .count();
            assertThat(checked).as(type.getName()).isPositive();
        }
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

    private static Object call(Method method, Object argument) {
        try {
            return Modifier.isStatic(method.getModifiers()) ? method.invoke(null, argument) : method.invoke(argument);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method + " can't be called", e);
        }
    }
}
