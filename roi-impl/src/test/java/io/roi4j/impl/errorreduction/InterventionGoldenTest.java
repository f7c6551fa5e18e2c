package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Comparison;
import io.roi4j.Score;
import io.roi4j.Verdict;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.inference.Inference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InterventionGoldenTest {
    private final Live live = new Live();

    @Test
    @DisplayName("R ?poisson.test: 11 in 800 predictions against 21 in 3,011")
    void humanInterventionRate() {
        GoldenCase golden = GoldenCase.load("poisson-ratio-11-21");
        live.after()
                .errorReduction()
                .intervened(Inference.UNKNOWN, golden.count("a.events"), golden.count("a.exposure"));
        live.before()
                .errorReduction()
                .intervened(Inference.UNKNOWN, golden.count("b.events"), golden.count("b.exposure"));
        Score rate = live.after().errorReduction().calculate().humanInterventionRate();
        assertThat(Sound.value(rate)).isEqualTo(13.75);
        Comparison comparison = rate.comparison();
        golden.check("rate_ratio", 1 + comparison.relative().value().orElseThrow());
        golden.checkAll(
                "ci",
                1 + Sound.interval(comparison.relative()).lower(),
                1 + Sound.interval(comparison.relative()).upper());
        assertThat(comparison.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(rate.observations()).isEqualTo(800);
    }

    @Test
    @DisplayName("Garwood: scipy chi2.ppf(.025, 22)/2/.8 and chi2.ppf(.975, 24)/2/.8 for 11 in 0.8 thousand")
    void garwood() {
        live.after().errorReduction().intervened(Inference.UNKNOWN, 11, 800);
        Score rate = live.after().errorReduction().calculate().humanInterventionRate();
        Sound.limits(rate.estimate(), 6.863950459046049, 24.60254814162744, 1e-9);
    }

    @Test
    @DisplayName("catalogue 0.1: no event is a rate of 0 with the upper limit -ln(0.025)/T")
    void noIntervention() {
        live.after().errorReduction().intervened(Inference.UNKNOWN, 0, 400);
        Score rate = live.after().errorReduction().calculate().humanInterventionRate();
        assertThat(Sound.value(rate)).isZero();
        assertThat(Sound.interval(rate.estimate()).upper()).isCloseTo(-Math.log(0.025) / 0.4, within(1e-9));
    }
}
