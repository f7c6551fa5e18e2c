package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.Provenance;
import io.roi4j.dataassets.DatasetRecorder;
import io.roi4j.inference.InferenceRecorder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloseTest {
    private final TestClock clock = new TestClock();
    private final StreamingRoi roi = Furnished.roi(clock);
    private final Initiative triage = roi.initiative("triage");

    @Test
    void whatWasRecordedCanStillBeRead() {
        Map<String, Object> before = Reports.figures(roi.report());
        roi.close();
        roi.close();
        assertThat(Reports.figures(roi.report())).isEqualTo(before);
        assertThat(triage.errorReduction().calculate().currentErrorRate().observations())
                .isEqualTo(40);
        assertThat(roi.initiative("triage")).isSameAs(triage);
    }

    @Test
    void nothingIsRecordedAnyMore() {
        InferenceRecorder gpt = triage.inferences("gpt");
        DatasetRecorder crm = triage.dataAssets().dataset("crm");
        Map<String, Object> before = Reports.figures(roi.report());
        roi.close();
        gpt.succeeded(1);
        gpt.withProvenance(Provenance.DECLARED, Provenance.NONE, Provenance.NONE)
                .failed(1);
        crm.stored(5);
        crm.accessed();
        triage.throughput().completed();
        triage.throughput().heartbeat();
        triage.throughput().incurred(null);
        triage.throughput().disrupted(null);
        triage.throughput().declareCapacity(-1, "load test");
        triage.customerExperience().recommended(clock.millis(), 11);
        triage.customerExperience().satisfied(clock.millis(), 3);
        triage.customerExperience().felt(clock.millis(), 2, null, -1);
        triage.customerExperience().responded(clock.millis(), -1);
        triage.customerExperience().contactOpened(null, clock.millis());
        triage.customerExperience().requestReceived("late", clock.millis());
        triage.customerExperience().told(null);
        triage.customerExperience().declareRecontactWindow(Duration.ZERO);
        triage.errorReduction().outcome(false);
        triage.errorReduction().paired("gpt", clock.millis(), false, false, "en");
        triage.errorReduction().declare(1, 2, "audit");
        triage.cohort(Cohort.BEFORE).errorReduction().declare(1, 2, "audit");
        assertThat(Reports.figures(roi.report())).isEqualTo(before);
        assertThat(roi.health().refused()).isEmpty();
    }

    @Test
    void newAndBadNamesLeaveNoTrace() {
        Map<String, Object> before = Reports.figures(roi.report());
        roi.close();
        for (String name : new String[] {"late", "bad\n", null, "invalid"}) {
            for (Initiative initiative : List.of(roi.initiative(name), triage)) {
                initiative.inferences(name).succeeded(1, 2, 3);
                initiative.inferences(name).record(-1, -1, true, true, -1, -1, -1, -1, -1, -1);
                initiative.dataAssets().dataset(name).accessed();
                initiative.errorReduction().outcome(name, -1, false, name);
                initiative.errorReduction().retrained(null);
            }
        }
        assertThat(Reports.figures(roi.report())).isEqualTo(before);
        assertThat(roi.health().refused()).isEmpty();
        assertThat(roi.health().overflowed()).isEmpty();
    }

    @Test
    void endsNoSoonerForAnotherLibrary() {
        StreamingRoi another = clock.roi().build();
        roi.close();
        another.initiative("triage").errorReduction().outcome(true);
        assertThat(another.initiative("triage")
                        .errorReduction()
                        .calculate()
                        .currentErrorRate()
                        .observations())
                .isEqualTo(1);
    }
}
