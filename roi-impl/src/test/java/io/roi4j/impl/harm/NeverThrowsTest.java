package io.roi4j.impl.harm;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.Report;
import io.roi4j.impl.Reports;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.TestClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever a host tells by whatever method, nothing is thrown: plausible arguments and hostile ones in any mixture, on handles of
 * good names and bad. Reports are made of it meanwhile. What can't be taken is counted.
 */
class NeverThrowsTest {
    private static final List<Method> METHODS = Surface.methods();
    private static final List<String> NAMES = Arrays.asList("triage", "gpt", "crm", null, "bad\nname");
    /** What a recording method may refuse a fact for; the other reasons are for figures that are absent. */
    private static final Set<Reason> REFUSALS = Set.of(
            Reason.INVALID_INPUT,
            Reason.OUT_OF_RANGE,
            Reason.TOO_OLD,
            Reason.NON_FINITE_INPUT,
            Reason.NEGATIVE_DURATION,
            Reason.CURRENCY_MISMATCH,
            Reason.NO_BASELINE,
            Reason.PENDING,
            // What is imported for an initiative with a bad name.
            Reason.NOT_RECORDED);

    private final TestClock clock = new TestClock();
    private final StreamingRoi roi = clock.roi().build();
    private final Map<Method, List<Object>> receivers = receivers();
    private final Map<String, Throwable> thrown = new TreeMap<>();
    private final Set<Method> called = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));

    private Map<Method, List<Object>> receivers() {
        List<Object> handles = Surface.handles(roi, NAMES);
        return METHODS.stream()
                .collect(Collectors.toMap(
                        method -> method,
                        method -> handles.stream()
                                .filter(method.getDeclaringClass()::isInstance)
                                .toList()));
    }

    @Test
    void tenThousandCalls() {
        calls(10_000, 1);
    }

    @Test
    @Tag("ci")
    void aMillionCalls() {
        calls(1_000_000, 2);
    }

    private void calls(int number, long seed) {
        Random random = new Random(seed);
        Arguments mixed = new Arguments(random, 30);
        Arguments plausible = new Arguments(random, 0);
        Arguments hostile = new Arguments(random, 90);
        int made = 0;
        for (int i = 0; made < number; i++) {
            Arguments arguments = List.of(mixed, plausible, hostile).get(i % 3);
            Method method = METHODS.get(random.nextInt(METHODS.size()));
            List<Object> all = receivers.getOrDefault(method, List.of());
            Object receiver = all.get(random.nextInt(all.size()));
            Optional<Object[]> values = arguments.of(method, receiver);
            if (values.isPresent()) {
                made++;
                call(method, receiver, values.get());
            }
            if (i % (number / 10) == 0) {
                clock.pass(Duration.ofHours(7));
                look();
            }
        }
        look();
        assertThat(thrown).isEmpty();
        for (Arguments each : List.of(mixed, plausible, hostile)) {
            assertThat(each.untyped).isEmpty();
        }
        assertThat(called).hasSameSizeAs(METHODS).hasSizeGreaterThan(120);
        assertThat(REFUSALS).containsAll(roi.health().refused().keySet());
        long refused = roi.health().refused().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        System.out.printf(
                "%,d calls of %d methods: %,d refused as %s, %,d facts refused by their constructors%n",
                made,
                called.size(),
                refused,
                roi.health().refused(),
                mixed.refusedFacts.get() + plausible.refusedFacts.get() + hostile.refusedFacts.get());
    }

    private void call(Method method, Object receiver, Object[] values) {
        try {
            Object answer = method.invoke(receiver, values);
            called.add(method);
            if (method.getReturnType() != void.class) {
                assertThat(answer).as(method.toString()).isNotNull();
            }
        } catch (InvocationTargetException e) {
            thrown.putIfAbsent(method + " " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("calling " + method, e);
        }
    }

    private void look() {
        Report report = Reports.quietly(roi);
        assertThat(report.entries()).isNotEmpty();
        assertThat(new ArrayList<>(report.entries()).toString()).isNotEmpty();
    }
}
