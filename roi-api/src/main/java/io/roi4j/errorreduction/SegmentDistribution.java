package io.roi4j.errorreduction;

import static io.roi4j.Direction.DOWN;

import io.roi4j.By;
import io.roi4j.Definition;
import io.roi4j.Ratio;
import io.roi4j.Score;
import java.util.Map;

/** Sub-measure 6.3: how the errors spread over the segments. */
public record SegmentDistribution(
        @Definition("Error rate and sums of each segment.") @By("segment")
        Map<String, SegmentErrors> segments,

        @Definition(
                number = "6.3",
                value = "Highest minus lowest error rate over the segments of 30 outcomes or more.",
                direction = DOWN,
                record = "the segment of every outcome",
                source = "Hardt, Price & Srebro 2016 (equalised odds); interval: Newcombe 1998")
        Ratio segmentSpread,

        @Definition(
                number = "6.3",
                value = "Highest / lowest error rate over the segments of 30 outcomes or more; absent when the "
                        + "lowest is 0.",
                direction = DOWN,
                record = "the segment of every outcome",
                source = "EEOC four-fifths rule as a display threshold; interval: Katz et al. 1978")
        Score segmentRatio,

        @Definition(
                number = "6.3",
                value = "p-value of the chi-square test that all segments have one error rate; absent when an "
                        + "expected count is below 5.",
                record = "the segment of every outcome",
                source = "Pearson 1900; Bickel, Hammel & O'Connell 1975")
        Score homogeneityProbability,

        @Definition(
                number = "6.3",
                value = "Cramér's V of segment against error, 0 (no association) to 1.",
                direction = DOWN,
                record = "the segment of every outcome",
                source = "Cramér 1946")
        Score segmentAssociation,

        @Definition(
                number = "6.3",
                value = "Odds ratio of current against baseline errors within segments (Mantel-Haenszel).",
                direction = DOWN,
                record = "the segment of every outcome of both cohorts",
                source = "Mantel & Haenszel 1959; Robins, Breslow & Greenland 1986")
        Score stratifiedOddsRatio,

        @Definition(
                number = "6.3",
                value = "Odds ratio of current against baseline errors over all segments together; when it stands on "
                        + "the other side of 1 than the stratified one, the mix of segments misleads (Simpson).",
                direction = DOWN,
                record = "the segment of every outcome of both cohorts",
                source = "Simpson 1951; Bickel, Hammel & O'Connell 1975")
        Score pooledOddsRatio,

        @Definition(
                value = "Error rate of the worst segment, only where Fisher's exact test of it against the rest "
                        + "stands after Benjamini-Hochberg at 5 %; else empty.",
                direction = DOWN,
                source = "Fisher 1922; Benjamini & Hochberg 1995")
        @By("segment")
        Map<String, Ratio> worstSegment) {
    public SegmentDistribution {
        segments = Map.copyOf(segments);
        worstSegment = Map.copyOf(worstSegment);
    }
}
