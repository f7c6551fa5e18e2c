package io.roi4j.inference;

import io.roi4j.Provenance;
import io.roi4j.Summed;

/**
 * Takes the inferences of one model. Look it up once by {@link io.roi4j.Initiative#inferences(String)} and keep it in a
 * field. Safe for use by several threads; never throws: a negative number or a NaN changes nothing and is counted.
 *
 * <p>A latency counts from the <em>intended</em> start, on a monotonic clock: when the request was due or came in, not when a
 * worker, a connection or a rate limit was free for it. A load generator that waits for an answer before it sends the next
 * request, and counts from there, leaves the waiting out just when it is long (coordinated omission).
 */
public interface InferenceRecorder {

    /** An inference that gave an answer; what it cost is unknown. */
    @Summed
    void succeeded(long latencyNanos);

    /** An inference that gave an answer, with its tokens; what it cost is unknown. */
    @Summed
    void succeeded(long latencyNanos, long inputTokens, long outputTokens);

    /**
     * A generation that gave an answer, with the time until its first token; what it cost is unknown.
     *
     * @param firstTokenNanos from the intended start to the first token, 0 to {@code latencyNanos}
     */
    @Summed
    void generated(long latencyNanos, long firstTokenNanos, long inputTokens, long outputTokens);

    /** An inference that gave no answer; whether it was billed is unknown, so it counts as billed at an unknown price. */
    @Summed
    void failed(long latencyNanos);

    /**
     * An inference with all that can be known of it; {@link Inference#UNKNOWN} stands for what is not.
     *
     * @param endedAtMillis when it ended, in milliseconds since the epoch; unknown means now
     * @param latencyNanos from the intended start to the end, on a monotonic clock, 0 or more; must be known
     * @param succeeded whether it gave an answer
     * @param billed whether the call is paid for; a call that is not billed costs 0, which is known
     * @param inputTokens tokens read, 0 or more, cached ones included
     * @param outputTokens tokens written, 0 or more
     * @param cachedTokens how many of the tokens read came from a cache, 0 to {@code inputTokens}
     * @param costPicos what it cost, in 10<sup>-12</sup> currency units, 0 or more; see {@link Inference#picos}
     * @param energyJoules what energy it took, in joules, finite, 0 or more
     * @param operations how many floating-point operations it took, finite, 0 or more
     */
    @Summed
    void record(
            long endedAtMillis,
            long latencyNanos,
            boolean succeeded,
            boolean billed,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long costPicos,
            double energyJoules,
            double operations);

    /**
     * A generation with all that can be known of it, as above.
     *
     * @param firstTokenNanos from the intended start to the first token, 0 to {@code latencyNanos}; {@link Inference#NO_TOKEN}
     *     for a failed one of which no token ever came, {@link Inference#UNKNOWN} if this was no generation
     */
    @Summed
    void record(
            long endedAtMillis,
            long latencyNanos,
            boolean succeeded,
            boolean billed,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long costPicos,
            double energyJoules,
            double operations,
            long firstTokenNanos);

    /**
     * A generation with all that can be known of it, as above, and how much of it was put into a cache.
     *
     * @param cacheWrittenTokens how many of the tokens read were put into a cache, 0 or more, those that came from it not among
     *     them; some providers have a price of its own for it, and only a list of prices looks at it
     */
    @Summed
    default void record(
            long endedAtMillis,
            long latencyNanos,
            boolean succeeded,
            boolean billed,
            long inputTokens,
            long outputTokens,
            long cachedTokens,
            long costPicos,
            double energyJoules,
            double operations,
            long firstTokenNanos,
            long cacheWrittenTokens) {
        record(
                endedAtMillis,
                latencyNanos,
                succeeded,
                billed,
                inputTokens,
                outputTokens,
                cachedTokens,
                costPicos,
                energyJoules,
                operations,
                firstTokenNanos);
    }

    /**
     * A recorder of the same series whose inferences were made in a batch: those without a cost are priced as such. Without a list
     * of prices it is no different.
     */
    default InferenceRecorder batched() {
        return this;
    }

    /**
     * A recorder of the same series that marks what it is told of cost, energy and operations as being of the given
     * provenance, for instance {@link Provenance#DECLARED} for a price taken from a list. The default is
     * {@link Provenance#MEASURED}. A cost that the library itself finds in its list of prices is declared, whatever is said here.
     */
    InferenceRecorder withProvenance(Provenance cost, Provenance energy, Provenance operations);
}
