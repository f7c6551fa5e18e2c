package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.errorreduction.SegmentDistribution;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Binomial;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SegmentTest {
    @Test
    @DisplayName("a pure shift of the mix lowers the rate, and not the standardised one")
    void mixShift() {
        ErrorReductionMetrics m = compared(
                Map.of("easy", new Binomial(40, 800), "hard", new Binomial(60, 200)),
                Map.of("easy", new Binomial(45, 900), "hard", new Binomial(30, 100)));
        assertThat(Sound.value(m.absoluteReduction())).isCloseTo(0.025, within(1e-15));
        assertThat(Sound.value(m.standardisedReduction())).isCloseTo(0, within(1e-15));
        assertThat(Sound.interval(m.standardisedReduction().estimate()).contains(0))
                .isTrue();
        assertThat(m.standardisedReduction().warnings()).doesNotContain(Warning.INCOMPLETE);
        // within segments nothing changed: the common odds ratio is 1, the pooled one isn't
        assertThat(Sound.value(m.segmentDistribution().stratifiedOddsRatio())).isCloseTo(1, within(1e-12));
        assertThat(Sound.value(m.segmentDistribution().pooledOddsRatio()))
                .isCloseTo(75 * 900.0 / (925 * 100), within(1e-12));
    }

    @Test
    @DisplayName("a real gain stays one in the baseline's mix: 0.8 * (5 % - 2 %) + 0.2 * (30 % - 20 %)")
    void realGain() {
        ErrorReductionMetrics m = compared(
                Map.of("easy", new Binomial(40, 800), "hard", new Binomial(60, 200)),
                Map.of("easy", new Binomial(10, 500), "hard", new Binomial(100, 500)));
        assertThat(Sound.value(m.absoluteReduction())).isNegative();
        assertThat(Sound.value(m.standardisedReduction())).isCloseTo(0.044, within(1e-12));
    }

    @Test
    @DisplayName("a segment that came to an end: standardised over the others, incomplete; none shared: absent")
    void incomplete() {
        Binomial some = new Binomial(10, 100);
        ErrorReductionMetrics m = compared(Map.of("a", some, "b", some), Map.of("a", new Binomial(5, 100)));
        assertThat(Sound.value(m.standardisedReduction())).isCloseTo(0.05, within(1e-15));
        assertThat(m.standardisedReduction().warnings()).contains(Warning.INCOMPLETE);
        ErrorReductionMetrics apart = compared(Map.of("a", some), Map.of("b", some));
        Sound.absent(apart.standardisedReduction(), Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    @DisplayName("a segment that the baseline lacks is in no odds ratio: 5 of 100 against 10 of 100")
    void newSegment() {
        SegmentDistribution found = compared(
                        Map.of("a", new Binomial(10, 100)),
                        Map.of("a", new Binomial(5, 100), "new", new Binomial(60, 100)))
                .segmentDistribution();
        assertThat(Sound.value(found.pooledOddsRatio())).isCloseTo(5 * 90.0 / (95 * 10), within(1e-12));
        assertThat(Sound.value(found.stratifiedOddsRatio())).isCloseTo(5 * 90.0 / (95 * 10), within(1e-12));
    }

    @Test
    @DisplayName("a segment of 29 is hidden and can't be the worst; its sums aren't hidden")
    void hidden() {
        SegmentDistribution found =
                distribution(Map.of("small", new Binomial(29, 29), "a", new Binomial(3, 30), "b", new Binomial(4, 40)));
        Sound.absent(found.segments().get("small").segmentErrorRate(), Reason.INSUFFICIENT_SAMPLE);
        assertThat(found.segments().get("small").segmentErrorRate().observations())
                .isEqualTo(29);
        assertThat(found.segments().get("small").errors().sum()).isEqualTo(29);
        assertThat(found.segments().get("small").outcomes().sum()).isEqualTo(29);
        assertThat(Sound.value(found.segments().get("a").segmentErrorRate())).isEqualTo(0.1);
        assertThat(found.worstSegment()).isEmpty();
        assertThat(Sound.value(found.segmentSpread())).isZero();
    }

    @Test
    @DisplayName("the highest rate alone makes no worst segment: Fisher's p of 12 % against 10 % is 0.82")
    void notSignificant() {
        SegmentDistribution found = distribution(Map.of("a", new Binomial(12, 100), "b", new Binomial(10, 100)));
        assertThat(found.worstSegment()).isEmpty();
        assertThat(Sound.value(found.segmentRatio())).isCloseTo(1.2, within(1e-12));
    }

    @Test
    @DisplayName("20 segments alike but one: 5 % would name it alone, Benjamini-Hochberg over all doesn't")
    void manySegments() {
        Map<String, Binomial> segments = new java.util.HashMap<>();
        for (int i = 0; i < 19; i++) {
            segments.put("s" + i, new Binomial(10, 100));
        }
        // scipy.stats.fisher_exact([[18, 82], [190, 1710]]): p 0.0172, times 20 over 1
        segments.put("bad", new Binomial(18, 100));
        assertThat(distribution(segments).worstSegment()).isEmpty();
        // [[30, 70], [190, 1710]]: p 7.7e-8
        segments.put("bad", new Binomial(30, 100));
        assertThat(distribution(segments).worstSegment()).containsOnlyKeys("bad");
    }

    @Test
    @DisplayName("one much better segment isn't a worst one")
    void better() {
        SegmentDistribution found = distribution(Map.of("a", new Binomial(100, 200), "b", new Binomial(10, 200)));
        assertThat(found.worstSegment()).containsOnlyKeys("a");
        assertThat(Sound.value(found.worstSegment().get("a"))).isEqualTo(0.5);
    }

    @Test
    @DisplayName("one segment better than the rest doesn't make another the worst, nor itself")
    void oneBetter() {
        Binomial tenth = new Binomial(10, 100);
        // scipy: fisher_exact 0.41 for each of the four, 0.00013 for the one without errors
        assertThat(distribution(Map.of("a", tenth, "b", tenth, "c", tenth, "d", tenth, "none", new Binomial(0, 100)))
                        .worstSegment())
                .isEmpty();
    }

    @Test
    @DisplayName("a lowest rate of 0 has a spread and no ratio; expected counts below 5 give no p")
    void zeros() {
        SegmentDistribution found = distribution(Map.of("a", new Binomial(0, 100), "b", new Binomial(5, 100)));
        Sound.absent(found.segmentRatio(), Reason.ZERO_DENOMINATOR);
        assertThat(Sound.value(found.segmentSpread())).isEqualTo(0.05);
        Sound.absent(found.homogeneityProbability(), Reason.INSUFFICIENT_SAMPLE);
        assertThat(Sound.value(found.segmentAssociation())).isPositive();
    }

    @Test
    @DisplayName("one segment can't be compared")
    void alone() {
        SegmentDistribution found = distribution(Map.of("a", new Binomial(50, 100)));
        Sound.absent(found.segmentSpread(), Reason.INSUFFICIENT_SAMPLE);
        Sound.absent(found.segmentRatio(), Reason.INSUFFICIENT_SAMPLE);
        Sound.absent(found.homogeneityProbability(), Reason.INSUFFICIENT_SAMPLE);
        Sound.absent(found.stratifiedOddsRatio(), Reason.NO_BASELINE);
        assertThat(found.worstSegment()).isEmpty();
    }

    @Test
    @DisplayName("a segment without outcomes in the window keeps its series and its sums")
    void silent() {
        Live live = new Live();
        BothWays.record(live.after(), Map.of("old", new Binomial(10, 40)));
        live.passDays(100);
        var silent = live.after()
                .errorReduction()
                .calculate()
                .segmentDistribution()
                .segments()
                .get("old");
        Sound.absent(silent.segmentErrorRate(), Reason.NO_DATA);
        assertThat(silent.outcomes().sum()).isEqualTo(40);
    }

    private static SegmentDistribution distribution(Map<String, Binomial> segments) {
        ErrorReductionMetrics m = new BothWays().current(segments).metrics().get(1);
        Sound.metrics(m);
        return m.segmentDistribution();
    }

    private static ErrorReductionMetrics compared(Map<String, Binomial> before, Map<String, Binomial> after) {
        return new BothWays().initial(before).current(after).metrics().get(1);
    }
}
