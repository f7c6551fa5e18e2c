package io.roi4j.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.roi4j.Initiative;
import io.roi4j.bridge.ModelCall;
import io.roi4j.bridge.ModelCalls;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Records calls of models that a library observes, without a line of code at the calls: {@code
 * observationRegistry.observationConfig().observationHandler(new GenAiObservationHandler(initiative))}.
 *
 * <p>It takes the observations named {@code gen_ai.client.operation}, as Spring AI makes them for chat, embeddings and images:
 * provider, model, tokens (read, written, from a cache, into a cache), duration and the class of an error. It goes by names alone,
 * old ones and new ones. What an observation doesn't tell is unknown, not 0. Observations around such calls (a chat client, an
 * advisor, a tool, an agent) are left alone.
 *
 * <p>Safe for use by several threads; never throws.
 */
public final class GenAiObservationHandler implements ObservationHandler<Observation.Context> {
    private final ModelCalls calls;
    private final @Nullable Function<? super Observation.ContextView, @Nullable ModelCalls> router;
    private final LongSupplier nanoTime;

    /** All calls are inferences of this initiative. */
    public GenAiObservationHandler(Initiative initiative) {
        this(ModelCalls.into(initiative));
    }

    /** The calls go where {@code calls} says. */
    public GenAiObservationHandler(ModelCalls calls) {
        this(calls, System::nanoTime);
    }

    /**
     * The host says whose each call is, by its observation: a key that the application adds, the observation it is part of.
     *
     * @param router gives the place of an observation's calls, the same one for the same use, or null for nobody's
     */
    public static GenAiObservationHandler routed(
            Function<? super Observation.ContextView, @Nullable ModelCalls> router) {
        ModelCalls nobodys = ModelCalls.routed(call -> null);
        return new GenAiObservationHandler(nobodys, Objects.requireNonNull(router, "router"), System::nanoTime);
    }

    GenAiObservationHandler(ModelCalls calls, LongSupplier nanoTime) {
        this(Objects.requireNonNull(calls, "calls"), null, nanoTime);
    }

    private GenAiObservationHandler(
            ModelCalls calls,
            @Nullable Function<? super Observation.ContextView, @Nullable ModelCalls> router,
            LongSupplier nanoTime) {
        this.calls = calls;
        this.router = router;
        this.nanoTime = nanoTime;
    }

    /** Always: this is asked before an observation has its name and its keys. */
    @Override
    public boolean supportsContext(Observation.Context context) {
        return true;
    }

    @Override
    public void onStart(Observation.Context context) {
        context.put(this, nanoTime.getAsLong());
    }

    @Override
    public void onStop(Observation.Context context) {
        try {
            Object started = context.get(this);
            if (started instanceof Long start) {
                GenAiKeys.call(context, Math.max(0, nanoTime.getAsLong() - start))
                        .ifPresent(call -> record(context, call));
            }
        } catch (RuntimeException e) {
            // A context is foreign code too.
            calls.problem(e);
        }
    }

    private void record(Observation.ContextView context, ModelCall call) {
        ModelCalls place = router == null ? calls : router.apply(context);
        if (place != null) {
            place.record(call);
        }
    }
}
