package io.roi4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A limit that lost records would be no limit. */
class FlatSeriesConcurrencyTest {

    @Test
    void nothingIsLost() {
        FlatSeries series = new FlatSeries();
        Call call = Call.of(1_000_000_000, true, 10, 20, 5, 1_000_000_000_000L, 4_000);

        IntStream.range(0, 200_000).parallel().forEach(i -> series.record(call));

        Reading reading = new Reading();
        series.read(reading);
        // One inference of one second, priced at one dollar, with 35 tokens and 4 joules: 43.
        assertThat(reading.sums()).isCloseTo(200_000 * 43.0, within(1e-3));
        assertThat(reading.latencies()).isEqualTo(200_000);
    }
}
