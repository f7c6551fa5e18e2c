package io.roi4j.impl.technicaldebt;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Comparison;
import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Total;
import io.roi4j.Warning;
import io.roi4j.impl.formula.DurationQuantiles;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.formula.UpperBounds;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.technicaldebt.PipelineLatency;
import io.roi4j.technicaldebt.PipelineMetrics;
import java.util.Map;
import java.util.TreeMap;

/** Indicator 4, technical-debt impact: how late data arrives (4.1). */
public final class PipelineFormulas {
    private static final double MILLIS = 1e3;
    private static final double MEDIAN = 0.5;
    private static final double P95 = 0.95;
    private static final double P99 = 0.99;

    private PipelineFormulas() {}

    /** 4.1: all figures. */
    public static PipelineLatency dataPipelines(PipelineInputs together, Map<String, PipelineInputs> byPipeline) {
        Inputs<PipelineTally> all = together.inputs();
        Map<String, PipelineMetrics> pipelines = new TreeMap<>();
        byPipeline.forEach((name, pipeline) -> pipelines.put(name, pipeline(pipeline)));
        return new PipelineLatency(
                dataPipelineLatency(all),
                dataPipelineLatencyP95(all),
                dataPipelineLatencyP99(all),
                dataFreshness(all),
                stalestPipelineFreshness(byPipeline, all.settings()),
                arrivalWithin(together.total()),
                pipelines);
    }

    /** 4.1: all arrivals since the start by the bound within which they were available, see {@link UpperBounds}. */
    public static Map<String, Total> arrivalWithin(PipelineTally all) {
        return UpperBounds.WORK.counts(all.latencies());
    }

    private static PipelineMetrics pipeline(PipelineInputs pipeline) {
        Inputs<PipelineTally> inputs = pipeline.inputs();
        return new PipelineMetrics(
                pipelineLatency(inputs),
                pipelineLatencyP95(inputs),
                pipelineLatencyP99(inputs),
                pipelineFreshness(inputs),
                Total.count(pipeline.total().latencies().size()));
    }

    /** 4.1: the median of available - event, type 7 with limits of order statistics; {@code no-data} without an arrival. */
    public static Elapsed dataPipelineLatency(Inputs<PipelineTally> inputs) {
        return quantile(inputs, MEDIAN);
    }

    /** 4.1: the 95th percentile of the same. */
    public static Elapsed dataPipelineLatencyP95(Inputs<PipelineTally> inputs) {
        return quantile(inputs, P95);
    }

    /** 4.1: the 99th percentile of the same. */
    public static Elapsed dataPipelineLatencyP99(Inputs<PipelineTally> inputs) {
        return quantile(inputs, P99);
    }

    /** 4.1: the median of the same over the arrivals of one pipeline. */
    public static Elapsed pipelineLatency(Inputs<PipelineTally> pipeline) {
        return quantile(pipeline, MEDIAN);
    }

    /** 4.1: the 95th percentile of one pipeline. */
    public static Elapsed pipelineLatencyP95(Inputs<PipelineTally> pipeline) {
        return quantile(pipeline, P95);
    }

    /** 4.1: the 99th percentile of one pipeline. */
    public static Elapsed pipelineLatencyP99(Inputs<PipelineTally> pipeline) {
        return quantile(pipeline, P99);
    }

    private static Elapsed quantile(Inputs<PipelineTally> inputs, double p) {
        Inputs<DurationSketch> latencies = inputs.part(PipelineTally::latencies);
        return new Elapsed(DurationQuantiles.builder(latencies, p, DOWN)
                .warn(inputs.current().cut(), Warning.HORIZON_CUT)
                .build());
    }

    /** 4.1: now - newest available event; 0 for an event of a host whose clock is ahead, {@code no-data} before the first. */
    public static Elapsed dataFreshness(Inputs<PipelineTally> inputs) {
        return freshness(inputs);
    }

    /** 4.1: now - newest available event of one pipeline. */
    public static Elapsed pipelineFreshness(Inputs<PipelineTally> pipeline) {
        return freshness(pipeline);
    }

    private static Elapsed freshness(Inputs<PipelineTally> inputs) {
        PipelineTally current = inputs.current().tally();
        return freshness(
                current.newestMillis(),
                current.arrived() ? 1 : 0,
                inputs.current().provenance(),
                inputs.settings());
    }

    /** 4.1: the greatest freshness of the pipelines; {@code no-data} before the first arrival. */
    public static Elapsed stalestPipelineFreshness(Map<String, PipelineInputs> byPipeline, Settings settings) {
        long oldest = byPipeline.values().stream()
                .map(PipelineInputs::total)
                .filter(PipelineTally::arrived)
                .mapToLong(PipelineTally::newestMillis)
                .min()
                .orElse(Long.MIN_VALUE);
        return freshness(oldest, byPipeline.size(), Provenance.MEASURED, settings);
    }

    private static Elapsed freshness(long newestMillis, long observations, Provenance origin, Settings settings) {
        double age = (settings.scope().asOf().toEpochMilli() - (double) newestMillis) / MILLIS;
        Estimate estimate =
                newestMillis == Long.MIN_VALUE ? Estimate.absent(Reason.NO_DATA) : Estimates.exact(Math.max(0, age));
        // Nothing arrives for a baseline any more: its age says nothing.
        return new Elapsed(ReadingBuilder.of(estimate, settings)
                .from(observations, origin)
                .against(Comparison.none(DOWN, Reason.NOT_APPLICABLE))
                .build());
    }
}
