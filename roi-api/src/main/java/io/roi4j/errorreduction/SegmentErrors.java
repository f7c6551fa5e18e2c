package io.roi4j.errorreduction;

import static io.roi4j.Direction.DOWN;

import io.roi4j.Definition;
import io.roi4j.Pooled;
import io.roi4j.Pooling;
import io.roi4j.Ratio;
import io.roi4j.Score;
import io.roi4j.Summed;
import io.roi4j.Total;

/** The errors of one segment. */
public record SegmentErrors(
        @Definition(
                number = "6.3",
                value = "Wrong outcomes / all outcomes of the segment; absent below 30 outcomes.",
                direction = DOWN,
                record = "the segment of every outcome",
                source = "Newcombe 1998, Stat Med 17:857 (Wilson score interval)")
        @Pooled(as = Pooling.PROPORTION, numerator = "errors", denominator = "outcomes")
        Ratio segmentErrorRate,

        @Definition(
                number = "6.3",
                value =
                        "Two-sided p-value that the segment errs as often as the rest, by Fisher's exact test, adjusted for the "
                                + "number of segments (Benjamini-Hochberg); absent below 30 outcomes and without a rest.",
                record = "the segment of every outcome",
                source = "Fisher 1922; Benjamini & Hochberg 1995")
        Score segmentProbability,

        @Definition("Wrong outcomes since the start.") @Summed
        Total errors,

        @Definition("Outcomes since the start.") @Summed Total outcomes) {}
