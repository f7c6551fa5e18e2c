package io.roi4j.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.observation.ChatModelObservationContext;
import org.springframework.ai.chat.observation.ChatModelObservationDocumentation;
import org.springframework.ai.chat.observation.DefaultChatModelObservationConvention;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/** A chat model that always answers 4, or fails, and observes itself as Spring AI's own models do. */
final class StubChatModel implements ChatModel {
    private final ObservationRegistry registry;
    private final String provider;
    private final Usage usage;
    private final RuntimeException failure;

    StubChatModel(ObservationRegistry registry, String provider, Usage usage) {
        this(registry, provider, usage, null);
    }

    StubChatModel(ObservationRegistry registry, String provider, RuntimeException failure) {
        this(registry, provider, null, failure);
    }

    private StubChatModel(ObservationRegistry registry, String provider, Usage usage, RuntimeException failure) {
        this.registry = registry;
        this.provider = provider;
        this.usage = usage;
        this.failure = failure;
    }

    @Override
    public ChatOptions getOptions() {
        return ChatOptions.builder().model("chat-x").build();
    }

    private Observation observation(ChatModelObservationContext context) {
        return ChatModelObservationDocumentation.CHAT_MODEL_OPERATION.observation(
                null, new DefaultChatModelObservationConvention(), () -> context, registry);
    }

    private ChatModelObservationContext context(Prompt prompt, boolean streaming) {
        return ChatModelObservationContext.builder()
                .prompt(prompt)
                .provider(provider)
                .streaming(streaming)
                .build();
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        ChatModelObservationContext context = context(prompt, false);
        return observation(context).observe(() -> {
            if (failure != null) {
                throw failure;
            }
            ChatResponse response = response();
            context.setResponse(response);
            return response;
        });
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        ChatModelObservationContext context = context(prompt, true);
        Observation observation = observation(context).start();
        return Flux.just(response())
                .doOnNext(context::setResponse)
                .doOnError(observation::error)
                .doFinally(signal -> observation.stop());
    }

    private ChatResponse response() {
        ChatResponseMetadata.Builder metadata = ChatResponseMetadata.builder().model("chat-x-2026-01-01");
        if (usage != null) {
            metadata.usage(usage);
        }
        return new ChatResponse(List.of(new Generation(new AssistantMessage("4"))), metadata.build());
    }
}
