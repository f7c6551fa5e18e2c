package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roi4j.Reason;
import io.roi4j.dataassets.Attribute;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.Lineage;
import io.roi4j.dataassets.LineageTraced;
import io.roi4j.dataassets.ModelAttributes;
import io.roi4j.dataassets.OpenLineage;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Run events as a JSON library hands them over; the complete one is written after the schema of OpenLineage 2-0-2. */
class OpenLineageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CRM = "postgres://crm.example.com:5432/crm.public.";
    private static final String FEATURES = "s3://lake/features/churn";
    private static final String JOB = "\"job\": {\"namespace\": \"n\", \"name\": \"j\"}";
    private static final String HEAD = JOB + ", \"eventTime\": \"2026-03-01T00:00:00Z\"";

    private static Map<String, Object> complete() {
        try (var in = OpenLineageTest.class.getResourceAsStream("/openlineage/complete.json")) {
            return JSON.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Object> json(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String output(String facets) {
        return "{" + HEAD + ", \"outputs\": [{\"namespace\": \"n\", \"name\": \"d\", \"facets\": " + facets + "}]}";
    }

    @Test
    void aCompleteEventTellsTheOriginsOfEveryField() {
        OpenLineage read = OpenLineage.of(complete());
        assertThat(read.refusal()).isEmpty();
        assertThat(read.lineage())
                .containsExactly(new LineageTraced(
                        "warehouse/nightly.churn_features",
                        FEATURES,
                        Instant.parse("2026-03-01T03:12:07.318Z"),
                        Map.of(
                                "tenure_days",
                                Set.of(new Attribute(CRM + "customers", "signed_up_on")),
                                "orders_90d",
                                Set.of(new Attribute(CRM + "orders", "id"), new Attribute(CRM + "orders", "placed_at")),
                                "model_run",
                                Set.of())));
    }

    @Test
    void theEventBecomesTheCoverage() {
        Live live = new Live();
        DataAssetsCalculator room = live.after().dataAssets();
        room.modelAttributes(ModelAttributes.of(
                "churn",
                live.now(),
                Set.of(
                        new Attribute(FEATURES, "tenure_days"),
                        new Attribute(FEATURES, "orders_90d"),
                        new Attribute(FEATURES, "model_run"))));
        room.openLineage(complete());
        Lineage nothingDeclared = room.calculate().lineage();
        assertThat(Sound.value(nothingDeclared.lineageCoverage())).isZero();
        room.declareSource(OpenLineage.dataset("postgres://crm.example.com:5432", "crm.public.customers"));
        assertThat(Sound.value(room.calculate().lineage().tracedAttributes())).isEqualTo(1);
        room.declareSource(CRM + "orders");
        Lineage lineage = room.calculate().lineage();
        assertThat(Sound.value(lineage.tracedAttributes())).isEqualTo(2);
        assertThat(Sound.value(lineage.attributesInUse())).isEqualTo(3);
        assertThat(live.refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventType\": \"START\"}",
                "{\"eventType\": \"FAIL\", \"outputs\": 7}",
                "{\"eventType\": \"ABORT\"}",
                "{" + HEAD + "}",
                "{" + HEAD + ", \"outputs\": []}",
                "{" + HEAD + ", \"outputs\": null}",
                "{" + HEAD + ", \"outputs\": [{\"namespace\": \"n\", \"name\": \"d\"}]}"
            })
    void anEventWithoutLineageSaysNothing(String event) {
        OpenLineage read = OpenLineage.of(json(event));
        assertThat(read.lineage()).isEmpty();
        assertThat(read.refusal()).isEmpty();
        assertThat(OpenLineage.of(json(output("{}")))).isEqualTo(read);
        assertThat(OpenLineage.of(json(output("null")))).isEqualTo(read);
        assertThat(OpenLineage.of(json(output("{\"columnLineage\": null}")))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{" + JOB + "}",
                "{" + JOB + ", \"eventTime\": \"yesterday\"}",
                "{" + JOB + ", \"eventTime\": \"2026-03-01T00:00:00\"}",
                "{" + JOB + ", \"eventTime\": 7}",
                "{\"eventTime\": \"2026-03-01T00:00:00Z\"}",
                "{\"job\": \"j\", \"eventTime\": \"2026-03-01T00:00:00Z\"}",
                "{\"job\": {\"name\": \"j\"}, \"eventTime\": \"2026-03-01T00:00:00Z\"}",
                "{" + HEAD + ", \"outputs\": {}}",
                "{" + HEAD + ", \"outputs\": [7]}",
                "{" + HEAD + ", \"outputs\": [null]}",
                "{" + HEAD + ", \"outputs\": [{\"namespace\": \"n\", \"name\": \" \"}]}"
            })
    void anOddEventIsRefusedWithItsReason(String event) {
        OpenLineage read = OpenLineage.of(json(event));
        assertThat(read.lineage()).isEmpty();
        assertThat(read.refusal()).contains(Reason.INVALID_INPUT);
        assertThat(read.message()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "7",
                "[]",
                "{\"fields\": []}",
                "{\"fields\": null}",
                "{\"fields\": {\"\": {\"inputFields\": []}}}"
            })
    void anOddFacetIsRefused(String facet) {
        OpenLineage read = OpenLineage.of(json(output("{\"columnLineage\": " + facet + "}")));
        assertThat(read.lineage()).isEmpty();
        assertThat(read.refusal()).contains(Reason.INVALID_INPUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "{}",
                "{\"inputFields\": 7}",
                "{\"inputFields\": [7]}",
                "{\"inputFields\": [{\"namespace\": \"n\", \"name\": \"d\"}]}",
                "{\"inputFields\": [{\"namespace\": \"n\", \"name\": \"d\", \"field\": \"\"}]}",
                "{\"inputFields\": [{\"namespace\": \"n\", \"name\": \"d\", \"field\": \"f\"}, {}]}"
            })
    void anOddFieldIsLeftOutAndTheRestIsTaken(String field) {
        String good = "{\"inputFields\": [{\"namespace\": \"n\", \"name\": \"s\", \"field\": \"f\"}]}";
        OpenLineage read = OpenLineage.of(
                json(output("{\"columnLineage\": {\"fields\": {\"odd\": " + field + ", \"good\": " + good + "}}}")));
        assertThat(read.refusal()).contains(Reason.INVALID_INPUT);
        assertThat(read.lineage()).hasSize(1);
        assertThat(read.lineage().get(0).origins()).isEqualTo(Map.of("good", Set.of(new Attribute("n/s", "f"))));
    }

    @Test
    void tooManyOriginsAreRefused() {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i <= LineageTraced.MOST; i++) {
            fields.put("f" + i, Map.of("inputFields", List.of()));
        }
        Map<String, Object> event = json(output("{\"columnLineage\": {}}"));
        Map<String, Object> output = new HashMap<>(Map.of("namespace", "n", "name", "d"));
        output.put("facets", Map.of("columnLineage", Map.of("fields", fields)));
        event.put("outputs", List.of(output));
        assertThat(OpenLineage.of(event).refusal()).contains(Reason.OUT_OF_RANGE);
    }

    @Test
    void aMapThatThrowsAndNoMapAtAllAreRefused() {
        Map<String, Object> event = json("{" + HEAD + "}");
        // A sorted map of numbers can't be asked for a text.
        event.put("outputs", new ArrayList<>(List.of(new TreeMap<>(Map.of(1, 2)))));
        assertThat(OpenLineage.of(event).refusal()).contains(Reason.INVALID_INPUT);
        assertThat(OpenLineage.of(null).refusal()).contains(Reason.INVALID_INPUT);
    }

    @Test
    void whatIsRefusedOfAnEventIsCounted() {
        Live live = new Live();
        DataAssetsCalculator room = live.after().dataAssets();
        room.openLineage(null);
        room.openLineage(Map.of());
        room.openLineage(
                json("{" + JOB + ", \"eventTime\": \"2030-01-01T00:00:00Z\", \"outputs\": [{\"namespace\": \"n\", "
                        + "\"name\": \"d\", \"facets\": {\"columnLineage\": {\"fields\": {}}}}]}"));
        assertThat(live.refused(Reason.INVALID_INPUT)).isEqualTo(2);
        assertThat(live.refused(Reason.OUT_OF_RANGE)).isEqualTo(1);
    }
}
