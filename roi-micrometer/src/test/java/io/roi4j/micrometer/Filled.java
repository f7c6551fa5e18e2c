package io.roi4j.micrometer;

import io.roi4j.Amount;
import io.roi4j.Calculator;
import io.roi4j.Count;
import io.roi4j.Efficiency;
import io.roi4j.Elapsed;
import io.roi4j.Initiative;
import io.roi4j.Rate;
import io.roi4j.Ratio;
import io.roi4j.Reading;
import io.roi4j.Score;
import io.roi4j.Total;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Metrics records of the real catalogue with a figure in every place, found by reflection: new ones come by themselves. */
public final class Filled {
    private static final Reading READING = Readings.compared(1);

    private Filled() {}

    /** One record for each indicator that an initiative has a calculator for. */
    public static List<Record> catalogue() {
        return Arrays.stream(Initiative.class.getMethods())
                .filter(method -> Calculator.class.isAssignableFrom(method.getReturnType()))
                .filter(method -> method.getReturnType() != Calculator.class)
                .map(method -> ((ParameterizedType) method.getReturnType().getGenericInterfaces()[0])
                        .getActualTypeArguments()[0])
                .distinct()
                .sorted(Comparator.comparing(Type::getTypeName))
                .map(type -> (Record) value(type))
                .toList();
    }

    static Object value(Type type) {
        if (type == Ratio.class) {
            return new Ratio(READING);
        } else if (type == Elapsed.class) {
            return new Elapsed(READING);
        } else if (type == Rate.class) {
            return new Rate(READING);
        } else if (type == Count.class) {
            return new Count(READING);
        } else if (type == Score.class) {
            return new Score(READING);
        } else if (type == Efficiency.class) {
            return new Efficiency(READING);
        } else if (type == Amount.class) {
            return new Amount(READING, Currency.getInstance("EUR"));
        } else if (type == Total.class) {
            return Total.count(1);
        } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return Map.of("a", value(map.getActualTypeArguments()[1]), "b", value(map.getActualTypeArguments()[1]));
        }
        return record((Class<?>) type);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a metrics record of a shape that the bridge doesn't know: " + type, e);
        }
    }
}
