package io.roi4j.impl.technicaldebt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.inference.Inference;
import io.roi4j.technicaldebt.PipelineLatency;
import io.roi4j.technicaldebt.PipelineRecorder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final long MINUTE = 60_000;
    private final Live live = new Live();

    private PipelineRecorder pipeline(String name) {
        return live.after().technicalDebt().pipeline(name);
    }

    private PipelineLatency all() {
        return live.after().technicalDebt().calculate().dataPipelines();
    }

    @Test
    void withoutArrivalsNothingIsKnown() {
        pipeline("orders");
        Sound.absent(all().dataPipelineLatency(), Reason.NO_DATA);
        Sound.absent(all().dataFreshness(), Reason.NO_DATA);
        Sound.absent(all().stalestPipelineFreshness(), Reason.NO_DATA);
        assertThat(all().pipelines()).isEmpty();
    }

    @Test
    void oneArrivalHasAValueAndNoInterval() {
        pipeline("orders").arrived(live.millis() - MINUTE);
        assertThat(all().dataPipelineLatency().estimate())
                .isEqualTo(new Present(60, new NoInterval(Reason.INSUFFICIENT_SAMPLE)));
    }

    @Test
    void availableInTheInstantOfItsEventIsLegal() {
        pipeline("orders").arrived(live.millis(), live.millis());
        assertThat(Sound.value(all().dataPipelineLatency())).isZero();
    }

    @Test
    void aStuckPipelineGrowsOldThoughItsLatencyStands() {
        PipelineRecorder orders = pipeline("orders");
        orders.arrived(live.millis() - MINUTE);
        live.passDays(5);
        pipeline("clicks").arrived(live.millis() - 2 * MINUTE);
        assertThat(Sound.value(all().pipelines().get("orders").pipelineLatency()))
                .isEqualTo(60);
        double stuck = (double) Duration.ofDays(5).plusMinutes(1).toSeconds();
        assertThat(Sound.value(all().pipelines().get("orders").pipelineFreshness()))
                .isEqualTo(stuck);
        assertThat(Sound.value(all().stalestPipelineFreshness())).isEqualTo(stuck);
        assertThat(Sound.value(all().dataFreshness())).isEqualTo(120);
        live.passDays(200);
        Sound.absent(all().pipelines().get("orders").pipelineLatency(), Reason.NO_DATA);
        Sound.absent(all().dataPipelineLatency(), Reason.NO_DATA);
        assertThat(Sound.value(all().stalestPipelineFreshness()))
                .isEqualTo(stuck + Duration.ofDays(200).toSeconds());
    }

    @Test
    void aLateRecordDoesNotMakeDataFresh() {
        PipelineRecorder orders = pipeline("orders");
        orders.arrived(live.millis() - MINUTE);
        orders.arrived(live.millis() - 100 * MINUTE);
        assertThat(Sound.value(all().dataFreshness())).isEqualTo(60);
    }

    @Test
    void anEventOfAClockThatIsAheadIsFresh() {
        pipeline("orders").arrived(live.millis() + MINUTE, live.millis() + 2 * MINUTE);
        assertThat(Sound.value(all().dataFreshness())).isZero();
    }

    @Test
    void fasterThanBefore() {
        for (int i = 0; i < 100; i++) {
            live.before().technicalDebt().pipeline("orders").arrived(live.millis() - (600 + i) * MINUTE);
            pipeline("orders").arrived(live.millis() - (60 + i) * MINUTE);
        }
        var comparison = all().dataPipelineLatency().comparison();
        assertThat(comparison.absolute().value().orElseThrow()).isCloseTo(-540 * 60.0, within(1e-6));
        assertThat(comparison.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(comparison.label()).isEqualTo("cohort before");
        assertThat(all().pipelines()
                        .get("orders")
                        .pipelineLatencyP95()
                        .comparison()
                        .verdict())
                .isEqualTo(Verdict.BETTER);
    }

    @Test
    void manyArrivalsAreWithinOnePercent() {
        PipelineRecorder orders = pipeline("orders");
        for (int i = 1; i <= 20_000; i++) {
            orders.arrived(live.millis() - i * 1_000L);
        }
        assertThat(Sound.value(all().dataPipelineLatency())).isCloseTo(10_000.5, within(100.0));
        assertThat(Sound.value(all().dataPipelineLatencyP99())).isCloseTo(19_800, within(198.0));
    }

    @Test
    void refusesWhatCannotBeTrue() {
        PipelineRecorder orders = pipeline("orders");
        orders.arrived(Inference.UNKNOWN);
        pipeline("bad\nname").arrived(live.millis());
        assertThat(live.refused(Reason.INVALID_INPUT)).isEqualTo(3);
        orders.arrived(live.millis(), live.millis() + Duration.ofMinutes(6).toMillis());
        orders.arrived(live.millis() - Duration.ofDays(40_000).toMillis());
        orders.arrived(Long.MIN_VALUE + 1, Long.MAX_VALUE);
        assertThat(live.refused(Reason.OUT_OF_RANGE)).isEqualTo(3);
        long old = live.millis() - Duration.ofDays(500).toMillis();
        orders.arrived(old, old);
        assertThat(live.refused(Reason.TOO_OLD)).isEqualTo(1);
        assertThat(all().pipelines()).isEmpty();
        live.roi().close();
        orders.arrived(live.millis());
        Sound.absent(all().dataPipelineLatency(), Reason.NO_DATA);
    }

    @Test
    void aWindowBeyondTheMemoryIsCutOnlyWhereSomethingIsMissing() {
        PipelineRecorder orders = pipeline("orders");
        orders.arrived(live.millis() - MINUTE);
        assertThat(year(2).dataPipelineLatency().warnings()).isEmpty();
        for (int day = 0; day < 450; day++) {
            live.passDays(1);
            orders.arrived(live.millis() - MINUTE);
        }
        assertThat(year(2).dataPipelineLatency().warnings()).containsOnly(Warning.HORIZON_CUT);
        assertThat(year(1).dataPipelineLatency().warnings()).isEmpty();
        // One pipeline by itself is remembered for 40 days.
        assertThat(year(1).pipelines().get("orders").pipelineLatency().warnings())
                .containsOnly(Warning.HORIZON_CUT);
        assertThat(live.after()
                        .technicalDebt()
                        .calculate(Window.ALL)
                        .dataPipelines()
                        .dataPipelineLatency()
                        .observations())
                .isEqualTo(451);
    }

    private PipelineLatency year(int years) {
        return live.after()
                .technicalDebt()
                .calculate(Window.lastDays(365L * years))
                .dataPipelines();
    }
}
