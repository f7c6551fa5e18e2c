package io.roi4j.langchain4j;

import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.output.TokenUsage;
import io.roi4j.Initiative;
import io.roi4j.bridge.ModelCall;
import io.roi4j.bridge.ModelCalls;
import io.roi4j.bridge.TokenCounts;
import io.roi4j.impl.StreamingRoi;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A real model is embedded with in the sample semantic-search. */
class RoiEmbeddingModelListenerTest {
    private final List<ModelCall> told = new ArrayList<>();
    private final ModelCalls calls = ModelCalls.routed(call -> {
        told.add(call);
        return null;
    });

    private static final class StubEmbeddingModel implements EmbeddingModel {
        private final String name;
        private final boolean broken;

        StubEmbeddingModel(String name, boolean broken) {
            this.name = name;
            this.broken = broken;
        }

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            if (broken) {
                throw new IllegalStateException("out of memory cards");
            }
            return Response.from(
                    texts.stream().map(text -> Embedding.from(new float[] {1})).toList(),
                    new TokenUsage(7 * texts.size()));
        }

        @Override
        public String modelName() {
            return name;
        }
    }

    private EmbeddingModel model(String name, boolean broken) {
        return new StubEmbeddingModel(name, broken).addListener(new RoiEmbeddingModelListener(calls));
    }

    @Test
    @DisplayName("many texts in one call are one call")
    void embedded() {
        EmbeddingModel model = model("embed-x", false);
        model.embedAll(List.of(TextSegment.from("a"), TextSegment.from("b")));
        assertThat(told).singleElement().satisfies(call -> {
            assertThat(call.model()).isEqualTo("embed-x");
            assertThat(call.operation()).isEqualTo("embeddings");
            assertThat(call.provider()).isEmpty();
            assertThat(call.latencyNanos()).isNotNegative();
            assertThat(call.tokens()).isEqualTo(new TokenCounts(14, UNKNOWN, UNKNOWN, UNKNOWN));
        });
        told.clear();
        model.embed("c");
        assertThat(told)
                .singleElement()
                .extracting(call -> call.tokens().input())
                .isEqualTo(7L);
    }

    @Test
    @DisplayName("a model without a name is unspecified, or goes by the name that the host gives")
    void unnamed() {
        model("unknown", false).embed("a");
        new StubEmbeddingModel("unknown", false)
                .addListener(new RoiEmbeddingModelListener(calls, "minilm"))
                .embed("a");
        assertThat(told).extracting(ModelCall::model).containsExactly("unspecified", "minilm");
    }

    @Test
    @DisplayName("an error reaches the caller as it was and is told with its class")
    void failure() {
        assertThatThrownBy(() -> model("embed-x", true).embed("a")).hasMessage("out of memory cards");
        assertThat(told).singleElement().satisfies(call -> {
            assertThat(call.failure()).isEqualTo("IllegalStateException");
            assertThat(call.tokens()).isEqualTo(TokenCounts.NONE);
        });
    }

    @Test
    @DisplayName("no context harms nobody; with an initiative the calls are its inferences")
    void setUp() {
        Initiative triage = StreamingRoi.builder().build().initiative("triage");
        RoiEmbeddingModelListener listener = new RoiEmbeddingModelListener(triage);
        listener.onRequest(null);
        listener.onResponse(null);
        listener.onError(null);
        new StubEmbeddingModel("embed-x", false).addListener(listener).embed("a");
        assertThat(triage.inferences()
                        .calculate()
                        .models()
                        .get("embed-x")
                        .totals()
                        .inputTokens()
                        .sum())
                .isEqualTo(7);
    }
}
