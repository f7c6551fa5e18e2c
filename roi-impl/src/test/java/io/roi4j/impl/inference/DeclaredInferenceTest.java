package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Amount;
import io.roi4j.Elapsed;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Declared costs and latencies, and windows beyond what is remembered. */
class DeclaredInferenceTest {
    private final Live live = new Live();

    private Amount cost() {
        return live.after().scalability().calculate().costPerInference();
    }

    private Elapsed median() {
        return live.after().scalability().calculate().inferenceLatency().latencyMedian();
    }

    @Test
    @DisplayName("a declared baseline of both: compared without an interval, so without a verdict")
    void baseline() {
        live.before().inferences().declareCost(Money.of("0.50", "USD"), "contract of 2025");
        live.before().inferences().declareLatency(Duration.ofSeconds(4), "stopwatch, 20 answers by hand");
        Calls.spread(live.after().inferences("gpt"), new BigDecimal("1"), 10);
        assertThat(Sound.value(cost())).isEqualTo(0.1);
        assertThat(cost().provenance()).isEqualTo(Provenance.MEASURED);
        assertThat(cost().comparison().provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(cost().comparison().label()).isEqualTo("declared: contract of 2025");
        assertThat(cost().comparison().baseline().value()).hasValue(0.5);
        assertThat(cost().comparison().relative().value()).hasValue(-0.8);
        assertThat(cost().comparison().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(live.after().technicalDebt().calculate().costPerPrediction().comparison())
                .isEqualTo(cost().comparison());
        assertThat(median().comparison().baseline().value()).hasValue(4);
        assertThat(median().comparison().label()).isEqualTo("declared: stopwatch, 20 answers by hand");
        Sound.metrics(live.after().scalability().calculate());
        Sound.metrics(live.before().scalability().calculate());
    }

    @Test
    @DisplayName("the cohort itself shows what was declared of it, until something is recorded")
    void ownCohort() {
        live.before().inferences().declareCost(Money.of("0.50", "USD"), "contract");
        live.before().inferences().declareLatency(Duration.ofSeconds(4), "stopwatch");
        var before = live.before().scalability().calculate();
        assertThat(Sound.value(before.costPerInference())).isEqualTo(0.5);
        assertThat(before.costPerInference().provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(Sound.value(before.inferenceLatency().latencyMedian())).isEqualTo(4);
        Sound.absent(before.inferenceLatency().latencyP95(), Reason.NO_DATA);
        live.before().inferences("rule").succeeded(1_000);
        Sound.absent(live.before().scalability().calculate().costPerInference(), Reason.UNKNOWN_PRICE);
        live.passDays(100);
        Sound.absent(live.before().scalability().calculate().inferenceLatency().latencyMedian(), Reason.NO_DATA);
    }

    @Test
    void badDeclarationsAreRefused() {
        var before = live.before().inferences();
        before.declareCost(null, "s");
        before.declareCost(Money.of("1", "EUR"), "s");
        before.declareCost(Money.of("-1", "USD"), "s");
        before.declareCost(Money.of("1", "USD"), " ");
        before.declareLatency(null, "s");
        before.declareLatency(Duration.ofSeconds(-1), "s");
        before.declareLatency(Duration.ofSeconds(1), null);
        assertThat(live.refused())
                .isEqualTo(Map.of(Reason.INVALID_INPUT, 4L, Reason.CURRENCY_MISMATCH, 1L, Reason.OUT_OF_RANGE, 2L));
        Calls.spread(live.after().inferences("gpt"), new BigDecimal("1"), 10);
        assertThat(cost().comparison().baseline().reason()).contains(Reason.NO_BASELINE);
    }

    @Test
    @DisplayName(
            "a model's figures are remembered for 32 days, an initiative's for 400, and say when a window asks for more")
    void horizon() {
        Calls.spread(live.after().inferences("gpt"), new BigDecimal("1"), 10);
        assertThat(modelCost(Window.lastDays(33)).warnings()).isEmpty();
        live.passDays(500);
        Calls.spread(live.after().inferences("gpt"), new BigDecimal("1"), 10);
        assertThat(modelCost(Window.lastDays(32)).warnings()).isEmpty();
        assertThat(modelCost(Window.lastDays(33)).warnings()).containsExactly(Warning.HORIZON_CUT);
        for (int days : new int[] {400, 401}) {
            var found = live.after().scalability().calculate(Window.lastDays(days));
            assertThat(found.costPerInference().warnings().contains(Warning.HORIZON_CUT))
                    .isEqualTo(days > 400);
            assertThat(found.inferenceLatency().latencyMedian().warnings().contains(Warning.HORIZON_CUT))
                    .isEqualTo(days > 400);
            assertThat(live.after()
                            .inferences()
                            .calculate(Window.lastDays(days))
                            .failedShare()
                            .warnings()
                            .contains(Warning.HORIZON_CUT))
                    .isEqualTo(days > 400);
        }
        assertThat(live.after()
                        .scalability()
                        .calculate(Window.ALL)
                        .costPerInference()
                        .warnings())
                .isEmpty();
    }

    private Amount modelCost(Window window) {
        return live.after().inferences().calculate(window).models().get("gpt").modelCostPerInference();
    }

    @Test
    @DisplayName("a model is compared with all of the baseline")
    void models() {
        Calls.spread(live.before().inferences("old"), new BigDecimal("10"), 10);
        Calls.spread(live.after().inferences("gpt"), new BigDecimal("1"), 10);
        assertThat(modelCost(Window.lastDays(30)).comparison().baseline().value())
                .hasValue(1);
    }
}
