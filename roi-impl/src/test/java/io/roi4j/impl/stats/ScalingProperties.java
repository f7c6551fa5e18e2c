package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class ScalingProperties {
    private static final double[] LOADS = {1, 2, 4, 8, 16, 32};

    @Property
    void aCurveIsFoundAgainInAnyUnit(
            @ForAll @DoubleRange(min = 0.01, max = 0.3) double alpha,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double hundredBeta,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double gamma) {
        double beta = hundredBeta / 100;
        double[] x = Arrays.stream(LOADS)
                .map(n -> gamma * n / (1 + alpha * (n - 1) + beta * n * (n - 1)))
                .toArray();
        UslFit fit = UniversalScalabilityLaw.fit(LOADS, x, 0.95);
        assertThat(Expect.value(fit.alpha())).isCloseTo(alpha, within(1e-6));
        assertThat(Expect.value(fit.beta())).isCloseTo(beta, within(1e-7));
        assertThat(Expect.value(fit.gamma())).isCloseTo(gamma, within(1e-6 * gamma));
    }

    @Property
    void elasticityIgnoresTheUnits(
            @ForAll @DoubleRange(min = 0.01, max = 100) double a,
            @ForAll @DoubleRange(min = 0.01, max = 100) double b) {
        double[] x = {1, 2, 4, 8, 9};
        double[] y = {3, 5, 9, 20, 17};
        var plain = Elasticity.of(x, y, 0.95);
        var scaled = Elasticity.of(
                Arrays.stream(x).map(v -> a * v).toArray(),
                Arrays.stream(y).map(v -> b * v).toArray(),
                0.95);
        var wanted = Expect.interval(plain.robust());
        Expect.close(scaled.robust(), Expect.value(plain.robust()), wanted.lower(), wanted.upper(), 1e-9);
    }

    @Property
    void netScoresHoldAndMirror(
            @ForAll @LongRange(min = 0, max = 400) long promoters,
            @ForAll @LongRange(min = 0, max = 400) long passives,
            @ForAll @LongRange(min = 0, max = 400) long detractors) {
        var score = NetPromoter.reading(promoters, passives, detractors, 0.95);
        Expect.sound(score, -1, 1);
        if (promoters + passives + detractors > 0) {
            Expect.mirrored(score, NetPromoter.reading(detractors, passives, promoters, 0.95), 1e-12);
            assertThat(Expect.interval(score).upper())
                    .isGreaterThan(Expect.interval(score).lower());
        }
    }
}
