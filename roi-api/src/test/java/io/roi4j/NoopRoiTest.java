package io.roi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.roi4j.inference.InferenceRecorder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoopRoiTest {
    private static final Roi NOOP = Roi.noop();

    record Call(Object target, Class<?> type, Method method) {
        Object withNullsAndZeros() throws IllegalAccessException, InvocationTargetException {
            Object[] arguments =
                    Arrays.stream(method.getParameterTypes()).map(Call::zero).toArray();
            return method.invoke(target, arguments);
        }

        private static Object zero(Class<?> type) {
            return type.isPrimitive()
                    ? java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0)
                    : null;
        }

        @Override
        public String toString() {
            return type.getSimpleName() + "." + method.getName() + Arrays.toString(method.getParameterTypes());
        }
    }

    static Stream<Call> calls() {
        Initiative initiative = NOOP.initiative("triage");
        Stream<Call> calculators = ApiClasses.calculators().stream().flatMap(type -> {
            Object calculator = initiative.calculator(type.asSubclass(Calculator.class));
            return Arrays.stream(type.getMethods()).map(method -> new Call(calculator, type, method));
        });
        InferenceRecorder inferences = initiative.inferences("gpt");
        Stream<Call> handles = Stream.of(
                        inferences,
                        initiative.dataAssets().dataset("crm"),
                        initiative.technicalDebt().pipeline("orders"))
                .flatMap(handle -> Arrays.stream(handle.getClass().getInterfaces())
                        .flatMap(type ->
                                Arrays.stream(type.getMethods()).map(method -> new Call(handle, type, method))));
        return Stream.concat(calculators, handles);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void noCallThrowsWhateverItIsTold(Call call) throws ReflectiveOperationException {
        Object answer = call.withNullsAndZeros();
        Class<?> promised = call.method().getReturnType();
        if (promised != void.class) {
            assertThat(answer).isInstanceOf(promised);
        }
    }

    static List<Class<?>> calculators() {
        return ApiClasses.calculators();
    }

    @ParameterizedTest
    @MethodSource("calculators")
    void everyMeasureIsNotRecorded(Class<?> type) {
        Calculator<?> calculator = NOOP.initiative("triage").calculator(type.asSubclass(Calculator.class));
        for (Record metrics : List.of(calculator.calculate(), calculator.calculate(Window.lastDays(1)))) {
            assertThat(Figures.of(metrics)).isNotEmpty().allSatisfy(entry -> {
                if (entry.figure() instanceof Measure measure) {
                    assertThat(measure.estimate().reason()).hasValue(Reason.NOT_RECORDED);
                } else {
                    assertThat(((Total) entry.figure()).sum()).isZero();
                }
            });
        }
    }

    @Test
    void theHandlesOfAllCalculatorsAreTried() {
        assertThat(calls().map(Call::type).distinct()).containsAll(ApiClasses.handles());
    }

    @Test
    void handlesGiveHandles() {
        InferenceRecorder recorder = NOOP.initiative("triage").inferences("gpt");
        recorder.withProvenance(Provenance.DECLARED, Provenance.NONE, Provenance.NONE)
                .succeeded(1, 2, 3);
        NOOP.initiative("triage").cohort(Cohort.BEFORE).errorReduction().declare(1, 2, "audit");
        NOOP.initiative("triage").dataAssets().dataset("crm").accessed();
        assertThat(NOOP.initiatives()).isEmpty();
    }

    @Test
    void aCohortIsTheOneAskedFor() {
        Initiative before = NOOP.initiative("triage").cohort(Cohort.BEFORE);
        assertThat(before.cohort()).isEqualTo(Cohort.BEFORE);
        assertThat(before.cohorts()).containsExactly(Cohort.BEFORE);
        assertThat(before.calculators()).isEmpty();
        assertThat(before.name()).isEqualTo("noop");
    }

    @Test
    void aMissingCohortChangesNothing() {
        Initiative same = NOOP.initiative(null).cohort(Cohort.BEFORE).cohort(null);
        assertThat(same.cohort()).isEqualTo(Cohort.BEFORE);
        assertThatCode(same::cohorts).doesNotThrowAnyException();
        assertThatCode(() -> same.inferences(null).failed(-1)).doesNotThrowAnyException();
    }

    @Test
    void theReportIsEmptyAndHealthyEvenAfterClosing() {
        NOOP.close();
        NOOP.close();
        assertThat(NOOP.report().entries()).isEmpty();
        assertThat(NOOP.report().generation()).isZero();
        assertThat(NOOP.health().refused()).isEmpty();
        assertThat(NOOP.health().overflowed()).isEmpty();
        assertThat(NOOP.currency().getCurrencyCode()).isEqualTo("XXX");
    }

    @Test
    void aCalculatorIsItselfAndNoOther() {
        Object one = NOOP.initiative("triage").errorReduction();
        Object another = NOOP.initiative("triage").errorReduction();
        assertThat(List.of(one)).contains(one).doesNotContain(another);
        assertThat(one).hasToString("noop ErrorReductionCalculator");
        assertThat(one.hashCode()).isEqualTo(System.identityHashCode(one));
    }
}
