package io.roi4j.dataassets;

import static io.roi4j.InvalidFacts.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DataAssetsFactsTest {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final Attribute AGE = new Attribute("crm", "age");
    private static final String LONG = "x".repeat(401);

    private static Set<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "x" + i).collect(Collectors.toSet());
    }

    @Test
    void namesAreChecked() {
        refuses(() -> new Attribute(" ", "age"), "dataset", Reason.INVALID_INPUT);
        refuses(() -> new Attribute(LONG, "age"), "dataset", Reason.INVALID_INPUT);
        refuses(() -> new Attribute("crm", ""), "name", Reason.INVALID_INPUT);
        refuses(() -> new Attribute("crm", "x".repeat(201)), "name", Reason.INVALID_INPUT);
        refuses(() -> new AttributesAvailable("", AT, Set.of()), "dataset", Reason.INVALID_INPUT);
        refuses(() -> new AttributesAvailable("crm", AT, Set.of("")), "names", Reason.INVALID_INPUT);
        refuses(() -> new ModelAttributes("", AT, Map.of()), "model", Reason.INVALID_INPUT);
        refuses(() -> new LineageTraced(LONG, "crm", AT, Map.of()), "job", Reason.INVALID_INPUT);
        refuses(() -> new LineageTraced("etl", LONG, AT, Map.of()), "dataset", Reason.INVALID_INPUT);
        refuses(() -> new LineageTraced("etl", "crm", AT, Map.of("", Set.of())), "origins", Reason.INVALID_INPUT);
        refuses(() -> new LineageAudited("", AT, 1, 1, true), "id", Reason.INVALID_INPUT);
        assertThat(new Attribute("x".repeat(400), "age").dataset()).hasSize(400);
    }

    @Test
    void timesAreChecked() {
        Instant never = Instant.MAX;
        refuses(() -> new AttributesAvailable("crm", never, Set.of()), "at", Reason.OUT_OF_RANGE);
        refuses(() -> new ModelAttributes("churn", never, Map.of()), "at", Reason.OUT_OF_RANGE);
        refuses(() -> new LineageTraced("etl", "crm", never, Map.of()), "at", Reason.OUT_OF_RANGE);
        refuses(() -> new LineageAudited("churn", never, 1, 1, true), "at", Reason.OUT_OF_RANGE);
    }

    @Test
    void sizesAreChecked() {
        assertThat(new AttributesAvailable("crm", AT, names(10_000)).names()).hasSize(10_000);
        refuses(() -> new AttributesAvailable("crm", AT, names(10_001)), "names", Reason.OUT_OF_RANGE);
        Set<Attribute> many =
                names(10_001).stream().map(name -> new Attribute("crm", name)).collect(Collectors.toSet());
        refuses(() -> ModelAttributes.of("churn", AT, many), "importances", Reason.OUT_OF_RANGE);
        refuses(() -> new LineageTraced("etl", "f", AT, Map.of("a", many)), "origins", Reason.OUT_OF_RANGE);
        refuses(() -> new LineageAudited("churn", AT, -1, 0, true), "attributes", Reason.OUT_OF_RANGE);
        refuses(() -> new LineageAudited("churn", AT, 1, 2, true), "complete", Reason.OUT_OF_RANGE);
        refuses(() -> new LineageAudited("churn", AT, 1, -1, true), "complete", Reason.OUT_OF_RANGE);
    }

    @Test
    void importancesAreChecked() {
        refuses(() -> new Importance(-1, 0, 0), "repeats", Reason.OUT_OF_RANGE);
        refuses(() -> new Importance(0, 1, 0), "repeats", Reason.INVALID_INPUT);
        refuses(() -> new Importance(1, 1, 0.1), "repeats", Reason.INVALID_INPUT);
        refuses(() -> new Importance(2, 1, -0.1), "deviation", Reason.OUT_OF_RANGE);
        refuses(() -> new Importance(2, Double.NaN, 0), "mean", Reason.NON_FINITE_INPUT);
        refuses(() -> new Importance(2, 0, Double.POSITIVE_INFINITY), "deviation", Reason.NON_FINITE_INPUT);
        refuses(() -> Importance.of(1.1e30), "mean", Reason.OUT_OF_RANGE);
        refuses(() -> Importance.of(-1.1e30), "mean", Reason.OUT_OF_RANGE);
        refuses(Importance::ofRepeats, "values", Reason.OUT_OF_RANGE);
        refuses(() -> Importance.ofRepeats(1, Double.NaN), "mean", Reason.NON_FINITE_INPUT);
    }

    @Test
    void repeatsBecomeMeanAndDeviation() {
        Importance importance = Importance.ofRepeats(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(importance.repeats()).isEqualTo(8);
        assertThat(importance.mean()).isEqualTo(5);
        // R: sd(c(2, 4, 4, 4, 5, 5, 7, 9)) is the root of 32/7.
        assertThat(importance.deviation()).isCloseTo(Math.sqrt(32 / 7.0), within(1e-12));
        assertThat(Importance.ofRepeats(3)).isEqualTo(Importance.of(3));
        assertThat(new Importance(2, -0.0, -0.0)).isEqualTo(new Importance(2, 0, 0));
    }

    @Test
    void factsKeepWhatTheyWereTold() {
        Set<String> names = new HashSet<>(Set.of("age"));
        Map<Attribute, Importance> importances = new HashMap<>(Map.of(AGE, Importance.of(1)));
        Set<Attribute> inputs = new HashSet<>(Set.of(AGE));
        Map<String, Set<Attribute>> origins = new HashMap<>(Map.of("age", inputs));
        AttributesAvailable available = new AttributesAvailable("crm", AT, names);
        ModelAttributes model = new ModelAttributes("churn", AT, importances);
        LineageTraced traced = new LineageTraced("etl", "features", AT, origins);
        names.add("later");
        importances.clear();
        inputs.clear();
        origins.clear();
        assertThat(available.names()).containsExactly("age");
        assertThat(model.importances()).containsOnlyKeys(AGE);
        assertThat(traced.origins()).isEqualTo(Map.of("age", Set.of(AGE)));
        assertThat(traced.size()).isEqualTo(2);
    }

    @Test
    void theNaturalKeySaysWhatAFactIsAbout() {
        assertThat(new AttributesAvailable("crm", AT, Set.of()).id()).isEqualTo("crm");
        assertThat(ModelAttributes.of("churn", AT, Set.of(AGE)).id()).isEqualTo("churn");
        assertThat(ModelAttributes.of("churn", AT, Set.of(AGE)).importances())
                .isEqualTo(Map.of(AGE, Importance.UNKNOWN));
        assertThat(new LineageTraced("etl", "a", AT, Map.of()).id())
                .isNotEqualTo(new LineageTraced("etl", "b", AT, Map.of()).id());
    }

    @Test
    void attributesAreOrderedByDataSetAndName() {
        assertThat(new Attribute("a", "z")).isLessThan(new Attribute("b", "a"));
        assertThat(new Attribute("a", "a")).isLessThan(new Attribute("a", "b"));
        assertThat(AGE).isEqualByComparingTo(new Attribute("crm", "age"));
    }

    @Test
    void nothingMayBeNull() {
        assertThatNullPointerException().isThrownBy(() -> new Attribute(null, "age"));
        assertThatNullPointerException().isThrownBy(() -> new AttributesAvailable("crm", null, Set.of()));
        assertThatNullPointerException()
                .isThrownBy(() -> new AttributesAvailable("crm", AT, Collections.singleton(null)));
        assertThatNullPointerException()
                .isThrownBy(() -> new ModelAttributes("churn", AT, Collections.singletonMap(AGE, null)));
        assertThatNullPointerException()
                .isThrownBy(() -> new ModelAttributes("churn", AT, Collections.singletonMap(null, Importance.UNKNOWN)));
        assertThatNullPointerException()
                .isThrownBy(() -> new LineageTraced("etl", "crm", AT, Collections.singletonMap("a", null)));
        assertThatNullPointerException()
                .isThrownBy(() -> new LineageTraced("etl", "crm", AT, Map.of("a", Collections.singleton(null))));
    }
}
