package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Interval;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.stats.LogRank;
import io.roi4j.impl.tally.Declarations.Declared;
import io.roi4j.impl.tally.Spells;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SurvivalMeasuresTest {
    private static final List<FollowUp> NONE = List.of();
    /** Not one of two is over: no median. */
    private static final List<FollowUp> OPEN = List.of(FollowUp.censored(5), FollowUp.censored(9));
    /** A median of 1.5 without an upper limit. */
    private static final List<FollowUp> FEW = List.of(FollowUp.event(1), FollowUp.event(2));

    /** Twenty that are over, one after each step. */
    private static List<FollowUp> twenty(double step) {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(i -> FollowUp.event(i * step))
                .toList();
    }

    /** Twenty of which the first so many are over at once. */
    private static List<FollowUp> atOnce(int many) {
        return IntStream.range(0, 20)
                .mapToObj(i -> FollowUp.event(i < many ? 0 : i))
                .toList();
    }

    private static Survival of(List<FollowUp> current, List<FollowUp> baseline) {
        return new Survival(current, baseline, Optional.empty(), Days.evidence(Spells.EMPTY, List.of()), Days.SETTINGS);
    }

    private static Survival declared(List<FollowUp> current, List<FollowUp> baseline) {
        return new Survival(
                current,
                baseline,
                Optional.of(new Declared(7, "the manual")),
                Days.evidence(Spells.EMPTY, List.of()),
                Days.SETTINGS);
    }

    @Test
    @DisplayName("Python: 20 events at 1..20 against 2..40, log-log limits 5 and 15 of 10.5, MOVER on logarithms")
    void ratioOfMedians() {
        Estimate ratio = of(twenty(1), twenty(2)).ratio();
        assertThat(ratio.value()).hasValue(0.5);
        Interval interval = Sound.interval(ratio);
        assertThat(interval.lower()).isCloseTo(0.21950828991041416, within(1e-12));
        assertThat(interval.upper()).isCloseTo(1.138909150547481, within(1e-12));
        assertThat(interval.method()).isEqualTo("MOVER on the logarithm of Brookmeyer-Crowley");
    }

    @Test
    void aRatioNeedsBothIntervals() {
        Reason open = Reason.CENSORED_NOT_REACHED;
        assertThat(of(FEW, twenty(1)).ratio()).isEqualTo(Estimate.of(1.5 / 10.5, open));
        assertThat(of(twenty(1), FEW).ratio()).isEqualTo(Estimate.of(10.5 / 1.5, open));
    }

    @Test
    @DisplayName("a limit of 0 has no logarithm, a baseline of 0 no ratio")
    void medianAtOnce() {
        assertThat(of(atOnce(9), twenty(1)).ratio()).isInstanceOf(Present.class);
        assertThat(of(atOnce(9), twenty(1)).ratio()).isEqualTo(Estimate.of(9.5 / 10.5, Reason.NON_POSITIVE_FOR_LOG));
        assertThat(of(twenty(1), atOnce(9)).ratio()).isEqualTo(Estimate.of(10.5 / 9.5, Reason.NON_POSITIVE_FOR_LOG));
        assertThat(of(twenty(1), atOnce(15)).ratio()).isEqualTo(Estimate.absent(Reason.ZERO_BASELINE));
    }

    @Test
    @DisplayName("where a median isn't reached the restricted means stand in: to 9, 9 against 1.5")
    void ratioOfRestrictedMeans() {
        assertThat(of(OPEN, FEW).ratio().value()).hasValue(2 / 1.5);
        assertThat(of(NONE, FEW).ratio()).isEqualTo(Estimate.absent(Reason.NO_DATA));
        assertThat(of(FEW, NONE).ratio()).isEqualTo(Estimate.absent(Reason.NO_BASELINE));
    }

    @Test
    @DisplayName("a lower bound of one side is none of the difference")
    void censoredMedians() {
        assertThat(of(OPEN, FEW).quantile(0.5)).isEqualTo(Estimate.censored(9));
        assertThat(of(OPEN, FEW).medianGained()).isEqualTo(Estimate.absent(Reason.CENSORED_NOT_REACHED));
        assertThat(declared(OPEN, NONE).ratio()).isEqualTo(Estimate.absent(Reason.CENSORED_NOT_REACHED));
        assertThat(of(twenty(1), twenty(2)).medianGained().value()).hasValue(10.5);
    }

    @Test
    void whatIsRecordedGoesBeforeWhatIsDeclared() {
        assertThat(declared(FEW, twenty(1)).baselineQuantile(0.5).value()).hasValue(10.5);
        assertThat(declared(FEW, twenty(1)).baselineProvenance()).isEqualTo(Provenance.MEASURED);
        assertThat(declared(FEW, NONE).baselineQuantile(0.5)).isEqualTo(Estimates.exact(7));
        assertThat(declared(FEW, NONE).baselineQuantile(0.9)).isEqualTo(Estimate.absent(Reason.NO_BASELINE));
        assertThat(declared(FEW, NONE).baselineProvenance()).isEqualTo(Provenance.DECLARED);
        assertThat(of(FEW, NONE).baselineProvenance()).isEqualTo(Provenance.NONE);
    }

    @Test
    void comparisons() {
        var withDeclared = declared(FEW, NONE).comparison(0.5, Direction.DOWN);
        assertThat(withDeclared.absolute().value()).hasValue(1.5 - 7);
        assertThat(withDeclared.relative().value()).hasValue(1.5 / 7 - 1);
        assertThat(withDeclared.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(withDeclared.label()).isEqualTo("declared: the manual");
        var recorded = declared(twenty(1), twenty(9)).comparison(0.5, Direction.DOWN);
        assertThat(recorded.absolute().value()).hasValue(10.5 - 94.5);
        assertThat(recorded.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(of(FEW, NONE).comparison(0.5, Direction.DOWN))
                .isEqualTo(Comparison.none(Direction.DOWN, Reason.NO_BASELINE));
    }

    @Test
    void restrictedMeansAndLogRank() {
        assertThat(of(FEW, NONE).restrictedMeanGained()).isEqualTo(Estimate.absent(Reason.NO_BASELINE));
        // To 2: 1 + 19/20 against 1 + 1/2.
        assertThat(of(FEW, twenty(1)).restrictedMeanGained().value().orElseThrow())
                .isCloseTo(0.45, within(1e-12));
        assertThat(of(FEW, NONE).logRank()).isEqualTo(Estimate.absent(Reason.NO_BASELINE));
        assertThat(of(NONE, FEW).logRank()).isEqualTo(Estimate.absent(Reason.NO_DATA));
        assertThat(of(twenty(1), twenty(2)).logRank())
                .isEqualTo(LogRank.of(twenty(1), twenty(2)).p());
    }
}
