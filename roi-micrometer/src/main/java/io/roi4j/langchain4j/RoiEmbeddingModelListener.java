package io.roi4j.langchain4j;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.listener.EmbeddingModelErrorContext;
import dev.langchain4j.model.embedding.listener.EmbeddingModelListener;
import dev.langchain4j.model.embedding.listener.EmbeddingModelRequestContext;
import dev.langchain4j.model.embedding.listener.EmbeddingModelResponseContext;
import io.roi4j.Initiative;
import io.roi4j.bridge.Failures;
import io.roi4j.bridge.ModelCall;
import io.roi4j.bridge.ModelCalls;
import io.roi4j.bridge.TokenCounts;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records the calls of a LangChain4j embedding model: {@code model.addListener(new RoiEmbeddingModelListener(initiative))} gives
 * the model to use from then on. A call for many texts is one inference. What LangChain4j doesn't tell is unknown, not 0.
 *
 * <p>Safe for use by several threads; never throws.
 */
public final class RoiEmbeddingModelListener implements EmbeddingModelListener {
    private static final String OPERATION = "embeddings";

    private final ModelCalls calls;
    private final @Nullable String modelName;

    /** All calls are inferences of this initiative. */
    public RoiEmbeddingModelListener(Initiative initiative) {
        this(ModelCalls.into(initiative));
    }

    /** The calls go where {@code calls} says. */
    public RoiEmbeddingModelListener(ModelCalls calls) {
        this.calls = Objects.requireNonNull(calls, "calls");
        this.modelName = null;
    }

    /** The same for a model that doesn't tell its name, such as one that runs in the process. */
    public RoiEmbeddingModelListener(ModelCalls calls, String modelName) {
        this.calls = Objects.requireNonNull(calls, "calls");
        this.modelName = Objects.requireNonNull(modelName, "modelName");
    }

    @Override
    public void onRequest(EmbeddingModelRequestContext context) {
        try {
            context.attributes().put(this, System.nanoTime());
        } catch (RuntimeException e) {
            calls.problem(e);
        }
    }

    @Override
    public void onResponse(EmbeddingModelResponseContext context) {
        try {
            record(
                    context.attributes(),
                    context.embeddingModel(),
                    "",
                    Usages.tokens(context.response().tokenUsage(), context.modelProvider()));
        } catch (RuntimeException e) {
            calls.problem(e);
        }
    }

    @Override
    public void onError(EmbeddingModelErrorContext context) {
        try {
            record(context.attributes(), context.embeddingModel(), Failures.of(context.error()), TokenCounts.NONE);
        } catch (RuntimeException e) {
            calls.problem(e);
        }
    }

    private void record(Map<Object, Object> attributes, EmbeddingModel model, String failure, TokenCounts tokens) {
        long latency = Latencies.since(attributes.get(this));
        if (latency >= 0) {
            calls.record(new ModelCall(
                    Usages.provider(model.provider()),
                    OPERATION,
                    Usages.text(name(model)),
                    "",
                    latency,
                    failure,
                    tokens));
        }
    }

    private @Nullable String name(EmbeddingModel model) {
        return modelName == null ? model.modelName() : modelName;
    }
}
