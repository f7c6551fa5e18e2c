package io.roi4j.impl.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Amount;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.inference.InferenceRecorder;
import io.roi4j.scalability.ScalabilityMetrics;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InferenceCostTest {
    private static final long DOLLAR = 1_000_000_000_000L;

    private final Live live = new Live();
    private final InferenceRecorder gpt = live.after().inferences("gpt");

    @Test
    @DisplayName("without inferences there is nothing to divide by")
    void nothing() {
        Sound.absent(metrics().costPerInference(), Reason.ZERO_DENOMINATOR);
        Sound.absent(metrics().costPerSuccessfulInference(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    @DisplayName("an unknown price is unknown, not free")
    void unknownPrice() {
        gpt.succeeded(1_000);
        gpt.failed(1_000);
        Sound.absent(metrics().costPerInference(), Reason.UNKNOWN_PRICE);
        Sound.absent(metrics().costPerSuccessfulInference(), Reason.UNKNOWN_PRICE);
        assertThat(metrics().costPerInference().provenance()).isEqualTo(Provenance.NONE);
        assertThat(Sound.value(live.after().inferences().calculate().unpricedShare()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("partly priced: the cost of the priced ones, and a warning")
    void partlyPriced() {
        Calls.priced(gpt, true, 2 * DOLLAR);
        Calls.priced(gpt, true, 4 * DOLLAR);
        gpt.succeeded(1_000);
        Amount found = metrics().costPerInference();
        assertThat(Sound.value(found)).isEqualTo(3);
        assertThat(found.observations()).isEqualTo(2);
        assertThat(found.warnings()).containsExactly(Warning.INCOMPLETE);
    }

    @Test
    @DisplayName("a call that nobody pays for costs 0, and that is known")
    void unbilled() {
        Calls.priced(gpt, true, 3 * DOLLAR);
        Calls.unbilled(gpt, true);
        Calls.unbilled(gpt, false);
        Amount found = metrics().costPerInference();
        assertThat(Sound.value(found)).isEqualTo(1);
        assertThat(found.warnings()).isEmpty();
        var totals = live.after().inferences().calculate().models().get("gpt").totals();
        assertThat(totals.priced().sum()).isEqualTo(3);
        assertThat(totals.pricedSucceeded().sum()).isEqualTo(2);
        assertThat(totals.unpriced().sum()).isZero();
        assertThat(totals.cost().sum()).isEqualTo(3);
    }

    @Test
    @DisplayName("what failed attempts cost is in the cost of a success")
    void failures() {
        BothCosts before = costs();
        Calls.priced(gpt, true, DOLLAR);
        Calls.priced(gpt, false, DOLLAR);
        Calls.priced(gpt, false, DOLLAR);
        assertThat(before.perAttempt).isNaN();
        assertThat(costs()).isEqualTo(new BothCosts(1, 3));
    }

    @Test
    @DisplayName("only failures: cost per attempt, but no success to divide by")
    void onlyFailures() {
        Calls.priced(gpt, false, DOLLAR);
        assertThat(Sound.value(metrics().costPerInference())).isEqualTo(1);
        Sound.absent(metrics().costPerSuccessfulInference(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    @DisplayName("a day of nothing but failures is in the comparison too, not only in the value")
    void aDayOfFailures() {
        var inputs = Days.inputs(
                InferenceTally.EMPTY,
                List.of(Calls.costs(10, 10, BigDecimal.TEN), Calls.costs(10, 0, BigDecimal.TEN)),
                List.of(Calls.costs(10, 10, BigDecimal.TEN), Calls.costs(10, 10, BigDecimal.TEN)));
        Amount found = CostFormulas.perSuccess(inputs);
        assertThat(Sound.value(found)).isEqualTo(2);
        assertThat(found.comparison().absolute().value().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(found.comparison().relative().value().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    @DisplayName("provenance is that of the weakest price")
    void provenance() {
        Calls.priced(gpt, true, DOLLAR);
        assertThat(metrics().costPerInference().provenance()).isEqualTo(Provenance.MEASURED);
        InferenceRecorder listed = gpt.withProvenance(Provenance.DECLARED, Provenance.ESTIMATED, Provenance.ESTIMATED);
        listed.succeeded(1_000);
        assertThat(metrics().costPerInference().provenance()).isEqualTo(Provenance.MEASURED);
        Calls.priced(listed, true, DOLLAR);
        assertThat(metrics().costPerInference().provenance()).isEqualTo(Provenance.DECLARED);
        Calls.work(listed, 10, 100);
        Calls.work(gpt, 10, 100);
        assertThat(metrics().flopsPerWatt().provenance()).isEqualTo(Provenance.ESTIMATED);
        assertThat(metrics().costPerInference().provenance()).isEqualTo(Provenance.DECLARED);
    }

    @Test
    @DisplayName("cheaper than before, beyond the noise of the days")
    void cheaper() {
        InferenceRecorder old = live.before().inferences("old");
        for (int day = 0; day < 12; day++) {
            for (int i = 0; i < 20; i++) {
                Calls.priced(old, true, (10 + day % 3) * DOLLAR);
                Calls.priced(gpt, true, (5 + day % 3) * DOLLAR);
            }
            live.passDays(1);
        }
        Amount found = metrics().costPerInference();
        assertThat(Sound.value(found)).isEqualTo(6);
        assertThat(found.comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(found.comparison().absolute().value()).hasValue(-5);
        assertThat(found.comparison().baseline().value()).hasValue(11);
        assertThat(found.comparison().observations()).isEqualTo(240);
        assertThat(found.comparison().label()).isEqualTo("cohort before");
    }

    private record BothCosts(double perAttempt, double perSuccess) {}

    private BothCosts costs() {
        return new BothCosts(
                metrics().costPerInference().value().orElse(Double.NaN),
                metrics().costPerSuccessfulInference().value().orElse(Double.NaN));
    }

    private ScalabilityMetrics metrics() {
        return live.after().scalability().calculate();
    }
}
