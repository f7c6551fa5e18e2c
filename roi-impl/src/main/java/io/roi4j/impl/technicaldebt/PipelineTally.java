package io.roi4j.impl.technicaldebt;

import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.Tally;

/**
 * What arrived through data pipelines.
 *
 * @param latencies the times from event to availability
 * @param newestMillis the newest event that is available, in milliseconds since the epoch; {@link Long#MIN_VALUE} if none
 */
public record PipelineTally(DurationSketch latencies, long newestMillis) implements Tally<PipelineTally> {
    /** Nothing. */
    public static final PipelineTally EMPTY = new PipelineTally(DurationSketch.EMPTY, Long.MIN_VALUE);

    @Override
    public PipelineTally merge(PipelineTally other) {
        return new PipelineTally(latencies.merge(other.latencies), Math.max(newestMillis, other.newestMillis));
    }

    /** The latencies of these beside the newest event of those. */
    PipelineTally withNewestOf(PipelineTally all) {
        return new PipelineTally(latencies, all.newestMillis);
    }

    /** Whether anything arrived. */
    boolean arrived() {
        return newestMillis != Long.MIN_VALUE;
    }
}
