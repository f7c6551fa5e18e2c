package io.roi4j.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.ObservationRegistry;
import io.roi4j.Initiative;
import io.roi4j.Provenance;
import io.roi4j.Roi;
import io.roi4j.bridge.ModelCalls;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.price.PriceList;
import io.roi4j.inference.InferenceTotals;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.metadata.EmptyUsage;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingOptions;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;
import org.springframework.ai.embedding.EmbeddingResponseMetadata;
import org.springframework.ai.embedding.observation.DefaultEmbeddingModelObservationConvention;
import org.springframework.ai.embedding.observation.EmbeddingModelObservationContext;
import org.springframework.ai.embedding.observation.EmbeddingModelObservationDocumentation;
import org.springframework.ai.image.Image;
import org.springframework.ai.image.ImageGeneration;
import org.springframework.ai.image.ImageOptionsBuilder;
import org.springframework.ai.image.ImagePrompt;
import org.springframework.ai.image.ImageResponse;
import org.springframework.ai.image.observation.DefaultImageModelObservationConvention;
import org.springframework.ai.image.observation.ImageModelObservationContext;
import org.springframework.ai.image.observation.ImageModelObservationDocumentation;

@DisplayName("Spring AI's own clients, contexts and conventions")
class SpringAiTest {
    private final ObservationRegistry registry = ObservationRegistry.create();
    private Roi roi;
    private Initiative triage;
    private ModelCalls calls;

    @BeforeEach
    void start() throws IOException {
        PriceList prices = PriceList.csv(new StringReader("""
                model,input,output,cached,cache_write,currency,source
                chat-x,1,10,0.1,2,USD,invented
                embed-x,0.5,,,,USD,invented
                """));
        roi = StreamingRoi.builder().prices(prices).build();
        triage = roi.initiative("triage");
        calls = ModelCalls.into(triage);
        registry.observationConfig().observationHandler(new GenAiObservationHandler(calls));
    }

    private InferenceTotals totals(String model) {
        return triage.inferences().calculate().models().get(model).totals();
    }

    private String ask(StubChatModel model) {
        return ChatClient.create(model, registry).prompt("2 + 2?").call().content();
    }

    @Test
    @DisplayName("a chat client's call is one inference with its tokens, priced")
    void chat() {
        assertThat(ask(new StubChatModel(registry, "openai", new DefaultUsage(1_000, 100, 1_100, null, 400L, null))))
                .isEqualTo("4");
        InferenceTotals chat = totals("chat-x");
        assertThat(triage.inferences().calculate().models()).hasSize(1);
        assertThat(chat.succeeded().sum()).isEqualTo(1);
        assertThat(chat.inputTokens().sum()).isEqualTo(1_000);
        assertThat(chat.outputTokens().sum()).isEqualTo(100);
        assertThat(chat.cachedTokens().sum()).isEqualTo(400);
        // 600 read, 400 from the cache, 100 written
        assertThat(chat.cost().sum()).isEqualTo(0.00164);
        assertThat(chat.latency().sum()).isPositive();
        assertThat(roi.health().refused()).isEmpty();
    }

    @Test
    @DisplayName("Anthropic's tokens of a cache are beside those read")
    void anthropic() {
        ask(new StubChatModel(registry, "anthropic", new DefaultUsage(50, 100, 150, null, 1_000L, 500L)));
        InferenceTotals chat = totals("chat-x");
        assertThat(chat.inputTokens().sum()).isEqualTo(1_550);
        assertThat(chat.cachedTokens().sum()).isEqualTo(1_000);
        // 50 read, 1000 from the cache, 500 into it, 100 written
        assertThat(chat.cost().sum()).isEqualTo(0.00215);
        assertThat(triage.scalability().calculate().costPerInference().provenance())
                .isEqualTo(Provenance.DECLARED);
    }

    @Test
    @DisplayName("a provider that tells no tokens leaves them unknown and the call unpriced, not free")
    void withoutUsage() {
        for (Usage usage : new Usage[] {new EmptyUsage(), new DefaultUsage(null, null), null}) {
            ask(new StubChatModel(registry, "ollama", usage));
        }
        InferenceTotals chat = totals("chat-x");
        assertThat(chat.succeeded().sum()).isEqualTo(3);
        assertThat(chat.unpriced().sum()).isEqualTo(3);
        assertThat(chat.cost().sum()).isZero();
        assertThat(chat.priced().sum()).isZero();
    }

    @Test
    @DisplayName("an error reaches the caller as it was and is a failure here")
    void failure() {
        IllegalStateException broken = new IllegalStateException("out of credit");
        assertThatThrownBy(() -> ask(new StubChatModel(registry, "openai", broken)))
                .isSameAs(broken);
        assertThat(totals("chat-x").failed().sum()).isEqualTo(1);
        assertThat(totals("chat-x").unpriced().sum()).isEqualTo(1);
        assertThat(calls.failures()).hasSize(1).containsEntry("IllegalStateException", 1L);
    }

    @Test
    @DisplayName("a stream is an inference when it has ended")
    void streaming() {
        StubChatModel model =
                new StubChatModel(registry, "openai", new DefaultUsage(1_000, 100, 1_100, null, 400L, null));
        List<String> parts = ChatClient.create(model, registry).prompt("2 + 2?").stream()
                .content()
                .collectList()
                .block();
        assertThat(parts).containsExactly("4");
        assertThat(totals("chat-x").succeeded().sum()).isEqualTo(1);
        assertThat(totals("chat-x").cost().sum()).isEqualTo(0.00164);
    }

    @Test
    @DisplayName("an embedding has no output, and its price needs none")
    void embedding() {
        EmbeddingModelObservationContext context = EmbeddingModelObservationContext.builder()
                .embeddingRequest(new EmbeddingRequest(
                        List.of("hello"),
                        EmbeddingOptions.builder().model("embed-x").build()))
                .provider("onnx")
                .build();
        EmbeddingModelObservationDocumentation.EMBEDDING_MODEL_OPERATION
                .observation(null, new DefaultEmbeddingModelObservationConvention(), () -> context, registry)
                .observe(() -> context.setResponse(new EmbeddingResponse(
                        List.of(new Embedding(new float[] {1}, 0)),
                        new EmbeddingResponseMetadata("embed-x-1", new DefaultUsage(2_000, 0)))));
        InferenceTotals embed = totals("embed-x");
        assertThat(embed.inputTokens().sum()).isEqualTo(2_000);
        assertThat(embed.cost().sum()).isEqualTo(0.001);
        assertThat(embed.unpriced().sum()).isZero();
    }

    @Test
    @DisplayName("an image has no tokens: counted, unpriced")
    void image() {
        ImageModelObservationContext context = ImageModelObservationContext.builder()
                .imagePrompt(new ImagePrompt(
                        "a cat", ImageOptionsBuilder.builder().model("image-x").build()))
                .provider("openai")
                .build();
        ImageModelObservationDocumentation.IMAGE_MODEL_OPERATION
                .observation(null, new DefaultImageModelObservationConvention(), () -> context, registry)
                .observe(() ->
                        context.setResponse(new ImageResponse(List.of(new ImageGeneration(new Image("u", null))))));
        assertThat(totals("image-x").succeeded().sum()).isEqualTo(1);
        assertThat(totals("image-x").unpriced().sum()).isEqualTo(1);
    }
}
