package io.roi4j.impl.harm;

import io.roi4j.Money;
import io.roi4j.SlowFact;
import io.roi4j.impl.BadNames;
import io.roi4j.impl.TestClock;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.intake.Intake;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Arguments of every type that the library takes: plausible ones, hostile ones, and what looks like both. */
final class Arguments {
    private static final long NOW = TestClock.START.toEpochMilli();
    private static final List<String> BAD_NAMES = BadNames.all();
    private static final List<String> GOOD_NAMES = List.of("a", "b", "gpt", "crm", "en", "EUR", "");
    private static final long[] LONGS = {
        -1,
        0,
        1,
        2,
        1_000,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Integer.MIN_VALUE,
        1L << 53,
        1L << 62
    };
    private static final double[] DOUBLES = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        -1,
        -0.0,
        0,
        0.5,
        1,
        1e30,
        1e31,
        1e308,
        Double.MIN_VALUE,
        Double.MAX_VALUE
    };
    private static final Instant[] INSTANTS = {
        Instant.MIN,
        Instant.MAX,
        Instant.EPOCH,
        Instant.EPOCH.minusNanos(1),
        Instant.parse("9999-12-31T23:59:59Z"),
        TestClock.START.plusSeconds(301),
        TestClock.START.plus(Duration.ofDays(36_525)),
        TestClock.START
    };
    private static final Duration[] DURATIONS = {
        Duration.ZERO,
        Duration.ofNanos(-1),
        Duration.ofNanos(1),
        Duration.ofSeconds(Long.MIN_VALUE),
        Duration.ofSeconds(Long.MAX_VALUE),
        Duration.ofDays(365_251)
    };

    private final Random random;
    /** How often, of a hundred times, a single value is hostile. */
    private final int hostile;
    /** What a fact's constructor threw that isn't a typed error. */
    final Map<String, Throwable> untyped = new HashMap<>();
    /** How many facts were refused by their constructors. */
    final AtomicLong refusedFacts = new AtomicLong();

    /** Of all money, unless it is hostile. */
    String currency = "EUR";
    /** The latest instants; earlier ones are up to a year before. */
    Instant latest = TestClock.START;

    Arguments(Random random, int hostile) {
        this.random = random;
        this.hostile = hostile;
    }

    /** Arguments of a call; empty where a fact couldn't be built, which is a refusal too. */
    Optional<Object[]> of(Method method, Object receiver) {
        Type[] types = method.getGenericParameterTypes();
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            try {
                values[i] = method.getName().equals("importBatch") ? batch(receiver) : value(types[i]);
            } catch (Refused e) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** A value of this type; empty where none could be built. */
    Optional<Object> some(Class<?> type) {
        try {
            return Optional.ofNullable(value((Type) type));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    /** A fact couldn't be built, as it said. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private boolean bad() {
        return random.nextInt(100) < hostile;
    }

    private Object value(Type type) throws Refused {
        if (type instanceof WildcardType || type == Object.class) {
            return any();
        } else if (type instanceof ParameterizedType generic) {
            return bad() && random.nextInt(4) == 0 ? null : container(generic);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == boolean.class) {
            return random.nextBoolean();
        } else if (raw == long.class || raw == Long.class) {
            return number();
        } else if (raw == int.class || raw == Integer.class) {
            return bad() ? (int) LONGS[random.nextInt(LONGS.length)] : random.nextInt(12);
        } else if (raw == double.class || raw == Double.class) {
            return bad() ? DOUBLES[random.nextInt(DOUBLES.length)] : random.nextDouble();
        } else if (bad() && random.nextInt(4) == 0) {
            return null;
        } else if (raw == String.class) {
            return text();
        } else if (raw == Instant.class) {
            return bad() ? INSTANTS[random.nextInt(INSTANTS.length)] : latest.minusSeconds(random.nextInt(30_000_000));
        } else if (raw == Duration.class) {
            return bad() ? DURATIONS[random.nextInt(DURATIONS.length)] : Duration.ofMinutes(1 + random.nextInt(10_000));
        } else if (raw == BigDecimal.class) {
            return new BigDecimal(amount());
        } else if (raw == Currency.class) {
            return Currency.getInstance(bad() ? "JPY" : currency);
        } else if (raw == Money.class) {
            return Money.of(amount(), bad() ? "JPY" : currency);
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        } else if (raw.isSealed()) {
            return value(raw.getPermittedSubclasses()[random.nextInt(raw.getPermittedSubclasses().length)]);
        } else if (raw.isRecord()) {
            return record(raw);
        } else if (raw == OptionalDouble.class) {
            return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of((double) value(double.class));
        } else if (raw == OptionalLong.class) {
            return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(number());
        }
        throw new IllegalStateException("no values of the type " + type);
    }

    private String text() {
        if (!bad()) {
            return GOOD_NAMES.get(random.nextInt(GOOD_NAMES.size()))
                    + (random.nextInt(3) == 0 ? random.nextInt(100_000) : "");
        }
        return BAD_NAMES.get(random.nextInt(BAD_NAMES.size()));
    }

    private String amount() {
        return bad() ? List.of("-1", "0", "1e99", "-1e99", "1e-99").get(random.nextInt(5)) : "12.50";
    }

    private long number() {
        if (!bad()) {
            return switch (random.nextInt(3)) {
                case 0 -> random.nextInt(12);
                case 1 -> random.nextInt(1_000);
                default -> NOW - random.nextInt(1_000_000_000);
            };
        } else if (random.nextInt(3) > 0) {
            return LONGS[random.nextInt(LONGS.length)];
        }
        return random.nextBoolean() ? random.nextLong() : NOW + random.nextInt(1_000_000_000);
    }

    private Object any() {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> text();
            case 2 -> number();
            case 3 -> Map.of("name", GOOD_NAMES, "namespace", "x", "facets", Map.of());
            case 4 -> List.of(Map.of("name", "crm", "namespace", "db"));
            default -> DOUBLES[random.nextInt(DOUBLES.length)];
        };
    }

    private Object container(ParameterizedType type) throws Refused {
        Type[] parts = type.getActualTypeArguments();
        int size = random.nextInt(4);
        if (type.getRawType() == Optional.class) {
            return Optional.ofNullable(random.nextBoolean() ? null : value(parts[0]));
        } else if (type.getRawType() == Map.class) {
            Map<Object, Object> map = new HashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(parts[1] instanceof WildcardType ? key() : value(parts[0]), value(parts[1]));
            }
            return map;
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(value(parts[0]));
        }
        return type.getRawType() == Set.class ? new HashSet<>(list) : list;
    }

    /** Of an OpenLineage event. */
    private String key() {
        return List.of("eventType", "eventTime", "run", "job", "inputs", "outputs", "facets")
                .get(random.nextInt(7));
    }

    private Object record(Class<?> type) throws Refused {
        Constructor<?>[] constructors = type.getConstructors();
        Constructor<?> constructor = constructors[random.nextInt(constructors.length)];
        Type[] types = constructor.getGenericParameterTypes();
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = value(types[i]);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            // Javadoc and JSpecify say which parameter may be null: none of a fact.
            if (!(cause instanceof io.roi4j.InvalidFactException || cause instanceof NullPointerException)) {
                untyped.put(type.getSimpleName() + " " + cause, cause);
            }
            refusedFacts.incrementAndGet();
            throw new Refused();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("of " + type, e);
        }
    }

    private Object batch(Object receiver) throws Refused {
        if (bad() && random.nextInt(4) == 0) {
            return null;
        }
        Class<?> kind = kind(receiver.getClass());
        List<ImportRow<SlowFact>> rows = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            if (random.nextInt(5) == 0) {
                rows.add(ImportRow.deleted(text(), number()));
                continue;
            }
            Object fact;
            try {
                fact = value(kind);
            } catch (Refused e) {
                fact = null;
            }
            SlowFact told = (SlowFact) fact;
            rows.add(ImportRow.of(told == null || bad() ? text() : told.id(), number(), () -> {
                if (told == null) {
                    throw new IllegalStateException("row");
                }
                return told;
            }));
        }
        try {
            return new ImportBatch<>(text(), (Instant) value(Instant.class), rows);
        } catch (io.roi4j.InvalidFactException | NullPointerException e) {
            refusedFacts.incrementAndGet();
            throw new Refused();
        }
    }

    private static Class<?> kind(Class<?> calculator) {
        return Stream.of(calculator.getInterfaces())
                .flatMap(type -> Stream.of(type.getGenericInterfaces()))
                .filter(type -> type instanceof ParameterizedType generic && generic.getRawType() == Intake.class)
                .map(type -> (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }
}
