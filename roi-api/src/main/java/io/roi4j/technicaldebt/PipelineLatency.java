package io.roi4j.technicaldebt;

import static io.roi4j.Direction.DOWN;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Summed;
import io.roi4j.Total;
import java.util.Map;

/**
 * How late data arrives. Latency speaks of what arrived in the window; where nothing arrives any more it says nothing, and
 * only freshness grows: read both.
 */
public record PipelineLatency(
        @Definition(
                number = "4.1",
                value = "Median of the time from an event until its record is available, over the arrivals of all "
                        + "pipelines in the window; absent without any.",
                french = "Latence des pipelines de données",
                direction = DOWN,
                record = "every arrival with the time of its event",
                source = "Akidau et al. 2015, Dataflow Model; Hyndman & Fan 1996, type 7; interval: Conover 1999")
        @Pooled(as = Pooling.QUANTILE, numerator = "arrivalWithin", quantile = 0.5)
        Elapsed dataPipelineLatency,

        @Definition(
                number = "4.1",
                value = "Time from an event within which 95 % of the records are available, over the arrivals of all "
                        + "pipelines in the window; absent without any.",
                direction = DOWN,
                record = "every arrival with the time of its event",
                source = "Akidau et al. 2015, Dataflow Model; Hyndman & Fan 1996, type 7; interval: Conover 1999")
        @Pooled(as = Pooling.QUANTILE, numerator = "arrivalWithin", quantile = 0.95)
        Elapsed dataPipelineLatencyP95,

        @Definition(
                number = "4.1",
                value = "Time from an event within which 99 % of the records are available, over the arrivals of all "
                        + "pipelines in the window; absent without any.",
                direction = DOWN,
                record = "every arrival with the time of its event",
                source = "Akidau et al. 2015, Dataflow Model; Hyndman & Fan 1996, type 7; interval: Conover 1999")
        @Pooled(as = Pooling.QUANTILE, numerator = "arrivalWithin", quantile = 0.99)
        Elapsed dataPipelineLatencyP99,

        @Definition(
                number = "4.1",
                value = "Now - newest event that is available in any pipeline, whatever the window; absent before the "
                        + "first arrival.",
                direction = DOWN,
                record = "every arrival with the time of its event",
                source = "Google SRE Workbook, data processing pipelines (freshness)")
        Elapsed dataFreshness,

        @Definition(
                number = "4.1",
                value = "The greatest freshness of a pipeline: one that is stuck shows here although others go on; "
                        + "absent before the first arrival.",
                direction = DOWN,
                record = "every arrival with the time of its event",
                source = "Google SRE Workbook, data processing pipelines (freshness)")
        Elapsed stalestPipelineFreshness,

        @Definition(
                "Arrivals since the start whose record was available within so many seconds of its event, from 1 ms to "
                        + "13 days by two bounds to an octave of nanoseconds, and +Inf for all; empty without arrivals.")
        @Summed
        @By("seconds")
        Map<String, Total> arrivalWithin,

        @Definition("The same by pipeline.") @By("pipeline") Map<String, PipelineMetrics> pipelines) {
    public PipelineLatency {
        arrivalWithin = Map.copyOf(arrivalWithin);
        pipelines = Map.copyOf(pipelines);
    }
}
