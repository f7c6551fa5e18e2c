package io.roi4j;

import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A library that records nothing. Calculators are proxies, so that a new indicator needs no code here. */
final class NoopRoi implements Roi {
    static final NoopRoi INSTANCE = new NoopRoi();

    private static final Currency NO_CURRENCY = Currency.getInstance("XXX");
    private static final Scope NOTHING = new Scope(Window.ALL, Instant.EPOCH);
    private static final Health HEALTHY = new Health(Map.of(), Map.of());

    private NoopRoi() {}

    @Override
    public Initiative initiative(String name) {
        return new NoopInitiative(Cohort.AFTER);
    }

    @Override
    public Collection<Initiative> initiatives() {
        return List.of();
    }

    @Override
    public Currency currency() {
        return NO_CURRENCY;
    }

    @Override
    public Report report() {
        return new Report(0, Instant.EPOCH, List.of(), HEALTHY);
    }

    @Override
    public Health health() {
        return HEALTHY;
    }

    @Override
    public void close() {}

    private record NoopInitiative(Cohort cohort) implements Initiative {
        @Override
        public String name() {
            return "noop";
        }

        @Override
        public Initiative cohort(Cohort other) {
            return new NoopInitiative(other == null ? cohort : other);
        }

        @Override
        public List<Cohort> cohorts() {
            return List.of(cohort);
        }

        @Override
        public <C extends Calculator<?>> C calculator(Class<C> type) {
            return noop(type);
        }

        @Override
        public List<Calculator<?>> calculators() {
            return List.of();
        }
    }

    /** An instance of an interface that does nothing: handles give handles like it, calculations give absent measures. */
    private static <T> T noop(Class<T> type) {
        InvocationHandler doNothing = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                    case "equals" -> same(proxy, arguments[0]);
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "noop " + type.getSimpleName();
                };
            }
            if (method.getReturnType() == ImportAnswer.class) {
                return refused((ImportBatch<?>) arguments[0]);
            }
            if (Record.class.isAssignableFrom(method.getReturnType())) {
                return AbsentMetrics.of(metricsOf(type), Reason.NOT_RECORDED, NOTHING, NO_CURRENCY);
            }
            return method.getReturnType() == void.class ? null : noop(method.getReturnType());
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, doNothing));
    }

    private static ImportAnswer refused(@Nullable ImportBatch<?> batch) {
        List<? extends ImportRow<?>> rows = batch == null ? List.of() : batch.rows();
        return new ImportAnswer(rows.stream()
                .map(row -> new ImportAnswer.Row(
                        String.valueOf(row.recordId()),
                        row.revision(),
                        ImportAnswer.Outcome.REFUSED,
                        Optional.of(Reason.NOT_RECORDED),
                        "this library records nothing"))
                .toList());
    }

    @SuppressWarnings("ReferenceEquality") // A proxy that called equals on itself would come back here for ever.
    private static boolean same(Object proxy, Object other) {
        return proxy == other;
    }

    private static Class<? extends Record> metricsOf(Class<?> calculator) {
        for (Type parent : calculator.getGenericInterfaces()) {
            if (parent instanceof ParameterizedType generic && generic.getRawType() == Calculator.class) {
                return ((Class<?>) generic.getActualTypeArguments()[0]).asSubclass(Record.class);
            }
        }
        throw new IllegalArgumentException("type: " + calculator + " is not a calculator of its own metrics record");
    }
}
