package io.roi4j.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.listener.ChatModelErrorContext;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.roi4j.Initiative;
import io.roi4j.bridge.Failures;
import io.roi4j.bridge.ModelCall;
import io.roi4j.bridge.ModelCalls;
import io.roi4j.bridge.TokenCounts;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records the calls of a LangChain4j chat model, streaming or not: {@code .listeners(List.of(new
 * RoiChatModelListener(initiative)))}. What LangChain4j doesn't tell is unknown, not 0.
 *
 * <p>Safe for use by several threads; never throws.
 */
public final class RoiChatModelListener implements ChatModelListener {
    private static final String OPERATION = "chat";

    private final ModelCalls calls;

    /** All calls are inferences of this initiative. */
    public RoiChatModelListener(Initiative initiative) {
        this(ModelCalls.into(initiative));
    }

    /** The calls go where {@code calls} says. */
    public RoiChatModelListener(ModelCalls calls) {
        this.calls = Objects.requireNonNull(calls, "calls");
    }

    @Override
    public void onRequest(ChatModelRequestContext context) {
        try {
            context.attributes().put(this, System.nanoTime());
        } catch (RuntimeException e) {
            calls.problem(e);
        }
    }

    @Override
    public void onResponse(ChatModelResponseContext context) {
        try {
            var response = context.chatResponse();
            record(
                    context.attributes(),
                    context.modelProvider(),
                    context.chatRequest(),
                    response.modelName(),
                    "",
                    Usages.tokens(response.tokenUsage(), context.modelProvider()));
        } catch (RuntimeException e) {
            calls.problem(e);
        }
    }

    @Override
    public void onError(ChatModelErrorContext context) {
        try {
            record(
                    context.attributes(),
                    context.modelProvider(),
                    context.chatRequest(),
                    null,
                    Failures.of(context.error()),
                    TokenCounts.NONE);
        } catch (RuntimeException e) {
            calls.problem(e);
        }
    }

    private void record(
            Map<Object, Object> attributes,
            @Nullable ModelProvider provider,
            ChatRequest request,
            @Nullable String responseModel,
            String failure,
            TokenCounts tokens) {
        long latency = Latencies.since(attributes.get(this));
        if (latency >= 0) {
            calls.record(new ModelCall(
                    Usages.provider(provider),
                    OPERATION,
                    Usages.text(request.modelName()),
                    Usages.text(responseModel),
                    latency,
                    failure,
                    tokens));
        }
    }
}
