package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Estimate;
import io.roi4j.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SurvivalBoundaryTest {
    private static final KaplanMeier NONE = KaplanMeier.of(List.of());
    private static final KaplanMeier FIRST =
            curve(FollowUp.event(2), FollowUp.event(4), FollowUp.censored(5), FollowUp.event(9), FollowUp.censored(11));
    private static final KaplanMeier SECOND =
            curve(FollowUp.event(1), FollowUp.event(3), FollowUp.event(6), FollowUp.censored(10));

    private static KaplanMeier curve(FollowUp... observations) {
        return KaplanMeier.of(List.of(observations));
    }

    @Test
    @DisplayName("Python on the formulas of Aalen and Johansen: two causes, eight items, log-log limits at 6")
    void incidenceWithItsLimits() {
        List<FollowUp> items = List.of(
                FollowUp.event(1, 1),
                FollowUp.event(2, 2),
                FollowUp.event(3, 1),
                FollowUp.censored(4),
                FollowUp.event(5, 2),
                FollowUp.event(6, 1),
                FollowUp.censored(7),
                FollowUp.event(8, 2));
        Expect.close(
                AalenJohansen.incidence(items, 1, 6, 0.95), 0.40625, 0.0896522517583838, 0.7143132717749785, 1e-12);
        assertThat(AalenJohansen.standardError(items, 1, 6)).isCloseTo(0.18388441087405968, within(1e-12));
    }

    @Test
    @DisplayName("one of each cause and nobody left: 1/2 with a standard error of sqrt(1/8)")
    void incidenceWhereEverybodyIsGone() {
        List<FollowUp> items = List.of(FollowUp.event(1, 1), FollowUp.event(2, 2));
        assertThat(AalenJohansen.standardError(items, 1, 2)).isCloseTo(Math.sqrt(0.125), within(1e-15));
        assertThat(AalenJohansen.incidence(items, 1, 2, 0.95).interval()).isPresent();
        assertThat(AalenJohansen.incidence(items, 1, 99, 0.95).value()).hasValue(0.5);
        Expect.noInterval(
                AalenJohansen.incidence(List.of(FollowUp.event(1), FollowUp.event(2)), 1, 2, 0.95),
                1,
                Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    void incidenceBeyondFollowUp() {
        List<FollowUp> items = List.of(FollowUp.event(1, 1), FollowUp.event(2, 2), FollowUp.censored(3));
        Expect.absent(AalenJohansen.incidence(items, 1, 4, 0.95), Reason.BEYOND_FOLLOW_UP);
        assertThat(AalenJohansen.incidence(items, 1, 3, 0.95).value()).isPresent();
        Expect.absent(AalenJohansen.incidence(items, 1, Double.NaN, 0.95), Reason.NON_FINITE_INPUT);
        Expect.absent(
                AalenJohansen.incidence(List.of(FollowUp.event(1), FollowUp.censored(3)), 1, 4, 0.95),
                Reason.BEYOND_FOLLOW_UP);
    }

    @Test
    @DisplayName("12 events at 1..12, plain scale: S - zS sqrt(V) < 1/2 from 4 on, S + zS sqrt(V) from 9 on")
    void medianWithBothLimits() {
        KaplanMeier twelve =
                curve(IntStream.rangeClosed(1, 12).mapToObj(FollowUp::event).toArray(FollowUp[]::new));
        Estimate median = twelve.median(SurvivalScale.PLAIN, 0.95);
        Expect.close(median, 6.5, 4, 9, 1e-12);
        assertThat(Expect.interval(median).method()).isEqualTo(KaplanMeier.QUANTILE_METHOD);
        Expect.noInterval(twelve.median(SurvivalScale.LOG, 0.95), 6.5, Reason.CENSORED_NOT_REACHED);
    }

    @Test
    @DisplayName("where the curve is 0 it has no limits, as in R: 1 of 100, then all others at once")
    void noLimitsAtZero() {
        FollowUp[] items = new FollowUp[100];
        Arrays.setAll(items, i -> FollowUp.event(i == 0 ? 1 : 2));
        for (SurvivalScale scale : SurvivalScale.values()) {
            assertThat(curve(items).quantileLimit(0.5, scale, 0.95, false))
                    .as(scale.method())
                    .isEmpty();
        }
    }

    @Test
    void scalesNameTheirMethodAndStartAtOne() {
        assertThat(Expect.interval(FIRST.survival(3, SurvivalScale.LOG_LOG, 0.95))
                        .method())
                .isEqualTo("Greenwood log-log");
        assertThat(SurvivalScale.LOG_LOG.method()).isEqualTo("Greenwood log-log");
        for (SurvivalScale scale : SurvivalScale.values()) {
            assertThat(scale.at(1, 0, 1.96)).isOne();
        }
    }

    @Test
    @DisplayName("both events at 10 and 20: 15 +- z * sqrt(25/2), as of the plain mean with n instead of n - 1")
    void restrictedMeanWhereEverybodyIsGone() {
        Expect.close(
                curve(FollowUp.event(10), FollowUp.event(20)).restrictedMean(99, 0.95),
                15,
                8.070480878251612,
                21.92951912174839,
                1e-10);
    }

    @Test
    void restrictedMeanBeforeTheFirstEvent() {
        Expect.noInterval(FIRST.restrictedMean(1.5, 0.95), 1.5, Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    @DisplayName("Python: areas and Greenwood sums to the horizon 8, 6 against 4.5")
    void restrictedMeansCompared() {
        Expect.close(
                SurvivalComparison.restrictedMeanDifference(FIRST, SECOND, 8, 0.95),
                1.5,
                -1.9466957224270005,
                4.946695722427,
                1e-10);
        Expect.close(
                SurvivalComparison.restrictedMeanRatio(FIRST, SECOND, 8, 0.95),
                1.3333333333333333,
                0.6666827937055119,
                2.666602160071736,
                1e-10);
    }

    @Test
    @DisplayName("the side that has no value says why, whichever it is")
    void aSideWithoutValue() {
        Expect.absent(SurvivalComparison.survivalDifference(FIRST, NONE, 3, 0.95), Reason.NO_DATA);
        Expect.absent(SurvivalComparison.survivalDifference(NONE, FIRST, 99, 0.95), Reason.NO_DATA);
        Expect.absent(SurvivalComparison.restrictedMeanDifference(FIRST, NONE, 3, 0.95), Reason.NO_DATA);
        Expect.absent(SurvivalComparison.restrictedMeanDifference(NONE, FIRST, 99, 0.95), Reason.NO_DATA);
        Expect.absent(SurvivalComparison.restrictedMeanRatio(FIRST, NONE, 3, 0.95), Reason.NO_DATA);
        Expect.absent(SurvivalComparison.restrictedMeanRatio(NONE, FIRST, 99, 0.95), Reason.NO_DATA);
    }

    @Test
    void aRestrictedMeanOfZeroHasNoLogarithm() {
        KaplanMeier atOnce = curve(FollowUp.event(0), FollowUp.event(0));
        Expect.noInterval(
                SurvivalComparison.restrictedMeanRatio(atOnce, SECOND, 8, 0.95), 0, Reason.NON_POSITIVE_FOR_LOG);
        Expect.absent(SurvivalComparison.restrictedMeanRatio(SECOND, atOnce, 8, 0.95), Reason.ZERO_BASELINE);
    }

    @Test
    @DisplayName("the first event of one side at 2, of the other at 1: between them only one has an interval")
    void aSideWithoutInterval() {
        Reason few = Reason.INSUFFICIENT_SAMPLE;
        Expect.noInterval(SurvivalComparison.survivalDifference(FIRST, SECOND, 1, 0.95), 0.25, few);
        Expect.noInterval(SurvivalComparison.survivalDifference(SECOND, FIRST, 1, 0.95), -0.25, few);
        Expect.noInterval(SurvivalComparison.restrictedMeanDifference(FIRST, SECOND, 2, 0.95), 0.25, few);
        Expect.noInterval(SurvivalComparison.restrictedMeanDifference(SECOND, FIRST, 2, 0.95), -0.25, few);
        Expect.noInterval(SurvivalComparison.restrictedMeanRatio(FIRST, SECOND, 2, 0.95), 2 / 1.75, few);
        Expect.noInterval(SurvivalComparison.restrictedMeanRatio(SECOND, FIRST, 2, 0.95), 1.75 / 2, few);
    }
}
