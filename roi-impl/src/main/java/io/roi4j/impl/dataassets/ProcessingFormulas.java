package io.roi4j.impl.dataassets;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Elapsed;
import io.roi4j.Estimate;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Total;
import io.roi4j.Warning;
import io.roi4j.dataassets.ProcessingTimes;
import io.roi4j.dataassets.ProcessingTotals;
import io.roi4j.impl.formula.DurationQuantiles;
import io.roi4j.impl.formula.Estimates;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.RatiosOfSums;
import io.roi4j.impl.formula.ReadingBuilder;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.formula.UpperBounds;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.Products;
import java.util.function.Function;

/** Indicator 5, data-asset valuation: how long retrieval and processing take (5.2). */
public final class ProcessingFormulas {
    private static final double NANOS = 1e9;
    private static final double P50 = 0.5;
    private static final double P90 = 0.9;
    private static final double P99 = 0.99;
    private static final RatiosOfSums<ProcessingTally> RETRIEVAL = new RatiosOfSums<>(
            runs -> runs.retrieval().sumOfNanos().doubleValue(),
            runs -> runs.total().sumOfNanos().doubleValue());

    /** Retrieval and all of a day's runs, in seconds: what the limits of their ratio rest on. */
    static final Function<DataWork, Products> RETRIEVAL_OF_RUNS = day -> Products.of(
            seconds(day.processing().retrieval()), seconds(day.processing().total()));

    private ProcessingFormulas() {}

    private static double seconds(DurationSketch durations) {
        return durations.sumOfNanos().doubleValue() / NANOS;
    }

    /**
     * The sums since the start.
     *
     * @param all all runs
     * @param days {@link #RETRIEVAL_OF_RUNS} of their days
     */
    static ProcessingTotals totals(ProcessingTally all, Products days) {
        return new ProcessingTotals(
                UpperBounds.WORK.counts(all.retrieval()),
                UpperBounds.WORK.counts(all.processing()),
                UpperBounds.WORK.counts(all.total()),
                Products.total(days.squares(), "s2"),
                Products.total(days.products(), "s2"),
                Products.total(days.squaresBelow(), "s2"),
                Total.count(days.clusters()));
    }

    /** 5.2: all figures. */
    public static ProcessingTimes processing(Inputs<DataAssetsTally> inputs) {
        return new ProcessingTimes(
                processingLatency(inputs),
                processingLatencyP90(inputs),
                processingLatencyP99(inputs),
                retrievalTimeMedian(inputs),
                retrievalTimeP90(inputs),
                retrievalTimeP99(inputs),
                processingTimeMedian(inputs),
                processingTimeP90(inputs),
                processingTimeP99(inputs),
                retrievalShare(inputs));
    }

    /** 5.2: the median of retrieval and processing together, see {@link DurationQuantiles}; {@code no-data} without runs. */
    public static Elapsed processingLatency(Inputs<DataAssetsTally> inputs) {
        return quantile(inputs, ProcessingTally::total, P50);
    }

    /** 5.2: the 90th percentile of retrieval and processing together. */
    public static Elapsed processingLatencyP90(Inputs<DataAssetsTally> inputs) {
        return quantile(inputs, ProcessingTally::total, P90);
    }

    /** 5.2: the 99th percentile of retrieval and processing together. */
    public static Elapsed processingLatencyP99(Inputs<DataAssetsTally> inputs) {
        return quantile(inputs, ProcessingTally::total, P99);
    }

    /** 5.2: the median of retrieval. */
    public static Elapsed retrievalTimeMedian(Inputs<DataAssetsTally> inputs) {
        return quantile(inputs, ProcessingTally::retrieval, P50);
    }

    /** 5.2: the 90th percentile of retrieval. */
    public static Elapsed retrievalTimeP90(Inputs<DataAssetsTally> inputs) {
        return quantile(inputs, ProcessingTally::retrieval, P90);
    }

    /** 5.2: the 99th percentile of retrieval. */
    public static Elapsed retrievalTimeP99(Inputs<DataAssetsTally> inputs) {
        return quantile(inputs, ProcessingTally::retrieval, P99);
    }

    /** 5.2: the median of processing alone. */
    public static Elapsed processingTimeMedian(Inputs<DataAssetsTally> inputs) {
        return quantile(inputs, ProcessingTally::processing, P50);
    }

    /** 5.2: the 90th percentile of processing alone. */
    public static Elapsed processingTimeP90(Inputs<DataAssetsTally> inputs) {
        return quantile(inputs, ProcessingTally::processing, P90);
    }

    /** 5.2: the 99th percentile of processing alone. */
    public static Elapsed processingTimeP99(Inputs<DataAssetsTally> inputs) {
        return quantile(inputs, ProcessingTally::processing, P99);
    }

    private static Elapsed quantile(
            Inputs<DataAssetsTally> inputs, Function<ProcessingTally, DurationSketch> times, double p) {
        Inputs<DurationSketch> durations =
                inputs.part(tally -> times.apply(tally.work().processing()));
        return new Elapsed(DurationQuantiles.builder(durations, p, DOWN)
                .warn(inputs.current().tally().workCut(inputs.settings().scope()), Warning.HORIZON_CUT)
                .build());
    }

    /**
     * 5.2: sum of the times of retrieval / sum of all times, with the delta method's or Fieller's interval over slices of
     * time. Absent: {@code no-data} without runs, {@code zero-denominator} when they took no time.
     *
     * <p>Source: Cochran (1977), Sampling Techniques, chapter 6; Fieller (1954).
     */
    public static Ratio retrievalShare(Inputs<DataAssetsTally> inputs) {
        Settings settings = inputs.settings();
        Inputs<ProcessingTally> runs = inputs.part(tally -> tally.work().processing());
        long before = runs.baseline().tally().runs();
        return new Ratio(ReadingBuilder.of(share(runs.current(), settings), settings)
                .from(runs.current().tally().runs(), inputs.current().provenance())
                .against(RETRIEVAL.comparison(runs, before, DOWN))
                .warn(inputs.current().tally().workCut(settings.scope()), Warning.HORIZON_CUT)
                .build());
    }

    private static Estimate share(Evidence<ProcessingTally> runs, Settings settings) {
        return runs.tally().runs() == 0
                ? Estimate.absent(Reason.NO_DATA)
                : Estimates.within(RETRIEVAL.estimate(runs, settings), 0, 1);
    }
}
