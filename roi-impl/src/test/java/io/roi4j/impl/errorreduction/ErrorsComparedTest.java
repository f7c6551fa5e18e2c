package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Score;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.impl.formula.AllMeasures;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.inference.Inference;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said of both sides of a comparison, or of the one there is. */
class ErrorsComparedTest {
    private final Live live = new Live();
    private final ErrorReductionCalculator room = live.after().errorReduction();
    private final ErrorReductionCalculator before = live.before().errorReduction();

    private Score interventions() {
        return room.calculate().humanInterventionRate();
    }

    @Test
    @DisplayName("with nothing before, no figure is compared, and nothing says that it was cut")
    void onlyAfter() {
        for (int day = 0; day < 12; day++) {
            for (int i = 0; i < 20; i++) {
                room.classified(i % 2 == 0, i % 3 == 0);
                room.outcome(i % 7 != day % 3, i % 2 == 0 ? "a" : "b");
            }
            room.intervened(Inference.UNKNOWN, day % 3, 100);
            live.passDays(1);
        }
        AllMeasures.withoutBaseline(room.calculate());
        AllMeasures.warns(room.calculate(), Warning.HORIZON_CUT, name -> false);
        assertThat(interventions().warnings()).isEmpty();
    }

    @Test
    @DisplayName("interventions in bursts on both sides: the difference knows of them too")
    void bursts() {
        for (int day = 0; day < 20; day++) {
            before.intervened(Inference.UNKNOWN, day % 2 == 0 ? 0 : 60, 1_000);
            room.intervened(Inference.UNKNOWN, day % 2 == 0 ? 0 : 40, 1_000);
            live.passDays(1);
        }
        var comparison = interventions().comparison();
        assertThat(comparison.baseline().value().orElseThrow()).isCloseTo(30, within(1e-12));
        assertThat(comparison.absolute().value().orElseThrow()).isCloseTo(-10, within(1e-12));
        assertThat(comparison.relative().value().orElseThrow()).isCloseTo(-1 / 3.0, within(1e-12));
        assertThat(comparison.observations()).isEqualTo(20_000);
        // 400 against 600 events of Poisson would be better beyond doubt: z = 200 / sqrt(1000) = 6.3
        assertThat(comparison.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    @DisplayName("bursts on the baseline's side alone count as well")
    void burstsBefore() {
        for (int day = 0; day < 20; day++) {
            before.intervened(Inference.UNKNOWN, day % 2 == 0 ? 0 : 60, 1_000);
            room.intervened(Inference.UNKNOWN, 20, 1_000);
            live.passDays(1);
        }
        assertThat(interventions().comparison().absolute().value().orElseThrow())
                .isCloseTo(-10, within(1e-12));
        assertThat(interventions().comparison().verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    @DisplayName("days without predictions are no clusters: ten days with some are enough, nine are not")
    void clusters() {
        for (int day = 0; day < 9; day++) {
            room.intervened(Inference.UNKNOWN, 2, 1_000);
            live.passDays(1);
        }
        room.intervened();
        assertThat(interventions().warnings()).containsExactly(Warning.INDEPENDENCE_ASSUMED);
        room.intervened(Inference.UNKNOWN, 1, 1_000);
        assertThat(interventions().warnings()).isEmpty();
        assertThat(Sound.value(interventions())).isEqualTo(2);
        // Where nobody intervened there is nothing that could depend on anything.
        Live quiet = new Live();
        quiet.after().errorReduction().intervened(Inference.UNKNOWN, 0, 1_000);
        assertThat(quiet.after()
                        .errorReduction()
                        .calculate()
                        .humanInterventionRate()
                        .warnings())
                .isEmpty();
    }

    @Test
    @DisplayName("fewer errors in all, more in each segment, but neither beyond chance: no reversal is claimed")
    void reversalByChance() {
        var chance = new BothWays()
                .initial(Map.of("easy", new Binomial(1, 40), "hard", new Binomial(30, 60)))
                .current(Map.of("easy", new Binomial(3, 60), "hard", new Binomial(21, 40)));
        chance.metrics().forEach(found -> {
            assertThat(Sound.value(found.segmentDistribution().stratifiedOddsRatio()))
                    .isGreaterThan(1);
            assertThat(Sound.value(found.segmentDistribution().pooledOddsRatio()))
                    .isLessThan(1);
            assertThat(found.segmentDistribution().stratifiedOddsRatio().warnings())
                    .doesNotContain(Warning.SIMPSON_REVERSAL);
        });
        var sure = new BothWays()
                .initial(Map.of("easy", new Binomial(20, 400), "hard", new Binomial(400, 800)))
                .current(Map.of("easy", new Binomial(60, 800), "hard", new Binomial(220, 400)));
        sure.metrics()
                .forEach(found -> assertThat(found.segmentDistribution()
                                .stratifiedOddsRatio()
                                .warnings())
                        .contains(Warning.SIMPSON_REVERSAL));
    }

    @Test
    @DisplayName("a segment without outcomes in the window has no data, one alone nothing to be compared with")
    void segmentProbability() {
        live.after().errorReduction().outcome(false, "old");
        live.passDays(100);
        BothWays.record(live.after(), Map.of("new", new Binomial(10, 100)));
        var segments = room.calculate().segmentDistribution().segments();
        assertThat(segments.get("old").segmentProbability().estimate().reason()).contains(io.roi4j.Reason.NO_DATA);
        assertThat(segments.get("new").segmentProbability().estimate().reason())
                .contains(io.roi4j.Reason.INSUFFICIENT_SAMPLE);
        BothWays.record(live.after(), Map.of("other", new Binomial(3, 30)));
        // Of two that are alike nothing sets one apart.
        assertThat(Sound.value(room.calculate()
                        .segmentDistribution()
                        .segments()
                        .get("other")
                        .segmentProbability()))
                .isCloseTo(1, within(1e-9));
    }

    @Test
    @DisplayName("outcomes in bursts leave a trend overdispersed")
    void trend() {
        for (int day = 0; day < 12; day++) {
            int errors = day % 2 == 0 ? 0 : 20;
            BothWays.record(live.after(), Map.of("a", new Binomial(errors, 40)));
            live.passDays(1);
        }
        assertThat(room.calculate().trend().trendSlope().warnings()).contains(Warning.OVERDISPERSED);
    }
}
