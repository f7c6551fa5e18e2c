package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Total;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.LatencyHistogram;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UpperBoundsTest {
    private static LatencyHistogram latencies(long... nanos) {
        long[] counts = new long[LatencyHistogram.BUCKETS];
        for (long duration : nanos) {
            counts[LatencyHistogram.bucketOf(duration)]++;
        }
        return LatencyHistogram.of(0, counts, 1L << 62);
    }

    private static void count(Map<String, Total> counts, String bound, long expected) {
        assertThat(counts.get(bound)).isEqualTo(Total.count(expected));
    }

    @Test
    @DisplayName("1, 1.5, 2 and 3 ms, each within the next bound, and one that never came")
    void byHand() {
        Map<String, Total> counts =
                UpperBounds.INFERENCE.counts(latencies(1_000_000, 1_500_000, 2_000_000, 3_000_000), 1);
        count(counts, "0.001048576", 1);
        count(counts, "0.001572864", 2);
        count(counts, "0.002097152", 3);
        count(counts, "0.003145728", 4);
        count(counts, "137.438953472", 4);
        count(counts, "+Inf", 5);
    }

    @Test
    @DisplayName("two bounds to an octave from the first to the last, and one for all")
    void theBounds() {
        assertThat(UpperBounds.INFERENCE.counts(latencies(1), 0))
                .hasSize(2 * 17 + 2)
                .containsKeys("0.001048576", "0.001572864", "1.073741824", "137.438953472", "+Inf");
        assertThat(UpperBounds.TOKEN.counts(latencies(1), 0))
                .hasSize(2 * 21 + 2)
                .containsKeys("0.000065536", "0.000098304", "137.438953472", "+Inf");
        assertThat(UpperBounds.WORK.counts(DurationSketch.of(1)))
                .hasSize(2 * 30 + 2)
                .containsKeys("0.001048576", "1125899.906842624", "+Inf");
    }

    @Test
    @DisplayName("what took exactly a bound counts in the next, however many there are")
    void atABound() {
        long bound = 1L << 30;
        long[] many = new long[DurationSketch.EXACT + 1];
        java.util.Arrays.fill(many, bound);
        for (Map<String, Total> counts : java.util.List.of(
                UpperBounds.INFERENCE.counts(latencies(bound, bound - 1), 0),
                UpperBounds.WORK.counts(DurationSketch.of(bound, bound, bound - 1)),
                UpperBounds.WORK.counts(DurationSketch.of(many).merge(DurationSketch.of(bound - 1))))) {
            count(counts, "1.073741824", 1);
            assertThat(counts.get("1.610612736")).isEqualTo(counts.get("+Inf"));
        }
    }

    @Test
    @DisplayName("longer than the last bound: among all alone")
    void beyond() {
        Map<String, Total> counts = UpperBounds.WORK.counts(DurationSketch.of(1L << 50));
        count(counts, "1125899.906842624", 0);
        count(counts, "+Inf", 1);
    }

    @Test
    void nothingRecordedNoCounts() {
        assertThat(UpperBounds.TOKEN.counts(LatencyHistogram.EMPTY, 0)).isEmpty();
        assertThat(UpperBounds.WORK.counts(DurationSketch.EMPTY)).isEmpty();
        count(UpperBounds.TOKEN.counts(LatencyHistogram.EMPTY, 2), "+Inf", 2);
    }

    @Test
    @DisplayName("elsewhere than at a bucket's begin, those of the bucket around are left out once there are too many")
    void between() {
        assertThat(DurationSketch.of(100, 200, 300).below(201)).isEqualTo(2);
        assertThat(DurationSketch.of(100, 200, 200, 300).below(200)).isEqualTo(1);
        assertThat(latencies(100, 200, 209).below(210)).isEqualTo(2);
        assertThat(LatencyHistogram.EMPTY.below(210)).isZero();
    }
}
