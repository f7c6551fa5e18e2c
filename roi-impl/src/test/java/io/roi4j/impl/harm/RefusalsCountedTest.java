package io.roi4j.impl.harm;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Calculator;
import io.roi4j.Initiative;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.TestClock;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad argument among good ones is one refusal, under its reason: each parameter of each method, found by reflection. */
class RefusalsCountedTest {
    private static final int TRIES = 400;

    /** What is wrong, and what it is counted as. */
    enum Flaw {
        MISSING(Reason.INVALID_INPUT),
        UNPRINTABLE(Reason.INVALID_INPUT),
        HUGE(Reason.INVALID_INPUT),
        NOT_A_NUMBER(Reason.NON_FINITE_INPUT),
        INFINITE(Reason.NON_FINITE_INPUT),
        ANOTHER_CURRENCY(Reason.CURRENCY_MISMATCH),
        IN_THE_FUTURE(Reason.OUT_OF_RANGE);

        private final Reason reason;

        Flaw(Reason reason) {
            this.reason = reason;
        }

        boolean possible(Class<?> type) {
            return switch (this) {
                case MISSING -> !type.isPrimitive();
                case UNPRINTABLE, HUGE -> type == String.class;
                case NOT_A_NUMBER, INFINITE -> type == double.class;
                case ANOTHER_CURRENCY -> type == Money.class || holds(type, Money.class);
                case IN_THE_FUTURE -> type == Instant.class || holds(type, Instant.class);
            };
        }

        private static boolean holds(Class<?> type, Class<?> part) {
            return type.isRecord()
                    && Stream.of(type.getRecordComponents()).anyMatch(component -> component.getType() == part);
        }
    }

    record Case(Method method, int parameter, Flaw flaw) {
        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                    + Stream.of(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .toList() + " " + parameter + " " + flaw;
        }
    }

    static Stream<Case> cases() {
        return Surface.methods().stream()
                .flatMap(method -> IntStream.range(0, method.getParameterCount())
                        .boxed()
                        .flatMap(parameter -> Stream.of(Flaw.values())
                                .filter(flaw -> flaw.possible(method.getParameterTypes()[parameter]))
                                .map(flaw -> new Case(method, parameter, flaw))))
                .filter(Predicate.not(RefusalsCountedTest::harmless));
    }

    private static boolean harmless(Case one) {
        String method = one.method().getName();
        return switch (one.flaw()) {
            // The same one is meant.
            case MISSING -> method.equals("cohort");
            // A key that is never shown.
            case UNPRINTABLE ->
                method.startsWith("contact") || method.startsWith("request") || method.equals("declareSource");
            // A batch is answered row by row; of a time that also ends before it starts that is said.
            case IN_THE_FUTURE -> method.equals("importBatch") || one.method().getParameterCount() > 1;
            // The figures say so, being absent as currency-mismatch.
            case ANOTHER_CURRENCY -> method.equals("benefitRecognised") || method.equals("itemCost");
            default -> false;
        };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isOneRefusal(Case one) throws Exception {
        Random random = new Random(7);
        Arguments good = new Arguments(random, 0);
        for (int i = 0; i < TRIES; i++) {
            TestClock clock = new TestClock();
            StreamingRoi roi = clock.roi().build();
            Object receiver = receiver(roi, one.method());
            Optional<Object[]> values = good.of(one.method(), receiver);
            if (values.isEmpty() && one.method().getParameterCount() > 1) {
                continue;
            }
            if (one.method().getParameterCount() > 1) {
                one.method().invoke(receiver, values.get());
            }
            if (!roi.health().refused().isEmpty()) {
                continue;
            }
            Optional<Object> bad = bad(one, random);
            if (bad.isEmpty()) {
                continue;
            }
            Object[] flawed = values.orElseGet(() -> new Object[1]);
            flawed[one.parameter()] = bad.get() == NOTHING ? null : bad.get();
            Object answer = one.method().invoke(receiver, flawed);
            if (Surface.handle(one.method().getReturnType())) {
                assertThat(answer).isNotNull();
            }
            Map<Reason, Long> expected = new EnumMap<>(Reason.class);
            expected.put(one.flaw().reason, 1L);
            assertThat(roi.health().refused()).isEqualTo(expected);
            return;
        }
        throw new AssertionError("no good arguments found in " + TRIES + " tries");
    }

    private static final Object NOTHING = new Object();

    private static Optional<Object> bad(Case one, Random random) {
        Class<?> type = one.method().getParameterTypes()[one.parameter()];
        return switch (one.flaw()) {
            case MISSING -> Optional.of(NOTHING);
            case UNPRINTABLE -> Optional.of("bad\u0007\nname\u2028");
            case HUGE -> Optional.of(io.roi4j.impl.BadNames.HUGE);
            case NOT_A_NUMBER -> Optional.of(Double.NaN);
            case INFINITE -> Optional.of(random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
            case ANOTHER_CURRENCY, IN_THE_FUTURE -> {
                Arguments flawed = new Arguments(random, 0);
                flawed.currency = one.flaw() == Flaw.ANOTHER_CURRENCY ? "JPY" : "EUR";
                flawed.latest =
                        TestClock.START.plus(one.flaw() == Flaw.IN_THE_FUTURE ? Duration.ofDays(400) : Duration.ZERO);
                yield flawed.some(type);
            }
        };
    }

    private static Object receiver(StreamingRoi roi, Method method) {
        Initiative triage = roi.initiative("triage");
        List<Object> all = new ArrayList<>(List.of(
                roi,
                triage,
                triage.inferences("gpt"),
                triage.dataAssets().dataset("crm"),
                triage.technicalDebt().pipeline("orders")));
        for (Calculator<?> calculator : triage.calculators()) {
            all.add(calculator);
        }
        return all.stream()
                .filter(method.getDeclaringClass()::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
