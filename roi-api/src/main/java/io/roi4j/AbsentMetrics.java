package io.roi4j;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.function.Function;

/** Builds metrics records in which every measure is absent for one reason, every total 0 and every map empty. */
public final class AbsentMetrics {
    private static final Map<Class<?>, Function<Reading, Measure>> KINDS = Map.of(
            Ratio.class, Ratio::new,
            Elapsed.class, Elapsed::new,
            Rate.class, Rate::new,
            Count.class, Count::new,
            Score.class, Score::new,
            Efficiency.class, Efficiency::new);

    private AbsentMetrics() {}

    /**
     * A metrics record without figures.
     *
     * @throws IllegalArgumentException if the type has a component that is neither a figure nor a record nor a map
     */
    public static <M extends Record> M of(Class<M> type, Reason reason, Scope scope, Currency currency) {
        Reading absent = Reading.absent(reason, scope);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i].getType(), absent, currency);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<M> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("type: " + type + " can't be built", e);
        }
    }

    private static Object value(Class<?> type, Reading absent, Currency currency) {
        Function<Reading, Measure> kind = KINDS.get(type);
        if (kind != null) {
            return kind.apply(absent);
        } else if (type == Amount.class) {
            return new Amount(absent, currency);
        } else if (type == Total.class) {
            return Total.count(0);
        } else if (type == Map.class) {
            return Map.of();
        } else if (type.isRecord()) {
            return of(
                    type.asSubclass(Record.class), absent.estimate().reason().orElseThrow(), absent.scope(), currency);
        }
        throw new IllegalArgumentException(
                "type: a component of type " + type + " is neither figure nor record nor map");
    }
}
