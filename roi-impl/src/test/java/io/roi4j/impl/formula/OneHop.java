package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
        int checked = 0;
        for (Class<?> type : formulas) {
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
        }
        assertThat(checked).isPositive();
    }

    private static List<Object> arguments(Method method, List<?> arguments) {
        List<Object> found = new ArrayList<>();
        List<Object> left = new ArrayList<>(arguments);
        for (Type parameter : method.getGenericParameterTypes()) {
            left.stream()
                    .filter(argument -> fits(argument, parameter))
                    .findFirst()
                    .ifPresent(argument -> {
                        found.add(argument);
                        left.remove(argument);
                    });
        }
        return found;
    }

    /** Inputs must be those of the same tally. */
    private static boolean fits(Object argument, Type parameter) {
        if (argument instanceof Inputs<?> inputs && parameter instanceof ParameterizedType type) {
            return type.getRawType() == Inputs.class
                    && type.getActualTypeArguments()[0]
                            == inputs.current().tally().getClass();
        }
        return parameter instanceof Class<?> type && type.isInstance(argument);
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
