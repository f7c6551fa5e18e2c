package io.roi4j.technicaldebt;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Summed;
import io.roi4j.Total;

/** How late the data of one pipeline arrives. Its arrivals are remembered for 40 days. */
public record PipelineMetrics(
        @Definition(
                number = "4.1",
                value = "Median of the time from an event until its record is available, over the arrivals of the "
                        + "pipeline in the window; absent without any.",
                direction = DOWN,
                record = "every arrival with the time of its event",
                source = "Akidau et al. 2015, Dataflow Model; Hyndman & Fan 1996, type 7; interval: Conover 1999")
        Elapsed pipelineLatency,

        @Definition(
                number = "4.1",
                value = "Time from an event within which 95 % of the records of the pipeline are available; absent "
                        + "without an arrival in the window.",
                direction = DOWN,
                record = "every arrival with the time of its event",
                source = "Akidau et al. 2015, Dataflow Model; Hyndman & Fan 1996, type 7; interval: Conover 1999")
        Elapsed pipelineLatencyP95,

        @Definition(
                number = "4.1",
                value = "Time from an event within which 99 % of the records of the pipeline are available; absent "
                        + "without an arrival in the window.",
                direction = DOWN,
                record = "every arrival with the time of its event",
                source = "Akidau et al. 2015, Dataflow Model; Hyndman & Fan 1996, type 7; interval: Conover 1999")
        Elapsed pipelineLatencyP99,

        @Definition(
                number = "4.1",
                value = "Now - newest event of the pipeline that is available, whatever the window: it grows while "
                        + "the pipeline is stuck.",
                direction = DOWN,
                record = "every arrival with the time of its event",
                source = "Google SRE Workbook, data processing pipelines (freshness)")
        Elapsed pipelineFreshness,

        @Definition("Arrivals of the pipeline since the start.") @Summed
        Total pipelineArrivals) {}
