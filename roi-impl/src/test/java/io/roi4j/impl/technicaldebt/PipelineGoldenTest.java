package io.roi4j.impl.technicaldebt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Interval;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.technicaldebt.PipelineLatency;
import io.roi4j.technicaldebt.PipelineMetrics;
import io.roi4j.technicaldebt.PipelineRecorder;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 4.1, through the public surface. */
class PipelineGoldenTest {
    private static final long SECOND = 1_000;
    private final Live live = new Live();
    private final PipelineRecorder orders = live.after().technicalDebt().pipeline("orders");

    @Test
    @DisplayName("definitions 4.1: five arrivals, a sixth before its event is refused; median, p95 type 7")
    void dataPipelineLatency() {
        GoldenCase golden = GoldenCase.definition("4.1");
        long[] events = golden.counts("event_time_s");
        long[] available = golden.counts("available_time_s");
        long start = live.millis();
        live.pass(Duration.ofMinutes(1));
        for (int i = 0; i < events.length; i++) {
            orders.arrived(start + events[i] * SECOND, start + available[i] * SECOND);
        }
        PipelineLatency all = all();
        golden.check("p50_s", Sound.value(all.dataPipelineLatency()));
        golden.check("p95_s_type7", Sound.value(all.dataPipelineLatencyP95()));
        golden.check("rejected_negative", (double) live.refused(Reason.NEGATIVE_DURATION));
        PipelineMetrics own = all.pipelines().get("orders");
        golden.check("p50_s", Sound.value(own.pipelineLatency()));
        golden.check("p95_s_type7", Sound.value(own.pipelineLatencyP95()));
        assertThat(own.pipelineArrivals().sum()).isEqualTo(5);
        // The newest of the events that arrived was 50 seconds after the start, and 60 have passed.
        assertThat(Sound.value(own.pipelineFreshness())).isEqualTo(10);
        assertThat(Sound.value(all.dataFreshness())).isEqualTo(10);
    }

    @Test
    @DisplayName("quantiles-rivers, R quantile type 7 and Conover's limits of the median: 141 latencies")
    void rivers() {
        GoldenCase golden = GoldenCase.load("quantiles-rivers");
        for (double seconds : golden.numbers("x")) {
            orders.arrived(live.millis() - (long) (seconds * SECOND), live.millis());
        }
        PipelineLatency all = all();
        double[] expected = GoldenCase.numbers(golden.expected("type7"));
        assertThat(Sound.value(all.dataPipelineLatency())).isCloseTo(expected[0], within(1e-9));
        assertThat(Sound.value(all.dataPipelineLatencyP95())).isCloseTo(expected[2], within(1e-9));
        assertThat(Sound.value(all.dataPipelineLatencyP99())).isCloseTo(expected[3], within(1e-9));
        Interval limits = Sound.interval(all.dataPipelineLatency().estimate());
        golden.check("ci_lower", limits.lower());
        golden.check("ci_upper", limits.upper());
        // 141 values are too few for the limits of a 99th percentile, which need 368.
        assertThat(all.dataPipelineLatencyP99().estimate().interval()).isEmpty();
    }

    @Test
    @DisplayName("edge case clock going back: refused and counted, the state is unchanged")
    void clockGoingBack() {
        orders.arrived(live.millis(), live.millis() + 5);
        PipelineLatency before = all();
        orders.arrived(100, 90);
        orders.arrived(live.millis(), live.millis() - 10);
        assertThat(live.refused(Reason.NEGATIVE_DURATION)).isEqualTo(2);
        assertThat(all()).isEqualTo(before);
    }

    private PipelineLatency all() {
        return live.after().technicalDebt().calculate().dataPipelines();
    }
}
