package io.roi4j.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.roi4j.Initiative;
import io.roi4j.bridge.ModelCalls;
import java.util.Objects;
import java.util.function.LongSupplier;

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
    private final LongSupplier nanoTime;

    /** All calls are inferences of this initiative. */
    public GenAiObservationHandler(Initiative initiative) {
        this(ModelCalls.into(initiative));
    }

    /** The calls go where {@code calls} says. */
    public GenAiObservationHandler(ModelCalls calls) {
        this(calls, System::nanoTime);
    }

    GenAiObservationHandler(ModelCalls calls, LongSupplier nanoTime) {
        this.calls = Objects.requireNonNull(calls, "calls");
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
                        .ifPresent(calls::record);
            }
        } catch (RuntimeException e) {
            // A context is foreign code too.
            calls.problem(e);
        }
    }
}
