package io.roi4j.scalability;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Summed;
import io.roi4j.Total;
import java.util.Map;

/**
 * Inferences since the start by how long they took, cumulative as histograms of Prometheus are: the quantiles of a fleet follow
 * from their sums. The keys are upper bounds in seconds, two to an octave of nanoseconds, the same for all instances, and
 * {@code +Inf} for all. The counts are exact; what took exactly a bound counts in the next.
 */
public record LatencyHistograms(
        @Definition("Inferences whose answer came within so many seconds, from 1 ms to 137 s; failed ones are in "
                + "+Inf alone; empty without inferences.")
        @Summed
        @By("seconds")
        Map<String, Total> latencyWithin,

        @Definition("Generations whose first token came within so many seconds, from 1 ms to 137 s; those of "
                + "which none ever came are in +Inf alone; empty without generations.")
        @Summed
        @By("seconds")
        Map<String, Total> firstTokenWithin,

        @Definition("Generations of two or more tokens whose time for each token after the first was within so "
                + "many seconds, from 66 microseconds to 137 s; failed ones are in +Inf alone; empty without "
                + "generations.")
        @Summed
        @By("seconds")
        Map<String, Total> outputTokenWithin) {
    public LatencyHistograms {
        latencyWithin = Map.copyOf(latencyWithin);
        firstTokenWithin = Map.copyOf(firstTokenWithin);
        outputTokenWithin = Map.copyOf(outputTokenWithin);
    }
}
