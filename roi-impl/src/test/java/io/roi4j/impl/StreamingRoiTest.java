package io.roi4j.impl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.roi4j.Calculator;
import io.roi4j.Cohort;
import io.roi4j.Initiative;
import io.roi4j.Reason;
import io.roi4j.Report;
import io.roi4j.Window;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamingRoiTest {
    private final TestClock clock = new TestClock();
    private final StreamingRoi roi = clock.roi().cap("initiative", 2).build();

    @Test
    void anInitiativeIsMadeOnce() {
        assertThat(roi.initiative("triage")).isSameAs(roi.initiative("triage"));
        assertThat(roi.initiatives()).hasSize(1);
    }

    @Test
    void anEmptyNameIsABadOne() {
        roi.initiative("").errorReduction().outcome(true);
        roi.initiative("a").inferences("").succeeded(1);
        roi.initiative("a").dataAssets().dataset("").accessed();
        assertThat(roi.initiatives()).extracting(Initiative::name).containsExactly("a");
        assertThat(roi.initiative("a").inferences().calculate().models()).isEmpty();
        assertThat(roi.initiative("a").dataAssets().calculate().datasets()).isEmpty();
        // Three look-ups and three facts.
        assertThat(roi.health().refused()).containsExactly(Map.entry(Reason.INVALID_INPUT, 6L));
    }

    @Test
    void initiativesStandInOrderOfTheirNames() {
        roi.initiative("b");
        roi.initiative("a");
        assertThat(roi.initiatives()).extracting(Initiative::name).containsExactly("a", "b");
        assertThat(roi.report().entries()).extracting(Report.Entry::initiative).containsExactly("a", "b");
    }

    @Test
    void initiativesOverTheCapShareOneAndAreCounted() {
        roi.initiative("a");
        roi.initiative("b");
        Initiative other = roi.initiative("c");
        assertThat(other.name()).isEqualTo("other");
        assertThat(roi.initiative("d")).isSameAs(other);
        assertThat(roi.initiatives()).hasSize(3);
        assertThat(roi.health().overflowed()).containsExactly(Map.entry("initiative", 2L));
        assertThat(roi.health().refused()).isEmpty();
    }

    @Test
    void aCohortIsTheSameInitiativeSeenOtherwise() {
        Initiative after = roi.initiative("triage");
        Initiative before = after.cohort(Cohort.BEFORE);
        assertThat(after.cohort()).isEqualTo(Cohort.AFTER);
        assertThat(before.cohort()).isEqualTo(Cohort.BEFORE);
        assertThat(before.name()).isEqualTo("triage");
        assertThat(before.cohort(Cohort.AFTER)).isSameAs(after);
        assertThat(after.cohorts()).containsExactly(Cohort.BEFORE, Cohort.AFTER);
    }

    @Test
    void aMissingCohortChangesNothing() {
        Initiative before = roi.initiative("triage").cohort(Cohort.BEFORE);
        assertThat(before.cohort(null)).isSameAs(before);
    }

    @Test
    void theReportHasAnEntryForEachCohortAskedFor() {
        roi.initiative("triage").cohort(Cohort.CONTROL_AFTER);
        assertThat(roi.report().entries())
                .extracting(Report.Entry::cohort)
                .containsExactly(Cohort.AFTER, Cohort.CONTROL_AFTER);
    }

    @Test
    void theReportHasWhatEachCalculatorGives() {
        Initiative triage = roi.initiative("triage");
        triage.errorReduction().outcome(false, "fr");
        Report.Entry entry = roi.report().entry("triage", Cohort.AFTER).orElseThrow();
        assertThat(entry.metrics(ErrorReductionMetrics.class))
                .isEqualTo(triage.errorReduction().calculate());
        assertThat(entry.metrics())
                .containsExactlyElementsOf(triage.calculators().stream()
                        .<Record>map(Calculator::calculate)
                        .toList());
    }

    @Test
    void theNamedCalculatorsAreThoseOfTheList() {
        Initiative triage = roi.initiative("triage");
        assertThat(triage.calculators())
                .containsExactly(
                        triage.inferences(),
                        triage.timeToMarket(),
                        triage.throughput(),
                        triage.employeeExperience(),
                        triage.customerExperience(),
                        triage.technicalDebt(),
                        triage.dataAssets(),
                        triage.errorReduction(),
                        triage.scalability());
    }

    @Test
    void anUnknownCalculatorIsRefusedByName() {
        Initiative triage = roi.initiative("triage");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> triage.calculator(Calculator.class))
                .withMessageStartingWith("type: ")
                .withMessageContaining("Calculator");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> triage.calculator(null))
                .withMessageStartingWith("type: ");
    }

    @Test
    void aMissingWindowIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> roi.initiative("triage").errorReduction().calculate(null))
                .withMessage("window");
    }

    @Test
    void lookingUpAnInitiativeOverTheCapLeavesTheReportAlone() {
        StreamingRoi kept = StreamingRoi.builder()
                .clock(clock)
                .nanoTime(() -> 7)
                .cap("initiative", 1)
                .build();
        kept.initiative("a");
        kept.initiative("b");
        kept.initiative("");
        Report first = Reports.quietly(kept);
        kept.initiative("c");
        kept.initiative("");
        kept.initiative(null);
        assertThat(Reports.quietly(kept)).isSameAs(first);
    }

    @Test
    void healthAddsUpTheDimensionsOfAllInitiatives() {
        StreamingRoi narrow = clock.roi().cap("model", 1).cap("segment", 1).build();
        for (String initiative : new String[] {"a", "b"}) {
            narrow.initiative(initiative).inferences("m1");
            narrow.initiative(initiative).inferences("m2");
            narrow.initiative(initiative).errorReduction().outcome(true, "s1");
            narrow.initiative(initiative).cohort(Cohort.BEFORE).errorReduction().outcome(true, "s2");
        }
        assertThat(narrow.health().overflowed()).containsOnly(Map.entry("model", 2L), Map.entry("segment", 2L));
    }

    @Test
    void aReportIsKeptForASecond() {
        StreamingRoi kept =
                StreamingRoi.builder().clock(clock).nanoTime(() -> 7).build();
        kept.initiative("triage").errorReduction().outcome(true);
        Report first = kept.report();
        kept.initiative("triage").errorReduction().outcome(true);
        kept.initiative("triage").cohort(Cohort.AFTER);
        assertThat(kept.report()).isSameAs(first);
    }

    @Test
    void aNewInitiativeOrCohortIsInTheNextReport() {
        StreamingRoi kept =
                StreamingRoi.builder().clock(clock).nanoTime(() -> 7).build();
        assertThat(kept.report().entries()).isEmpty();
        kept.initiative("triage");
        assertThat(kept.report().entries()).hasSize(1);
        kept.initiative("triage").cohort(Cohort.BEFORE);
        assertThat(kept.report().entries()).hasSize(2);
    }

    @Test
    void aClockThatThrowsNeverReachesTheHost() {
        boolean[] fails = {false};
        StreamingRoi shaky = StreamingRoi.builder()
                .clock(() -> {
                    if (fails[0]) {
                        throw new IllegalStateException("clock");
                    }
                    return clock.instant();
                })
                .build();
        shaky.initiative("triage").errorReduction().outcome(true);
        fails[0] = true;
        shaky.initiative("triage").errorReduction().outcome(false);
        var metrics = shaky.initiative("triage").errorReduction().calculate(Window.last(Duration.ofHours(1)));
        assertThat(metrics.currentErrorRate().observations()).isEqualTo(2);
        assertThat(shaky.report().asOf().toEpochMilli()).isEqualTo(clock.millis());
        assertThat(shaky.health().refused()).doesNotContainKey(Reason.OUT_OF_RANGE);
    }
}
