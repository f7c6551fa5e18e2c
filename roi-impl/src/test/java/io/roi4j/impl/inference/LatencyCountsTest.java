package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyCountsTest {
    @Test
    void roomGrowsTowardsBothEnds() {
        LatencyCounts counts = new LatencyCounts();
        counts.add(1_000);
        counts.add(Long.MAX_VALUE);
        counts.add(0);
        counts.add(1_000);
        LatencyTally tally = counts.latencies();
        assertThat(tally.reached().size()).isEqualTo(4);
        assertThat(tally.reached().longestNanos()).isEqualTo(Long.MAX_VALUE);
        assertThat(tally.reached().bucketAt(1)).isZero();
        assertThat(tally.reached().bucketAt(2)).isEqualTo(tally.reached().bucketAt(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {(1L << 16) - 2, (1L << 16) - 1, 1L << 16, (1L << 17) - 1, 1L << 32, (1L << 45) + 12_345})
    void aCountOfAnySizeGrowsByOne(long times) {
        LatencyCounts counts = sevens(times);
        assertThat(counts.latencies().reached().size()).isEqualTo(times);
        counts.add(7);
        assertThat(counts.latencies().reached().size()).isEqualTo(times + 1);
        counts.addAll(sevens(times));
        assertThat(counts.latencies().reached().size()).isEqualTo(2 * times + 1);
    }

    @Test
    void aCountStaysAtTheMost() {
        long most = 1L << 47;
        LatencyCounts counts = sevens(most - 1);
        assertThat(counts.latencies().reached().size()).isEqualTo(most - 1);
        counts.addAll(sevens(most - 1));
        assertThat(counts.latencies().reached().size()).isBetween(most - (1 << 16), most - 1);
    }

    /** So many latencies of 7 ns, by doubling. */
    private static LatencyCounts sevens(long times) {
        LatencyCounts counts = new LatencyCounts();
        for (int bit = 62 - Long.numberOfLeadingZeros(times) + 1; bit >= 0; bit--) {
            Packer packer = new Packer();
            counts.packLatencies(packer);
            LatencyCounts copy = new LatencyCounts();
            copy.unpackLatencies(new Unpacker(packer.packed()));
            counts.addAll(copy);
            if ((times >>> bit & 1) == 1) {
                counts.add(7);
            }
        }
        return counts;
    }
}
