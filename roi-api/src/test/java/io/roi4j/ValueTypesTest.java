package io.roi4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Reading READING = Readings.of(1);

    static Stream<Record> examples() {
        return Stream.of(
                new Absent(Reason.NO_DATA, "", OptionalDouble.empty()),
                new Present(1, new NoInterval(Reason.NO_DATA)),
                new NoInterval(Reason.NO_DATA),
                READING.comparison(),
                READING,
                Readings.SCOPE,
                Window.ALL,
                new Ratio(READING),
                new Amount(READING, EUR),
                new Elapsed(READING),
                new Rate(READING),
                new Count(READING),
                new Score(READING),
                new Efficiency(READING),
                new Total(1, "J"),
                new Money(BigDecimal.ONE, EUR),
                new Report.Entry("triage", Cohort.AFTER, List.of()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aNullIsRefusedByNameInEveryComponent(Record example) throws ReflectiveOperationException {
        RecordComponent[] components = example.getClass().getRecordComponents();
        Constructor<?> constructor = example.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType().isPrimitive() || COPIED.contains(components[i].getType())) {
                continue;
            }
            Object[] arguments = new Object[components.length];
            for (int j = 0; j < components.length; j++) {
                arguments[j] = j == i ? null : components[j].getAccessor().invoke(example);
            }
            assertThatThrownBy(() -> constructor.newInstance(arguments))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(components[i].getName());
        }
    }

    /** Collections are copied, which fails on null without a name. */
    private static final Set<Class<?>> COPIED = Set.of(Set.class, List.class, Map.class);

    @Test
    void aReadingHasNoNegativeObservations() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Readings.of(Estimate.absent(Reason.NO_DATA), -1, Provenance.NONE))
                .withMessageContaining("observations")
                .withMessageContaining("-1");
    }

    @Test
    void aReadingKeepsItsOwnWarnings() {
        Set<Warning> warnings = EnumSet.of(Warning.INCOMPLETE);
        Reading reading =
                new Reading(READING.estimate(), 1, Provenance.MEASURED, READING.comparison(), warnings, Readings.SCOPE);
        warnings.add(Warning.OVERDISPERSED);
        assertThat(reading.warnings()).containsExactly(Warning.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY})
    void aTotalIsFiniteAndNotNegative(double sum) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Total(sum, "1"))
                .withMessageContaining("total")
                .withMessageContaining(String.valueOf(sum));
    }

    @Test
    void unitsAreCodes() {
        assertThat(new Ratio(READING).unit()).isEqualTo("1");
        assertThat(new Count(READING).unit()).isEqualTo("1");
        assertThat(new Score(READING).unit()).isEqualTo("1");
        assertThat(new Elapsed(READING).unit()).isEqualTo("s");
        assertThat(new Rate(READING).unit()).isEqualTo("1/s");
        assertThat(new Efficiency(READING).unit()).isEqualTo("{FLOP}/J");
        assertThat(new Amount(READING, EUR).unit()).isEqualTo("EUR");
        assertThat(new Total(1, "J").unit()).isEqualTo("J");
        assertThat(Total.count(3)).isEqualTo(new Total(3, "1"));
    }

    @Test
    void anAmountIsTheShortestDecimal() {
        assertThat(new Amount(Readings.of(0.1), EUR).money()).hasValue(new BigDecimal("0.1"));
        assertThat(new Amount(Readings.absent(Reason.UNKNOWN_PRICE), EUR).money())
                .isEmpty();
    }

    @Test
    void aMeasureShowsWhatItsReadingHolds() {
        Measure measure = new Score(Readings.of(2, 1, 3));
        assertThat(measure.value()).hasValue(2);
        assertThat(measure.estimate()).isSameAs(measure.reading().estimate());
        assertThat(measure.observations()).isEqualTo(10);
        assertThat(measure.provenance()).isEqualTo(Provenance.MEASURED);
        assertThat(measure.comparison()).isSameAs(measure.reading().comparison());
        assertThat(measure.warnings()).isEmpty();
        assertThat(measure.scope()).isEqualTo(Readings.SCOPE);
    }

    @Test
    void anAbsentReadingRestsOnNothing() {
        Reading absent = Readings.absent(Reason.NOT_RECORDED);
        assertThat(absent.estimate().reason()).hasValue(Reason.NOT_RECORDED);
        assertThat(absent.observations()).isZero();
        assertThat(absent.provenance()).isEqualTo(Provenance.NONE);
        assertThat(absent.comparison().verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void aReportFindsItsEntriesAndTheirMetrics() {
        Report.Entry entry = new Report.Entry("triage", Cohort.BEFORE, List.of(Readings.SCOPE));
        Report report = new Report(1, Instant.EPOCH, List.of(entry), new Health(Map.of(), Map.of()));
        assertThat(report.entry("triage", Cohort.BEFORE)).hasValue(entry);
        assertThat(report.entry("triage", Cohort.AFTER)).isEmpty();
        assertThat(report.entry("other", Cohort.BEFORE)).isEmpty();
        assertThat(entry.metrics(Scope.class)).isEqualTo(Readings.SCOPE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry.metrics(Money.class))
                .withMessageStartingWith("type: ")
                .withMessageContaining("Money");
    }

    @Test
    void healthKeepsItsOwnCounts() {
        Map<Reason, Long> refused = new HashMap<>(Map.of(Reason.TOO_OLD, 1L));
        Health health = new Health(refused, Map.of());
        refused.clear();
        assertThat(health.refused()).containsExactly(Map.entry(Reason.TOO_OLD, 1L));
    }
}
