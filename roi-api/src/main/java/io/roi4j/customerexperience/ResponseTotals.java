package io.roi4j.customerexperience;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Summed;
import io.roi4j.Total;
import java.util.Map;

/** Sums since the start of how soon customers had a first answer; the others stand beside their number. */
public record ResponseTotals(
        @Definition("Requests whose first response came within so many seconds, from 1 ms to 13 days by two "
                + "bounds to an octave of nanoseconds, and +Inf for all that had one; empty without responses.")
        @Summed
        @By("seconds")
        Map<String, Total> responseWithin,

        @Definition(
                "Sum of the squared times until the first response, in squared seconds; each response is a cluster.")
        @Summed
        Total responseSquares) {
    public ResponseTotals {
        responseWithin = Map.copyOf(responseWithin);
    }
}
