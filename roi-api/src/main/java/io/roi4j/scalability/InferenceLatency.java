package io.roi4j.scalability;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Pooled;
import io.roi4j.Pooling;

/**
 * Sub-measure 7.3: how long an inference takes from its intended start. An inference that failed has not been answered at
 * any time, so it stands behind all others; a quantile that falls among the failed ones is absent (not reached). Quantiles
 * come from a histogram and are off by 6.25 % at most.
 */
public record InferenceLatency(
        @Definition(
                number = "7.3",
                value = "Median latency of an inference.",
                direction = DOWN,
                record = "every inference",
                source = "Reddi et al. 2020 (MLPerf Inference); interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "latencyWithin", quantile = 0.5)
        Elapsed latencyMedian,

        @Definition(
                number = "7.3",
                value = "Latency that 90 % of the inferences stay below.",
                direction = DOWN,
                record = "every inference",
                source = "Reddi et al. 2020 (MLPerf Inference); interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "latencyWithin", quantile = 0.9)
        Elapsed latencyP90,

        @Definition(
                number = "7.3",
                value = "Latency that 95 % of the inferences stay below.",
                direction = DOWN,
                record = "every inference",
                source = "Dean & Barroso 2013; interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "latencyWithin", quantile = 0.95)
        Elapsed latencyP95,

        @Definition(
                number = "7.3",
                value = "Latency that 99 % of the inferences stay below.",
                direction = DOWN,
                record = "every inference",
                source = "Dean & Barroso 2013; interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "latencyWithin", quantile = 0.99)
        Elapsed latencyP99,

        @Definition(
                number = "7.3",
                value = "Longest latency of an answered inference.",
                direction = DOWN,
                record = "every inference",
                source = "Dean & Barroso 2013")
        Elapsed latencyMax) {}
