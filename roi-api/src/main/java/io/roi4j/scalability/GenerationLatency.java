package io.roi4j.scalability;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Definition;
import io.roi4j.Elapsed;
import io.roi4j.Pooled;
import io.roi4j.Pooling;

/**
 * Sub-measure 7.3 for generated answers: how long until the first token, and for each token after it. A generation of which no
 * token ever came stands behind all others; a quantile that falls among those is absent (not reached). Quantiles come from a
 * histogram and are off by 6.25 % at most.
 */
public record GenerationLatency(
        @Definition(
                number = "7.3",
                value = "Median time from the intended start to the first token.",
                direction = DOWN,
                record = "every generation with the time of its first token",
                source = "Reddi et al. 2020 (MLPerf Inference); interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "firstTokenWithin", quantile = 0.5)
        Elapsed firstTokenMedian,

        @Definition(
                number = "7.3",
                value = "Time to the first token that 95 % of the generations stay below.",
                direction = DOWN,
                record = "every generation with the time of its first token",
                source = "Dean & Barroso 2013; interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "firstTokenWithin", quantile = 0.95)
        Elapsed firstTokenP95,

        @Definition(
                number = "7.3",
                value = "Time to the first token that 99 % of the generations stay below.",
                direction = DOWN,
                record = "every generation with the time of its first token",
                source = "Reddi et al. 2020 (MLPerf Inference); interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "firstTokenWithin", quantile = 0.99)
        Elapsed firstTokenP99,

        @Definition(
                number = "7.3",
                value =
                        "Median over the answered generations of two tokens or more of (latency - time to the first token) / "
                                + "(tokens written - 1).",
                direction = DOWN,
                record = "every generation with the time of its first token and its tokens",
                source = "Reddi et al. 2020 (MLPerf Inference); interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "outputTokenWithin", quantile = 0.5)
        Elapsed outputTokenMedian,

        @Definition(
                number = "7.3",
                value = "The same, that 95 % of those generations stay below.",
                direction = DOWN,
                record = "every generation with the time of its first token and its tokens",
                source = "Dean & Barroso 2013; interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "outputTokenWithin", quantile = 0.95)
        Elapsed outputTokenP95,

        @Definition(
                number = "7.3",
                value = "The same, that 99 % of those generations stay below.",
                direction = DOWN,
                record = "every generation with the time of its first token and its tokens",
                source = "Reddi et al. 2020 (MLPerf Inference); interval: Conover 1999, sec. 3.2")
        @Pooled(as = Pooling.QUANTILE, numerator = "outputTokenWithin", quantile = 0.99)
        Elapsed outputTokenP99) {}
