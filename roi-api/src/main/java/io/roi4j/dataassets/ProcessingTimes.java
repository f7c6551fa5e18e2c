package io.roi4j.dataassets;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Ratio;

/**
 * Sub-measure 5.2: how long it takes to get at data and to process it. A quantile of the total is not the sum of the
 * quantiles of its parts.
 */
public record ProcessingTimes(
        @Definition(
                number = "5.2",
                value = "Median time of a run, retrieval and processing together; absent without runs.",
                french = "Latence du traitement des données",
                direction = DOWN,
                record = "every run with its time of retrieval and of processing",
                source = "Akidau et al. 2015; interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "runWithin", quantile = 0.5)
        Elapsed processingLatency,

        @Definition(
                number = "5.2",
                value = "Time that 90 % of the runs stay below, retrieval and processing together.",
                direction = DOWN,
                record = "every run with its time of retrieval and of processing",
                source = "Akidau et al. 2015; interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "runWithin", quantile = 0.9)
        Elapsed processingLatencyP90,

        @Definition(
                number = "5.2",
                value = "Time that 99 % of the runs stay below, retrieval and processing together.",
                direction = DOWN,
                record = "every run with its time of retrieval and of processing",
                source = "Akidau et al. 2015; interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "runWithin", quantile = 0.99)
        Elapsed processingLatencyP99,

        @Definition(
                number = "5.2",
                value = "Median time of the retrieval of a run's data.",
                direction = DOWN,
                record = "every run with its time of retrieval and of processing",
                source = "Akidau et al. 2015; interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "retrievalWithin", quantile = 0.5)
        Elapsed retrievalTimeMedian,

        @Definition(
                number = "5.2",
                value = "Time that 90 % of the retrievals stay below.",
                direction = DOWN,
                record = "every run with its time of retrieval and of processing",
                source = "Akidau et al. 2015; interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "retrievalWithin", quantile = 0.9)
        Elapsed retrievalTimeP90,

        @Definition(
                number = "5.2",
                value = "Time that 99 % of the retrievals stay below.",
                direction = DOWN,
                record = "every run with its time of retrieval and of processing",
                source = "Akidau et al. 2015; interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "retrievalWithin", quantile = 0.99)
        Elapsed retrievalTimeP99,

        @Definition(
                number = "5.2",
                value = "Median time of the processing of a run, without the retrieval.",
                direction = DOWN,
                record = "every run with its time of retrieval and of processing",
                source = "Akidau et al. 2015; interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "processingWithin", quantile = 0.5)
        Elapsed processingTimeMedian,

        @Definition(
                number = "5.2",
                value = "Time that 90 % of the runs stay below with processing alone.",
                direction = DOWN,
                record = "every run with its time of retrieval and of processing",
                source = "Akidau et al. 2015; interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "processingWithin", quantile = 0.9)
        Elapsed processingTimeP90,

        @Definition(
                number = "5.2",
                value = "Time that 99 % of the runs stay below with processing alone.",
                direction = DOWN,
                record = "every run with its time of retrieval and of processing",
                source = "Akidau et al. 2015; interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "processingWithin", quantile = 0.99)
        Elapsed processingTimeP99,

        @Definition(
                number = "5.2",
                value = "Sum of the times of retrieval / sum of all times, over the runs in the window; absent without "
                        + "runs or when they took no time.",
                direction = DOWN,
                record = "every run with its time of retrieval and of processing",
                source = "Cochran 1977, ch. 6 (ratio of sums; Fieller 1954)")
        @Pooled(
                as = Pooling.RATIO_OF_SUMS,
                numerator = "retrievalTime",
                denominator = {"retrievalTime", "processingTime"},
                squares = {"retrievalSquares", "retrievalTimesRun", "runSquares", "runClusters"})
        Ratio retrievalShare) {}
