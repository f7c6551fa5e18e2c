package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Declared classifications and segments, and what the mix of segments does to a comparison. */
class DeclaredErrorsTest {
    private final Live live = new Live();
    private final ErrorReductionCalculator before = live.before().errorReduction();
    private final ErrorReductionCalculator after = live.after().errorReduction();

    private ErrorReductionMetrics found() {
        Sound.metrics(after.calculate());
        return after.calculate();
    }

    @Test
    @DisplayName("definitions 6.2 as a declared baseline of the false rates; the error rate follows from it")
    void classified() {
        GoldenCase golden = GoldenCase.definition("6.2");
        before.declareClassified(
                golden.count("tp"), golden.count("fp"), golden.count("fn"), golden.count("tn"), "audit");
        BothWays.times(5, () -> after.classified(true, false));
        BothWays.times(495, () -> after.classified(false, false));
        var rate = found().falsePositiveRate();
        golden.check("fpr", rate.comparison().baseline().value().orElseThrow());
        assertThat(rate.comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(rate.comparison().provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(rate.comparison().label()).isEqualTo("declared: audit");
        // (15 + 20) / 400
        assertThat(Sound.value(found().initialErrorRate())).isEqualTo(0.0875);
        golden.check("false_discovery_rate", Sound.value(before.calculate().falseDiscoveryRate()));
    }

    @Test
    @DisplayName("declared segments are the mix of the standardised reduction, and the baseline of each segment")
    void segments() {
        before.declareSegment("fr", 30, 100, "audit");
        before.declareSegment("de", 10, 100, "audit");
        BothWays.record(
                live.after(),
                Map.of(
                        "fr", new io.roi4j.impl.tally.Binomial(10, 50),
                        "de", new io.roi4j.impl.tally.Binomial(10, 200)));
        assertThat(Sound.value(found().initialErrorRate())).isEqualTo(0.2);
        // .5 x (.3 - .2) + .5 x (.1 - .05)
        assertThat(Sound.value(found().standardisedReduction())).isCloseTo(0.075, within(1e-12));
        assertThat(found().standardisedReduction().provenance()).isEqualTo(Provenance.DECLARED);
        var fr = found().segmentDistribution().segments().get("fr").segmentErrorRate();
        assertThat(fr.comparison().baseline().value()).hasValue(0.3);
        before.declare(1, 10, "whole");
        assertThat(Sound.value(found().initialErrorRate())).isEqualTo(0.1);
        assertThat(found().currentErrorRate().comparison().label()).isEqualTo("declared: whole");
    }

    @Test
    void badDeclarationsAreRefused() {
        before.declareClassified(0, 0, 0, 0, "s");
        before.declareClassified(-1, 1, 1, 1, "s");
        before.declareClassified(Long.MAX_VALUE, 1, 1, 1, "s");
        before.declareSegment("fr", 2, 1, "s");
        before.declareSegment("bad\nname", 1, 1, "s");
        before.declareSegment("fr", 1, 1, "");
        before.declareClassified(1, 1, 1, 1, null);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.OUT_OF_RANGE, 4L, Reason.INVALID_INPUT, 3L));
        Sound.absent(before.calculate().currentErrorRate(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    @DisplayName("every segment got better and the whole worse: the figures over all segments say so (Simpson)")
    void simpson() {
        before.declareSegment("easy", 80, 800, "audit");
        before.declareSegment("hard", 100, 200, "audit");
        BothWays.record(
                live.after(),
                Map.of(
                        "easy", new io.roi4j.impl.tally.Binomial(10, 200),
                        "hard", new io.roi4j.impl.tally.Binomial(320, 800)));
        ErrorReductionMetrics m = found();
        assertThat(m.absoluteReduction().comparison().verdict()).isEqualTo(Verdict.WORSE);
        assertThat(m.standardisedReduction().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(m.absoluteReduction().warnings()).contains(Warning.SIMPSON_REVERSAL);
        assertThat(m.relativeReduction().warnings()).contains(Warning.SIMPSON_REVERSAL);
        assertThat(m.currentErrorRate().warnings()).contains(Warning.SIMPSON_REVERSAL);
        var distribution = m.segmentDistribution();
        assertThat(distribution.pooledOddsRatio().warnings()).contains(Warning.SIMPSON_REVERSAL);
        assertThat(distribution.pooledOddsRatio().comparison().verdict()).isEqualTo(Verdict.WORSE);
        assertThat(distribution.stratifiedOddsRatio().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(m.standardisedReduction().warnings()).doesNotContain(Warning.SIMPSON_REVERSAL);
    }

    @Test
    @DisplayName("the spread of the segments beside that of the baseline; each segment's adjusted p, scipy")
    void spread() {
        GoldenCase golden = GoldenCase.definition("6.3");
        long[][] counts = GoldenCase.table(golden.input("errors_and_trials_by_segment"));
        before.declareSegment("segment-0", 100, 200, "audit");
        before.declareSegment("segment-1", 10, 200, "audit");
        BothWays.record(live.after(), BothWays.segments(counts));
        var distribution = found().segmentDistribution();
        assertThat(distribution.segmentSpread().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(distribution.segmentSpread().comparison().baseline().value().orElseThrow())
                .isCloseTo(0.45, within(1e-12));
        assertThat(distribution.segmentRatio().comparison().baseline().value().orElseThrow())
                .isCloseTo(10, within(1e-9));
        assertThat(distribution.segmentAssociation().comparison().baseline().value())
                .isPresent();
        // scipy.stats.fisher_exact of 12/200, 30/250, 8/180 against the rest, statsmodels' fdr_bh by hand
        assertThat(Sound.value(distribution.segments().get("segment-1").segmentProbability()))
                .isCloseTo(0.01136993691385775, within(1e-9));
        assertThat(Sound.value(distribution.segments().get("segment-0").segmentProbability()))
                .isCloseTo(0.2683216387241502, within(1e-9));
    }

    @Test
    @DisplayName("fewer than 30 outcomes, or no other segment: no p")
    void noProbability() {
        BothWays.record(live.after(), Map.of("few", new io.roi4j.impl.tally.Binomial(1, 29)));
        BothWays.record(live.after(), Map.of("many", new io.roi4j.impl.tally.Binomial(1, 30)));
        var segments = found().segmentDistribution().segments();
        Sound.absent(segments.get("few").segmentProbability(), Reason.INSUFFICIENT_SAMPLE);
        Sound.absent(segments.get("many").segmentProbability(), Reason.INSUFFICIENT_SAMPLE);
    }
}
