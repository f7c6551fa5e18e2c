package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SurvivalTest {
    private static final SurvivalScale SCALE = SurvivalScale.LOG_LOG;

    private static KaplanMeier curve(FollowUp... observations) {
        return KaplanMeier.of(List.of(observations));
    }

    @Test
    @DisplayName("edge-cases.json: a median that isn't reached is absent with its lower bound")
    void medianNotReached() {
        KaplanMeier open = curve(FollowUp.censored(10), FollowUp.censored(20), FollowUp.censored(30));
        assertThat(open.median(SCALE, 0.95)).isEqualTo(Estimate.censored(30));
        KaplanMeier few =
                curve(FollowUp.event(10), FollowUp.censored(20), FollowUp.censored(30), FollowUp.censored(40));
        Expect.absent(few.median(SCALE, 0.95), Reason.CENSORED_NOT_REACHED);
        assertThat(((Absent) few.median(SCALE, 0.95)).lowerBound()).hasValue(40);
    }

    @Test
    void nothing() {
        KaplanMeier none = curve();
        Expect.absent(none.median(SCALE, 0.95), Reason.NO_DATA);
        Expect.absent(none.survival(3, SCALE, 0.95), Reason.NO_DATA);
        Expect.absent(none.restrictedMean(3, 0.95), Reason.NO_DATA);
        Expect.absent(AalenJohansen.incidence(List.of(), 1, 3, 0.95), Reason.NO_DATA);
        Expect.absent(LogRank.of(List.of(), List.of()).p(), Reason.NO_DATA);
        Expect.absent(LogRank.of(List.of(FollowUp.event(3)), List.of()).p(), Reason.NO_CONTROL_GROUP);
        Expect.absent(
                LogRank.of(List.of(FollowUp.event(3)), List.of(FollowUp.event(3)))
                        .p(),
                Reason.INSUFFICIENT_SAMPLE);
        List<FollowUp> early = List.of(FollowUp.event(1), FollowUp.event(2));
        List<FollowUp> late = List.of(new FollowUp(3, 4, 1, 5), new FollowUp(3, 5, 1, 5));
        Expect.absent(LogRank.of(early, late).p(), Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(SurvivalComparison.survivalDifference(none, none, 1, 0.95), Reason.NO_DATA);
        Expect.absent(SurvivalComparison.restrictedMeanRatio(none, none, 1, 0.95), Reason.NO_DATA);
    }

    @Test
    void beyondTheLastObservation() {
        KaplanMeier curve = curve(FollowUp.event(10), FollowUp.censored(20));
        Estimate beyond = curve.survival(21, SCALE, 0.95);
        Expect.absent(beyond, Reason.BEYOND_FOLLOW_UP);
        assertThat(((Absent) beyond).detail()).contains("0.5").contains("20");
        Expect.absent(curve.restrictedMean(21, 0.95), Reason.BEYOND_FOLLOW_UP);
        Expect.absent(AalenJohansen.incidence(List.of(FollowUp.censored(2)), 1, 3, 0.95), Reason.BEYOND_FOLLOW_UP);
        Expect.absent(curve.restrictedMean(-1, 0.95), Reason.OUT_OF_RANGE);
        Expect.absent(curve.survival(Double.NaN, SCALE, 0.95), Reason.NON_FINITE_INPUT);
        KaplanMeier allGone = curve(FollowUp.event(10), FollowUp.event(20));
        Expect.noInterval(allGone.survival(99, SCALE, 0.95), 0, Reason.INSUFFICIENT_SAMPLE);
        assertThat(Expect.value(allGone.restrictedMean(99, 0.95))).isEqualTo(15);
    }

    @Test
    void beforeTheFirstEventEverythingSurvives() {
        Expect.noInterval(
                curve(FollowUp.event(10), FollowUp.event(20)).survival(9, SCALE, 0.95), 1, Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    @DisplayName("numpy: risk sets with staff who were in post before recording began")
    void delayedEntry() {
        KaplanMeier curve = curve(
                new FollowUp(0, 3, 1, 1),
                new FollowUp(0, 5, 1, 1),
                new FollowUp(2, 6, 1, 1),
                new FollowUp(3, 6, 0, 1),
                new FollowUp(0, 8, 1, 1),
                new FollowUp(4, 9, 1, 1));
        assertThat(curve.steps().stream().map(KaplanMeier.Step::atRisk)).containsExactly(4.0, 5.0, 4.0, 2.0, 1.0);
        double[] survival = {0.75, 0.6, 0.45, 0.225, 0};
        double[] variance = {0.08333333333333333, 0.13333333333333333, 0.21666666666666667, 0.7166666666666667};
        for (int i = 0; i < 5; i++) {
            assertThat(curve.steps().get(i).survival()).isCloseTo(survival[i], within(1e-14));
            if (i < 4) {
                assertThat(curve.steps().get(i).logVariance()).isCloseTo(variance[i], within(1e-14));
            }
        }
    }

    @Test
    void ignoringDelayedEntryOverstatesSurvival() {
        FollowUp[] delayed = {new FollowUp(10, 12, 1, 5), new FollowUp(10, 24, 0, 5)};
        FollowUp[] early = {new FollowUp(0, 3, 1, 5), new FollowUp(0, 24, 0, 5)};
        double right =
                Expect.value(curve(delayed[0], delayed[1], early[0], early[1]).survival(24, SCALE, 0.95));
        double naive = Expect.value(
                KaplanMeier.of(List.of(new FollowUp(0, 12, 1, 5), new FollowUp(0, 24, 0, 5), early[0], early[1]))
                        .survival(24, SCALE, 0.95));
        assertThat(right).isLessThan(naive);
    }

    @Test
    void observationsThatTellNothingAreLeftOut() {
        KaplanMeier clean = curve(FollowUp.event(1), FollowUp.censored(2));
        KaplanMeier dirty = curve(
                FollowUp.event(1),
                FollowUp.censored(2),
                FollowUp.event(Double.NaN),
                FollowUp.event(Double.POSITIVE_INFINITY),
                new FollowUp(5, 5, 1, 1),
                new FollowUp(5, 4, 1, 1),
                new FollowUp(0, 9, 1, 0));
        assertThat(dirty.steps()).isEqualTo(clean.steps());
        assertThatIllegalArgumentException().isThrownBy(() -> new FollowUp(0, 1, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FollowUp(0, 1, -1, 1));
    }

    @Test
    void eventsPrecedeCensoringsAtEqualTimes() {
        assertThat(curve(FollowUp.censored(5), FollowUp.event(5)).steps().get(0).survival())
                .isEqualTo(0.5);
    }

    @Test
    @DisplayName("a level part at just one half: the middle of it, as R survfit has it")
    void medianOfALevelPart() {
        KaplanMeier curve = curve(FollowUp.event(1), FollowUp.event(2), FollowUp.event(4), FollowUp.event(5));
        assertThat(curve.median(SCALE, 0.95).value()).hasValue(3);
        KaplanMeier level = curve(FollowUp.event(1), FollowUp.event(2), FollowUp.censored(4), FollowUp.censored(5));
        assertThat(level.median(SCALE, 0.95).value()).hasValue(2);
    }

    @Test
    @DisplayName("scipy 1.17.1: stats.logrank, statistic squared; numpy: three groups")
    void logRank() {
        List<FollowUp> a = SurvivalGoldenTest.observations(new double[] {1, 2, 3, 5, 6}, new double[] {1, 1, 0, 1, 0});
        List<FollowUp> b = SurvivalGoldenTest.observations(new double[] {2, 4, 4, 7, 9}, new double[] {1, 1, 1, 0, 1});
        List<FollowUp> c = SurvivalGoldenTest.observations(new double[] {1, 1, 2, 8, 10}, new double[] {1, 0, 1, 1, 1});
        assertThat(Expect.value(LogRank.of(a, b).chiSquare())).isCloseTo(0.15340364333652937, within(1e-12));
        assertThat(Expect.value(LogRank.of(a, b).p())).isCloseTo(0.6953037057945864, within(1e-12));
        LogRank.Result three = LogRank.of(List.of(a, b, c));
        assertThat(three.degreesOfFreedom()).isEqualTo(2);
        assertThat(Expect.value(three.chiSquare())).isCloseTo(0.19288293660460423, within(1e-12));
        assertThat(Expect.value(three.p())).isCloseTo(0.9080630465160159, within(1e-12));
        LogRank.Result withEmpty = LogRank.of(List.of(a, b, List.of()));
        assertThat(withEmpty.degreesOfFreedom()).isOne();
        assertThat(Expect.value(withEmpty.chiSquare())).isCloseTo(0.15340364333652937, within(1e-12));
    }

    @Test
    @DisplayName("catalogue 1.1: launch competes with cancellation")
    void oneMinusKaplanMeierOverstatesWhatCompetes() {
        List<FollowUp> items = List.of(
                new FollowUp(0, 1, 1, 10),
                new FollowUp(0, 1, 2, 20),
                new FollowUp(0, 2, 1, 7),
                new FollowUp(0, 2, 2, 14),
                new FollowUp(0, 3, 0, 49));
        double launched = Expect.value(AalenJohansen.incidence(items, 1, 3, 0.95));
        double cancelled = Expect.value(AalenJohansen.incidence(items, 2, 3, 0.95));
        assertThat(launched).isCloseTo(0.17, within(1e-12));
        assertThat(cancelled).isCloseTo(0.34, within(1e-12));
        Expect.sound(AalenJohansen.incidence(items, 1, 3, 0.95), 0, 1);
        Expect.noInterval(AalenJohansen.incidence(items, 3, 3, 0.95), 0, Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    void comparisonsCarryBothErrors() {
        KaplanMeier a = curve(FollowUp.event(2), FollowUp.event(4), FollowUp.censored(9), FollowUp.censored(9));
        KaplanMeier b = curve(FollowUp.event(1), FollowUp.event(3), FollowUp.event(5), FollowUp.censored(9));
        Estimate difference = SurvivalComparison.survivalDifference(a, b, 6, 0.95);
        // S = 2/4 and 1/4; without censoring before 6 Greenwood's variance is p(1 - p)/n.
        double margin = Critical.z(0.95) * Math.sqrt(0.25 / 4 + 0.1875 / 4);
        Expect.close(difference, 0.25, 0.25 - margin, 0.25 + margin, 1e-12);
        Expect.mirrored(difference, SurvivalComparison.survivalDifference(b, a, 6, 0.95), 1e-12);
        Estimate means = SurvivalComparison.restrictedMeanDifference(a, b, 6, 0.95);
        // (2 + 4 + 6 + 6)/4 less (1 + 3 + 5 + 6)/4; the variance is that of the times cut at 6, over n = 4.
        double meanMargin = Critical.z(0.95) * Math.sqrt(11.0 / 16 + 14.75 / 16);
        Expect.close(means, 0.75, 0.75 - meanMargin, 0.75 + meanMargin, 1e-12);
        Estimate ratio = SurvivalComparison.restrictedMeanRatio(a, b, 6, 0.95);
        assertThat(Expect.value(ratio)).isCloseTo(4.5 / 3.75, within(1e-12));
        assertThat(Expect.interval(ratio).lower() * Expect.interval(ratio).upper())
                .isCloseTo(1.44, within(1e-12));
        Expect.noInterval(SurvivalComparison.survivalDifference(a, b, 0.5, 0.95), 0, Reason.INSUFFICIENT_SAMPLE);
        Expect.absent(SurvivalComparison.restrictedMeanRatio(a, b, 0, 0.95), Reason.ZERO_BASELINE);
    }
}
