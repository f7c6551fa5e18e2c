package io.roi4j.impl.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.tally.DurationSketch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationAccumulatorTest {
    private final DurationAccumulator durations = new DurationAccumulator();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 20, DurationSketch.EXACT, DurationSketch.EXACT + 1, 2_500})
    @DisplayName("one by one they make the sketch of all of them")
    void oneByOne(int number) {
        long[] nanos = LongStream.range(0, number).map(i -> i * 7_919 % 10_007).toArray();
        for (long duration : nanos) {
            durations.add(duration);
        }
        assertThat(durations.tally()).isEqualTo(DurationSketch.of(nanos));
        assertThat(durations.tally()).as("read again").isEqualTo(DurationSketch.of(nanos));
    }

    @Test
    @DisplayName("reading in between changes nothing")
    void readInBetween() {
        durations.add(5);
        assertThat(durations.tally()).isEqualTo(DurationSketch.of(5));
        durations.add(3);
        assertThat(durations.tally()).isEqualTo(DurationSketch.of(3, 5));
    }

    @Test
    @DisplayName("a sketch of others counts with all that it holds")
    void sketches() {
        durations.add(5);
        durations.add(DurationSketch.of(1, 9));
        assertThat(durations.tally()).isEqualTo(DurationSketch.of(1, 5, 9));
    }
}
