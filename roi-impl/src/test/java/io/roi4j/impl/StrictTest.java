package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roi4j.Initiative;
import io.roi4j.Reason;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.throughput.CostIncurred;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A host's test sees at once what a running host only counts. */
class StrictTest {
    private final TestClock clock = new TestClock();
    private final StreamingRoi roi = clock.roi().cap("model", 1).strict().build();
    private final Initiative triage = roi.initiative("triage");

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(call)
                .withMessageContaining(reason.id())
                .matches(e -> e.reason() == reason);
    }

    @Test
    void whatIsRefusedIsThrownByTheMethodThatWasToldIt() {
        refused(Reason.INVALID_INPUT, () -> roi.initiative("a\nb"));
        refused(Reason.PERSONAL_DATA, () -> triage.inferences("ada@example.org"));
        refused(Reason.NEGATIVE_DURATION, () -> triage.inferences("gpt").succeeded(-1));
        refused(Reason.OUT_OF_RANGE, () -> triage.errorReduction().declare(2, 1, "audit"));
        refused(Reason.INVALID_INPUT, () -> triage.errorReduction().retrained(null));
        assertThat(roi.health().refused())
                .isEqualTo(Map.of(
                        Reason.INVALID_INPUT, 2L,
                        Reason.PERSONAL_DATA, 1L,
                        Reason.NEGATIVE_DURATION, 1L,
                        Reason.OUT_OF_RANGE, 1L));
    }

    @Test
    void whatFollowsIsTakenAsEver() {
        refused(Reason.NEGATIVE_DURATION, () -> triage.inferences("gpt").succeeded(-1));
        triage.inferences("gpt").succeeded(1);
        triage.inferences("over the cap").succeeded(1);
        assertThat(triage.inferences().calculate().failedShare().observations()).isEqualTo(2);
    }

    @Test
    void aBatchIsAnsweredRowByRow() {
        ImportAnswer answer = triage.throughput()
                .importBatch(new ImportBatch<>(
                        "books",
                        clock.instant(),
                        List.of(ImportRow.<CostIncurred>deleted("", 1), ImportRow.<CostIncurred>deleted("a", 1))));
        assertThat(answer.refused()).hasSize(1);
        assertThat(roi.health().refused()).isEqualTo(Map.of(Reason.INVALID_INPUT, 1L));
    }

    @Test
    void onceClosedNothingIsThrown() {
        roi.close();
        roi.initiative("a\nb").inferences(null).failed(-1);
        assertThat(roi.health().refused()).isEmpty();
    }
}
