package io.roi4j.impl.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
    private static final LatencyHistogram SOME = LatencyHistogram.of(0, new long[] {2, 0, 1, 0, 0}, 2);

    @Test
    void noCallsAreOneAndTheSame() {
        assertThat(LatencyHistogram.of(0, new long[] {0, 0}, 0)).isSameAs(LatencyHistogram.EMPTY);
        assertThat(LatencyHistogram.of(0, new long[0], 0)).isSameAs(LatencyHistogram.EMPTY);
        assertThat(SOME.merge(LatencyHistogram.EMPTY)).isSameAs(SOME);
        assertThat(LatencyHistogram.EMPTY.merge(SOME)).isSameAs(SOME);
    }

    @Test
    void equalsByCountsAndTheLongest() {
        assertThat(SOME).isEqualTo(LatencyHistogram.of(0, new long[] {2, 0, 1}, 2));
        assertThat(SOME).hasSameHashCodeAs(LatencyHistogram.of(0, new long[] {2, 0, 1}, 2));
        assertThat(SOME).isNotEqualTo(LatencyHistogram.of(0, new long[] {2, 0, 1}, 3));
        assertThat(SOME).isNotEqualTo(LatencyHistogram.of(0, new long[] {2, 1, 1}, 2));
        assertThat(SOME).doesNotHaveSameHashCodeAs(LatencyHistogram.of(0, new long[] {2, 0, 1}, 3));
        assertThat(SOME).doesNotHaveSameHashCodeAs(LatencyHistogram.of(0, new long[] {2, 1, 1}, 2));
        assertThat(SOME).hasToString("LatencyHistogram[size=3, longestNanos=2]");
    }

    @Test
    void ranks() {
        assertThat(SOME.bucketAt(1)).isZero();
        assertThat(SOME.bucketAt(2)).isZero();
        assertThat(SOME.bucketAt(3)).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> SOME.bucketAt(4));
    }
}
