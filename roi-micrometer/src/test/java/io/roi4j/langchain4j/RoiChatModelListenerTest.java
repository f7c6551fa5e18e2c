package io.roi4j.langchain4j;

import static io.roi4j.inference.Inference.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import io.roi4j.Initiative;
import io.roi4j.bridge.ModelCall;
import io.roi4j.bridge.ModelCalls;
import io.roi4j.bridge.TokenCounts;
import io.roi4j.impl.StreamingRoi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RoiChatModelListenerTest {
    private final List<ModelCall> told = new ArrayList<>();
    private final ModelCalls calls = ModelCalls.routed(call -> {
        told.add(call);
        return null;
    });
    private final RoiChatModelListener listener = new RoiChatModelListener(calls);

    /** A model that answers 4 in LangChain4j's own way from the request to its listeners. */
    private record Stub(ModelProvider provider, TokenUsage usage, RuntimeException failure, ChatModelListener listener)
            implements ChatModel {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            if (failure != null) {
                throw failure;
            }
            return response(usage);
        }

        @Override
        public ChatRequestParameters defaultRequestParameters() {
            return ChatRequestParameters.builder().modelName("chat-x").build();
        }

        @Override
        public List<ChatModelListener> listeners() {
            return List.of(listener);
        }
    }

    /** The same, piece by piece. */
    private record StreamingStub(ChatModelListener listener) implements StreamingChatModel {
        @Override
        public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            handler.onPartialResponse("4");
            handler.onCompleteResponse(response(new TokenUsage(10, 5)));
        }

        @Override
        public List<ChatModelListener> listeners() {
            return List.of(listener);
        }
    }

    private static ChatResponse response(TokenUsage usage) {
        return ChatResponse.builder()
                .aiMessage(AiMessage.from("4"))
                .modelName("chat-x-2026-01-01")
                .tokenUsage(usage)
                .build();
    }

    private static ChatRequest request() {
        return ChatRequest.builder().messages(UserMessage.from("2 + 2?")).build();
    }

    private ModelCall asked(ModelProvider provider, TokenUsage usage) {
        ChatResponse response = new Stub(provider, usage, null, listener).chat(request());
        assertThat(response.aiMessage().text()).isEqualTo("4");
        assertThat(told).hasSize(1);
        return told.remove(0);
    }

    @Test
    @DisplayName("a chat is a call with its models, provider and tokens")
    void chat() {
        ModelCall call = asked(ModelProvider.OPEN_AI, new TokenUsage(10, 5));
        assertThat(call.provider()).isEqualTo("open_ai");
        assertThat(call.operation()).isEqualTo("chat");
        assertThat(call.requestModel()).isEqualTo("chat-x");
        assertThat(call.responseModel()).isEqualTo("chat-x-2026-01-01");
        assertThat(call.latencyNanos()).isNotNegative();
        assertThat(call.succeeded()).isTrue();
        assertThat(call.tokens()).isEqualTo(new TokenCounts(10, 5, UNKNOWN, UNKNOWN));
    }

    @Test
    @DisplayName("what isn't told is unknown, not 0")
    void unknown() {
        assertThat(asked(ModelProvider.OTHER, null).tokens()).isEqualTo(TokenCounts.NONE);
        assertThat(asked(null, new TokenUsage()).tokens()).isEqualTo(TokenCounts.NONE);
        assertThat(asked(null, new TokenUsage(3)).tokens()).isEqualTo(new TokenCounts(3, UNKNOWN, UNKNOWN, UNKNOWN));
        assertThat(asked(ModelProvider.OTHER, null).provider()).isEmpty();
    }

    @Test
    @DisplayName("OpenAI's tokens of a cache are among those read")
    void openAi() {
        TokenUsage usage = OpenAiTokenUsage.builder()
                .inputTokenCount(2_006)
                .inputTokensDetails(OpenAiTokenUsage.InputTokensDetails.builder()
                        .cachedTokens(1_920)
                        .build())
                .outputTokenCount(300)
                .build();
        assertThat(asked(ModelProvider.OPEN_AI, usage).tokens()).isEqualTo(new TokenCounts(2_006, 300, 1_920, UNKNOWN));
        TokenUsage without = OpenAiTokenUsage.builder().inputTokenCount(7).build();
        assertThat(asked(ModelProvider.OPEN_AI, without).tokens())
                .isEqualTo(new TokenCounts(7, UNKNOWN, UNKNOWN, UNKNOWN));
    }

    @Test
    @DisplayName("Anthropic's tokens of a cache are beside those read")
    void anthropic() {
        TokenUsage usage = AnthropicTokenUsage.builder()
                .inputTokenCount(1_000)
                .outputTokenCount(5)
                .cacheReadInputTokens(300)
                .cacheCreationInputTokens(200)
                .build();
        assertThat(asked(ModelProvider.ANTHROPIC, usage).tokens()).isEqualTo(new TokenCounts(1_500, 5, 300, 200));
    }

    @Test
    @DisplayName("an error reaches the caller as it was and is told with its class")
    void failure() {
        IllegalStateException broken = new IllegalStateException("out of credit");
        Stub stub = new Stub(ModelProvider.OPEN_AI, null, broken, listener);
        assertThatThrownBy(() -> stub.chat(request())).isSameAs(broken);
        assertThat(told).singleElement().satisfies(call -> {
            assertThat(call.failure()).isEqualTo("IllegalStateException");
            assertThat(call.model()).isEqualTo("chat-x");
            assertThat(call.tokens()).isEqualTo(TokenCounts.NONE);
        });
    }

    @Test
    @DisplayName("a stream is told when it has ended")
    void streaming() {
        StringBuilder text = new StringBuilder();
        new StreamingStub(listener).chat(request(), new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String part) {
                text.append(part);
            }

            @Override
            public void onCompleteResponse(ChatResponse response) {
                text.append('!');
            }

            @Override
            public void onError(Throwable error) {
                throw new AssertionError(error);
            }
        });
        assertThat(text).hasToString("4!");
        assertThat(told)
                .singleElement()
                .extracting(ModelCall::tokens)
                .isEqualTo(new TokenCounts(10, 5, UNKNOWN, UNKNOWN));
    }

    @Test
    @DisplayName("an answer without a request, and attributes that can't be written, harm nobody")
    void odd() {
        ChatResponse response =
                ChatResponse.builder().aiMessage(AiMessage.from("4")).build();
        listener.onResponse(new ChatModelResponseContext(response, request(), ModelProvider.OTHER, Map.of()));
        listener.onRequest(new ChatModelRequestContext(request(), ModelProvider.OTHER, Map.of()));
        listener.onResponse(null);
        listener.onError(null);
        listener.onRequest(null);
        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("set-up fails at once; with an initiative the calls are its inferences")
    void setUp() {
        assertThatNullPointerException().isThrownBy(() -> new RoiChatModelListener((ModelCalls) null));
        Initiative triage = StreamingRoi.builder().build().initiative("triage");
        new Stub(ModelProvider.OPEN_AI, new TokenUsage(10, 5), null, new RoiChatModelListener(triage)).chat(request());
        assertThat(triage.inferences()
                        .calculate()
                        .models()
                        .get("chat-x")
                        .totals()
                        .inputTokens()
                        .sum())
                .isEqualTo(10);
    }
}
