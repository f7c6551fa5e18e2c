package io.roi4j.micrometer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.roi4j.Cohort;
import io.roi4j.Health;
import io.roi4j.Initiative;
import io.roi4j.Reason;
import io.roi4j.Report;
import io.roi4j.Roi;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.inference.Inference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What holds of every meter of the real catalogue: with a figure in every place, so that every name is there, and as the real
 * library reports it, so that every unit is.
 */
class CatalogueMetersTest {
    private static final Roi ROI = StreamingRoi.builder().currency("USD").build();
    private static final Report REPORTED = reported();
    private static final List<Meter> METERS = Stream.of(filled(), REPORTED)
            .map(CatalogueMetersTest::meters)
            .flatMap(Collection::stream)
            .toList();

    @AfterAll
    static void close() {
        ROI.close();
    }

    private static Report filled() {
        return new FakeRoi()
                .tell(
                        List.of(
                                new Report.Entry("triage", Cohort.AFTER, Filled.catalogue()),
                                new Report.Entry("search", Cohort.CONTROL_BEFORE, Filled.catalogue())),
                        new Health(Map.of(Reason.TOO_OLD, 3L, Reason.PENDING, 1L), Map.of("model", 4L)))
                .report();
    }

    private static Report reported() {
        Initiative triage = ROI.initiative("triage");
        // With distinct numbers, so that no sum is met by chance: a bit each for priced or not, succeeded or not.
        record(triage, 1, true, 700_000);
        record(triage, 2, false, 700_000);
        record(triage, 4, true, Inference.UNKNOWN);
        record(triage, 8, false, Inference.UNKNOWN);
        return ROI.report();
    }

    private static void record(Initiative initiative, int times, boolean succeeded, long costPicos) {
        for (int i = 0; i < times; i++) {
            initiative
                    .inferences("gpt")
                    .record(Inference.UNKNOWN, 1_000, succeeded, true, 1_000, 100, 10, costPicos, 0.5, 1e9);
        }
    }

    private static List<Meter> meters(Report report) {
        FakeRoi roi = new FakeRoi();
        roi.tell(report);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new RoiMeters(roi).bindTo(registry);
        return registry.getMeters();
    }

    @Test
    void aNameHasOneSetOfTagKeys() {
        // Money has a tag more, which the catalogue with a figure in every place can't know of sums.
        assertOne(id -> id.getTags().stream()
                .map(Tag::getKey)
                .filter(key -> !key.equals("currency"))
                .toList());
        assertThat(byName(REPORTED, id -> id.getTags().stream().map(Tag::getKey).toList())
                        .values())
                .allSatisfy(keys -> assertThat(keys).hasSize(1));
    }

    @Test
    void aNameHasOneTypeAndOneMeaning() {
        assertOne(Meter.Id::getType);
        assertThat(METERS)
                .allSatisfy(meter -> assertThat(meter.getId().getDescription()).isNotBlank());
        assertThat(byName(
                                REPORTED,
                                id -> List.of(String.valueOf(id.getBaseUnit()), String.valueOf(id.getDescription())))
                        .values())
                .allSatisfy(meanings -> assertThat(meanings).hasSize(1));
    }

    @Test
    void namesAreWordsWithDotsBetween() {
        assertThat(names()).hasSizeGreaterThan(1_000).allMatch(name -> name.matches("roi(\\.[a-z][a-z0-9]*)+"));
    }

    @Test
    void tagKeysAreWordsAndValuesAreNeverEmpty() {
        assertThat(METERS.stream().flatMap(meter -> meter.getId().getTags().stream()))
                .allMatch(tag -> tag.getKey().matches("[a-z]+"))
                .noneMatch(tag -> tag.getValue().isBlank());
    }

    @Test
    void noNameEndsInAWordThatPrometheusKeepsForItself() {
        assertThat(names()).isNotEmpty().noneMatch(name -> name.matches(".*\\.(total|count|sum|info|bucket|created)"));
    }

    @Test
    void unitsAreBaseUnitsAndNoNameSaysAnother() {
        assertThat(METERS.stream().map(meter -> String.valueOf(meter.getId().getBaseUnit())))
                .containsOnly("null", "seconds", "joules", "per_second");
        assertThat(names())
                .noneMatch(name -> Arrays.stream(name.split("\\."))
                        .anyMatch(Set.of(
                                "millis",
                                "milliseconds",
                                "nanos",
                                "ms",
                                "minutes",
                                "hours",
                                "days",
                                "percent",
                                "kb",
                                "usd",
                                "eur")::contains));
    }

    @Test
    void nothingElseIsTheSameNameInPrometheus() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Map<String, Set<String>> byPrometheusName = METERS.stream()
                .map(Meter::getId)
                .collect(groupingBy(
                        // A counter's family has no ending in some versions, and then it mustn't be a gauge's.
                        id -> id.getConventionName(registry.config().namingConvention())
                                .replaceFirst("_total$", ""),
                        mapping(Meter.Id::getName, toSet())));
        assertThat(byPrometheusName.values())
                .allSatisfy(names -> assertThat(names).hasSize(1));
    }

    @Test
    void noTagStandsForAllOfItsKind() {
        assertThat(meters(REPORTED).stream().flatMap(meter -> meter.getId().getTags().stream()))
                .extracting(Tag::getValue)
                .contains("gpt", "after")
                .doesNotContain("total", "all", "sum", "any", "*");
    }

    /** Of a whole and its parts, whoever adds up by name would count both. */
    @Test
    void noCounterOfInferencesIsTheSumOfOthers() {
        Map<String, Double> counts = new TreeMap<>();
        meters(REPORTED).stream()
                .filter(meter -> meter.getId().getName().startsWith("roi.inference."))
                // Sums over days, which have no model, are squares and numbers of days: nobody adds them to these.
                .filter(meter -> meter.getId().getTag("model") != null)
                .filter(FunctionCounter.class::isInstance)
                .map(FunctionCounter.class::cast)
                .filter(counter -> counter.count() > 0)
                .forEach(counter -> counts.put(counter.getId().getName(), counter.count()));
        assertThat(counts)
                .containsKeys("roi.inference.succeeded", "roi.inference.failed", "roi.inference.input.tokens")
                .containsEntry("roi.inference.priced", 3.0)
                .containsEntry("roi.inference.unpriced", 12.0);
        List<String> names = new ArrayList<>(counts.keySet());
        for (String whole : names) {
            for (String part : names) {
                for (String other : names) {
                    if (part.compareTo(other) < 0) {
                        assertThat(counts.get(part) + counts.get(other))
                                .as("%s beside its parts %s and %s", whole, part, other)
                                .isNotEqualTo(counts.get(whole));
                    }
                }
            }
        }
    }

    /** The same for what is counted of each model, data set and so on: not beside it of all of them. */
    @Test
    void noCounterOfAllIsBesideThatOfEach() {
        Map<Boolean, Set<String>> ofEach = METERS.stream()
                .filter(FunctionCounter.class::isInstance)
                .map(Meter::getId)
                .collect(groupingBy(CatalogueMetersTest::isOfEach, mapping(Meter.Id::getName, toSet())));
        assertThat(ofEach.get(true)).contains("roi.technical.debt.pipeline.arrivals");
        Set<String> ofAll = ofEach.get(false).stream()
                .filter(all -> ofEach.get(true).stream().anyMatch(each -> endsAlike(each, all)))
                .collect(toSet());
        assertThat(ofAll).isEmpty();
    }

    private static boolean isOfEach(Meter.Id id) {
        return id.getTags().stream()
                .map(Tag::getKey)
                .anyMatch(key -> !Set.of("initiative", "cohort", "currency").contains(key));
    }

    private static boolean endsAlike(String each, String all) {
        String lastWord = all.substring(all.lastIndexOf('.'));
        String indicator = all.substring(0, all.length() - lastWord.length());
        return each.startsWith(indicator + ".") && each.endsWith(lastWord);
    }

    private static void assertOne(Function<Meter.Id, Object> property) {
        Map<String, Set<Object>> byName =
                METERS.stream().map(Meter::getId).collect(groupingBy(Meter.Id::getName, mapping(property, toSet())));
        assertThat(byName)
                .hasSizeGreaterThan(1_000)
                .allSatisfy((name, seen) -> assertThat(seen).as(name).hasSize(1));
    }

    private static Map<String, Set<Object>> byName(Report report, Function<Meter.Id, Object> property) {
        return meters(report).stream()
                .map(Meter::getId)
                .collect(groupingBy(Meter.Id::getName, mapping(property, toSet())));
    }

    private static Set<String> names() {
        return METERS.stream().map(meter -> meter.getId().getName()).collect(toCollection(TreeSet::new));
    }
}
