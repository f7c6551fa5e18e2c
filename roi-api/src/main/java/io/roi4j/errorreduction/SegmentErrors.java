package io.roi4j.errorreduction;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Definition;
import io.roi4j.Ratio;
import io.roi4j.Total;

/** The errors of one segment. */
public record SegmentErrors(
        @Definition(
                number = "6.3",
                value = "Wrong outcomes / all outcomes of the segment; absent below 30 outcomes.",
                direction = DOWN,
                record = "the segment of every outcome",
                source = "Newcombe 1998, Stat Med 17:857 (Wilson score interval)")
        Ratio segmentErrorRate,

        @Definition("Wrong outcomes since the start.") Total errors,
        @Definition("Outcomes since the start.") Total outcomes) {}
