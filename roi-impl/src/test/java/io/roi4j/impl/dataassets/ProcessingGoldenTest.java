package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.ProcessingTimes;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 5.2, told to the running library. */
class ProcessingGoldenTest {
    private static final double NANOS = 1e9;

    private final Live live = new Live();
    private final DataAssetsCalculator room = live.after().dataAssets();

    @Test
    @DisplayName("definitions 5.2: four runs of retrieval and processing")
    void processingLatency() {
        GoldenCase golden = GoldenCase.definition("5.2");
        double[] retrieval = golden.numbers("retrieval_s");
        double[] processing = golden.numbers("processing_s");
        for (int i = 0; i < retrieval.length; i++) {
            room.processed(Math.round(retrieval[i] * NANOS), Math.round(processing[i] * NANOS));
        }
        ProcessingTimes times = room.calculate().processing();
        golden.check("p50_total_s", Sound.value(times.processingLatency()));
        golden.check("p90_total_s_type7", Sound.value(times.processingLatencyP90()));
        golden.check("retrieval_share", Sound.value(times.retrievalShare()));
        // The medians of the parts are 0.275 and 1.2: their sum is not the median of the total.
        assertThat(Sound.value(times.retrievalTimeMedian())).isCloseTo(0.275, within(1e-12));
        assertThat(Sound.value(times.processingTimeMedian())).isCloseTo(1.2, within(1e-12));
        assertThat(times.processingLatency().observations()).isEqualTo(4);
    }

    @Test
    @DisplayName(
            "R quantile(rivers, type = 7) and Conover's order-statistic interval, a third of each run for retrieval")
    void quantiles() {
        GoldenCase golden = GoldenCase.load("quantiles-rivers");
        for (long length : golden.counts("x")) {
            room.processed(length * 1_000_000_000L, 2 * length * 1_000_000_000L);
        }
        ProcessingTimes times = room.calculate().processing();
        double[] expected = GoldenCase.numbers(golden.expected("type7"));
        assertThat(Sound.value(times.retrievalTimeMedian())).isCloseTo(expected[0], within(1e-9));
        assertThat(Sound.value(times.retrievalTimeP90())).isCloseTo(expected[1], within(1e-9));
        assertThat(Sound.value(times.retrievalTimeP99())).isCloseTo(expected[3], within(1e-9));
        assertThat(Sound.value(times.processingTimeP90())).isCloseTo(2 * expected[1], within(1e-9));
        assertThat(Sound.value(times.processingTimeP99())).isCloseTo(2 * expected[3], within(1e-9));
        assertThat(Sound.value(times.processingLatencyP99())).isCloseTo(3 * expected[3], within(1e-9));
        golden.check(
                "ci_lower",
                Sound.interval(times.retrievalTimeMedian().estimate()).lower());
        golden.check(
                "ci_upper",
                Sound.interval(times.retrievalTimeMedian().estimate()).upper());
        assertThat(Sound.value(times.retrievalShare())).isCloseTo(1 / 3.0, within(1e-12));
        // 368 runs are needed for the limits of a 99th percentile.
        assertThat(times.retrievalTimeP99().estimate().interval()).isEmpty();
    }

    @Test
    @DisplayName("edge case any rate: nothing over nothing")
    void noRuns() {
        ProcessingTimes none = room.calculate().processing();
        Sound.absent(none.processingLatency(), Reason.NO_DATA);
        Sound.absent(none.retrievalShare(), Reason.NO_DATA);
        room.processed(0, 0);
        Sound.absent(room.calculate().processing().retrievalShare(), Reason.ZERO_DENOMINATOR);
        assertThat(Sound.value(room.calculate().processing().processingLatency()))
                .isZero();
    }
}
