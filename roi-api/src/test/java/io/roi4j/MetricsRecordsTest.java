package io.roi4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every measure of every indicator must say of itself. */
class MetricsRecordsTest {
    /** Test statistics, and an index that is neither good nor bad: no way is better. */
    private static final Set<String> NEUTRAL = Set.of(
            "accessGini",
            "autocorrelatedTrendProbability",
            "changeProbability",
            "exitIncidences",
            "exitRates",
            "homogeneityProbability",
            "pairedProbability",
            "seasonalTrendProbability",
            "segmentProbability",
            "sinceChange",
            "trendProbability",
            "voluntaryExitReasons");
    /** Follows from other measures of the same number, which have the source. */
    private static final Set<String> WITHOUT_SOURCE = Set.of("costPerPoint");

    record Place(Class<? extends Record> metrics, RecordComponent component) {
        Definition definition() {
            return component.getAnnotation(Definition.class);
        }

        boolean measure() {
            return Measure.class.isAssignableFrom(ApiClasses.kind(component));
        }

        @Override
        public String toString() {
            return metrics.getSimpleName() + "." + component.getName();
        }
    }

    static List<Class<? extends Record>> metrics() {
        return ApiClasses.metrics();
    }

    static Stream<Place> components() {
        return metrics().stream()
                .flatMap(metrics -> ApiClasses.withNested(metrics).stream()
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .map(component -> new Place(metrics, component)));
    }

    static Stream<Place> numberedMeasures() {
        return components()
                .filter(Place::measure)
                .filter(place -> !place.definition().number().isEmpty());
    }

    @Test
    void eachIndicatorHasItsOwnNameAndNumber() {
        List<Indicator> indicators = metrics().stream()
                .map(type -> type.getAnnotation(Indicator.class))
                .toList();
        assertThat(indicators).hasSizeGreaterThanOrEqualTo(5);
        assertThat(indicators)
                .extracting(Indicator::value)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
        // Indicator 3 of the article has two halves, each a room of its own.
        assertThat(indicators.stream().map(Indicator::number).filter(number -> number != 3))
                .doesNotHaveDuplicates();
        assertThat(indicators).allSatisfy(indicator -> {
            assertThat(indicator.title()).isNotBlank();
            assertThat(indicator.french()).isNotBlank();
        });
    }

    @Test
    void eachCalculatorGivesItsOwnMetrics() {
        List<Type> given = new ArrayList<>();
        for (Class<?> calculator : ApiClasses.calculators()) {
            given.add(((ParameterizedType) calculator.getGenericInterfaces()[0]).getActualTypeArguments()[0]);
        }
        assertThat(given).containsExactlyInAnyOrderElementsOf(metrics());
    }

    @ParameterizedTest
    @MethodSource("components")
    void aComponentIsAFigureOrARecordOrAMapWithItsDimension(Place place) {
        RecordComponent component = place.component();
        Class<?> kind = ApiClasses.kind(component);
        assertThat(Figure.class.isAssignableFrom(kind) || kind.isRecord()).isTrue();
        if (component.getType() == Map.class) {
            assertThat(component.getGenericType().getTypeName()).startsWith("java.util.Map<java.lang.String, ");
            assertThat(component.getAnnotation(By.class)).isNotNull();
            assertThat(component.getAnnotation(By.class).value()).matches("[a-z]+");
        } else {
            assertThat(component.getAnnotation(By.class)).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("components")
    void aComponentIsDefinedInOneSentence(Place place) {
        assertThat(place.definition()).isNotNull();
        assertThat(place.definition().value()).matches("\\S.*[^.\\s]\\.").doesNotContain("  ", "|");
    }

    /** These endings and tags have a meaning of their own where meters are read. */
    @ParameterizedTest
    @MethodSource("components")
    void aNameLeavesOutWhatMonitoringReserves(Place place) {
        assertThat(place.component().getName()).doesNotMatch(".*(Count|Sum|Total|Info|Bucket)");
        By by = place.component().getAnnotation(By.class);
        assertThat(by == null ? "" : by.value()).isNotIn("initiative", "cohort", "currency");
    }

    @ParameterizedTest
    @MethodSource("components")
    void aNumberIsOneOfTheIndicators(Place place) {
        int indicator = place.metrics().getAnnotation(Indicator.class).number();
        assertThat(place.definition().number()).matches("|" + indicator + "\\.([1-9]|1[0-3])");
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void aNameStandsForOneMeasureOfTheIndicator(Class<? extends Record> metrics) {
        assertThat(components().filter(place -> place.metrics() == metrics))
                .extracting(place -> place.component().getName())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z0-9]*"));
    }

    @ParameterizedTest
    @MethodSource("numberedMeasures")
    void aNumberedMeasureSaysWhatToRecordAndWhomItFollows(Place place) {
        assertThat(place.definition().record()).isNotBlank();
        if (WITHOUT_SOURCE.contains(place.component().getName())) {
            assertThat(place.definition().source()).isEmpty();
        } else {
            assertThat(place.definition().source()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("numberedMeasures")
    void aNumberedMeasureHasABetterSideUnlessListed(Place place) {
        assertThat(place.definition().direction() == Direction.NEUTRAL)
                .isEqualTo(NEUTRAL.contains(place.component().getName()));
    }

    @ParameterizedTest
    @MethodSource("components")
    void aSumHasNoBetterSideAndNoNumber(Place place) {
        if (place.component().getType() == Total.class) {
            assertThat(place.definition().direction()).isEqualTo(Direction.NEUTRAL);
            assertThat(place.definition().number()).isEmpty();
        }
    }

    /** 4 + 4 + 13 + 4 + 5 + 5 + 7: the article's sub-measures, none of them decoration. */
    @Test
    void eachOfTheFortyTwoSubMeasuresHasAMeasure() {
        int[] parts = {4, 4, 13, 4, 5, 5, 7};
        List<String> catalogue = new ArrayList<>();
        for (int indicator = 1; indicator <= parts.length; indicator++) {
            for (int part = 1; part <= parts[indicator - 1]; part++) {
                catalogue.add(indicator + "." + part);
            }
        }
        assertThat(catalogue).hasSize(42);
        assertThat(numberedMeasures().map(place -> place.definition().number()).distinct())
                .containsExactlyInAnyOrderElementsOf(catalogue);
    }

    @Test
    void whatIsListedExists() {
        assertThat(numberedMeasures())
                .extracting(place -> place.component().getName())
                .containsAll(NEUTRAL)
                .containsAll(WITHOUT_SOURCE);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void mapsAreCopied(Class<? extends Record> metrics) {
        for (Class<?> type : ApiClasses.withNested(metrics)) {
            Record empty = AbsentMetrics.of(
                    type.asSubclass(Record.class),
                    Reason.NO_DATA,
                    Readings.SCOPE,
                    java.util.Currency.getInstance("XXX"));
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getType() == Map.class) {
                    assertCopied(empty, component);
                }
            }
        }
    }

    private static void assertCopied(Record empty, RecordComponent map) {
        RecordComponent[] components = empty.getClass().getRecordComponents();
        try {
            Map<Object, Object> mine = new java.util.HashMap<>();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].equals(map)
                        ? mine
                        : components[i].getAccessor().invoke(empty);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object built = empty.getClass().getDeclaredConstructor(types).newInstance(values);
            mine.put("later", "later");
            assertThat((Map<?, ?>) map.getAccessor().invoke(built))
                    .as(map.toString())
                    .isEmpty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
