package io.roi4j.impl.timetomarket;

import static io.roi4j.impl.timetomarket.Market.DAY;
import static io.roi4j.impl.timetomarket.Market.NOW;
import static io.roi4j.impl.timetomarket.Market.benefit;
import static io.roi4j.impl.timetomarket.Market.cancelled;
import static io.roi4j.impl.timetomarket.Market.daysAgo;
import static io.roi4j.impl.timetomarket.Market.launched;
import static io.roi4j.impl.timetomarket.Market.validated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Measure;
import io.roi4j.Money;
import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.Sound;
import io.roi4j.timetomarket.HoursRedeployed;
import io.roi4j.timetomarket.HoursReleased;
import io.roi4j.timetomarket.IterationFinished;
import io.roi4j.timetomarket.LaunchTimes;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeToMarketTest {
    private final Market market = new Market();

    private LaunchTimes launches() {
        return market.metrics().launches();
    }

    @Test
    void withoutFactsNothingIsKnown() {
        Sound.absent(launches().conceptToLaunch(), Reason.NO_DATA);
        Sound.absent(launches().biasedMeanOfLaunched(), Reason.NO_DATA);
        Sound.absent(market.metrics().iterations().iterationCycleTime(), Reason.NO_DATA);
        Sound.absent(market.metrics().values().timeToValueRatio(), Reason.NO_BASELINE);
        Sound.absent(market.metrics().resources().resourceEfficiencyIndex(), Reason.NO_DATA);
    }

    @Test
    void anOpenItemHasALowerBound() {
        market.after.itemValidated(validated("a", 30));
        Absent absent = (Absent) launches().conceptToLaunch().estimate();
        assertThat(absent.why()).isEqualTo(Reason.CENSORED_NOT_REACHED);
        assertThat(absent.lowerBound()).hasValue(30 * DAY);
    }

    @Test
    void aLaunchBeforeItsValidationIsRefusedAndTellsNothing() {
        market.after.itemValidated(validated("a", 10));
        market.after.itemLaunched(launched("a", 20));
        market.after.itemLaunched(launched("a", 20));
        assertThat(market.refused(Reason.NEGATIVE_DURATION)).isEqualTo(1);
        Sound.absent(launches().conceptToLaunch(), Reason.NO_DATA);
    }

    @Test
    void aLaunchInTheInstantOfItsValidationIsLegal() {
        market.after.itemValidated(validated("a", 10));
        market.after.itemLaunched(launched("a", 10));
        assertThat(Sound.value(launches().conceptToLaunch())).isZero();
    }

    @Test
    void aLaunchWaitsForItsValidation() {
        market.after.itemLaunched(launched("a", 10));
        assertThat(Sound.value(launches().pendingItems())).isEqualTo(1);
        Sound.absent(launches().conceptToLaunch(), Reason.NO_DATA);
        market.after.itemValidated(validated("b", 60));
        market.after.itemLaunched(launched("b", 20));
        assertThat(launches().conceptToLaunch().warnings()).contains(Warning.INCOMPLETE);
        market.after.itemValidated(validated("a", 50));
        assertThat(Sound.value(launches().pendingItems())).isZero();
        assertThat(Sound.value(launches().conceptToLaunch()) / DAY).isEqualTo(40);
        assertThat(launches().conceptToLaunch().warnings()).isEmpty();
    }

    @Test
    void cancelledItemsCompete() {
        // 10 items: launched at 100, 200, 300 days; cancelled at 150, 250; 5 open for 400
        for (int i = 0; i < 5; i++) {
            market.after.itemValidated(validated("open" + i, 400));
        }
        for (int days : new int[] {100, 200, 300}) {
            market.after.itemValidated(validated("l" + days, 400));
            market.after.itemLaunched(launched("l" + days, 400.0 - days));
        }
        for (int days : new int[] {150, 250}) {
            market.after.itemValidated(validated("c" + days, 400));
            market.after.itemCancelled(cancelled("c" + days, 400.0 - days));
        }
        assertThat(Sound.value(launches().openItems())).isEqualTo(5);
        // All watched for 400 days, so the share is 3 of 10; 1 - KM would be 1 - 9/10 * 7/8 * 5/6 = 0.34375
        assertThat(Sound.value(launches().launchedBy().get("365"))).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void aLaunchCountsMoreThanACancellation() {
        market.after.itemValidated(validated("a", 100));
        market.after.itemCancelled(cancelled("a", 50));
        market.after.itemLaunched(launched("a", 20));
        assertThat(Sound.value(launches().conceptToLaunch()) / DAY).isEqualTo(80);
    }

    @Test
    void aWindowTakesThePartOfALifeThatLiesInIt() {
        market.after.itemValidated(validated("old", 300));
        market.after.itemLaunched(launched("old", 200));
        market.after.itemValidated(validated("recent", 100));
        market.after.itemLaunched(launched("recent", 10));
        market.after.itemValidated(validated("open", 95));
        LaunchTimes month = market.after.calculate(Window.lastDays(30)).launches();
        // At the age of 90 days two were at risk and one was launched: the curve is level at 1/2 from there on.
        assertThat(Sound.value(month.conceptToLaunch()) / DAY).isEqualTo(90);
        assertThat(month.conceptToLaunch().observations()).isEqualTo(2);
        assertThat(Sound.value(month.biasedMeanOfLaunched()) / DAY).isEqualTo(90);
    }

    @Test
    void recordedCountsMoreThanDeclared() {
        market.before().declareConceptToLaunch(Duration.ofDays(500), "guess");
        market.before().itemValidated(validated("a", 100));
        market.before().itemLaunched(launched("a", 0));
        market.after.itemValidated(validated("b", 50));
        market.after.itemLaunched(launched("b", 0));
        assertThat(launches().conceptToLaunch().comparison().label()).isEqualTo("cohort before");
        assertThat(Sound.value(launches().revenueTimeGained()) / DAY).isEqualTo(50);
    }

    @Test
    void aDeclaredMedianOfNothingHasNoRatio() {
        market.before().declareTimeToValue(Duration.ZERO, "guess");
        market.after.itemValidated(validated("a", 50));
        market.after.benefitRecognised(benefit("a", 0));
        Sound.absent(market.metrics().values().timeToValueRatio(), Reason.ZERO_BASELINE);
    }

    @Test
    void whereAMedianIsNotReachedRestrictedMeansStandIn() {
        for (int i = 0; i < 4; i++) {
            market.before().itemValidated(validated("b" + i, 100));
            market.after.itemValidated(validated("a" + i, 100));
        }
        market.before().benefitRecognised(benefit("b0", 20));
        market.after.benefitRecognised(benefit("a0", 60));
        // (3 * 100 + 40) / (3 * 100 + 80)
        assertThat(Sound.value(market.metrics().values().timeToValueRatio())).isCloseTo(340 / 380.0, within(1e-12));
        Sound.absent(market.metrics().values().timeToValue(), Reason.CENSORED_NOT_REACHED);
    }

    @Test
    void oneIterationHasAValueAndNoInterval() {
        market.after.iterationFinished(new IterationFinished("a", daysAgo(3), daysAgo(1), "sprint"));
        Present mean =
                (Present) market.metrics().iterations().iterationCycleTime().estimate();
        assertThat(mean).isEqualTo(new Present(2 * DAY, new NoInterval(Reason.INSUFFICIENT_SAMPLE)));
    }

    @Test
    void workOfATypeWithoutABaselineIsLeftOutAndCounted() {
        market.after.declareHoursPerUnit("claim", Duration.ofHours(2), "audit");
        market.after.workDone(new WorkDone("1", daysAgo(1), "claim", 10, Duration.ofHours(10)));
        market.after.workDone(new WorkDone("2", daysAgo(1), "letter", 10, Duration.ofHours(500)));
        var found = market.metrics().resources();
        assertThat(Sound.value(found.resourceEfficiencyIndex())).isEqualTo(0.5);
        assertThat(found.resourceEfficiencyIndex().warnings()).contains(Warning.INCOMPLETE);
        assertThat(Sound.value(found.workTypesWithoutBaseline())).isEqualTo(1);
    }

    @Test
    void hoursPerUnitAreReadFromTheBaselineThatWasRecorded() {
        market.before().declareHoursPerUnit("claim", Duration.ofHours(9), "guess");
        market.before().workDone(new WorkDone("1", daysAgo(300), "claim", 10, Duration.ofHours(20)));
        market.after.workDone(new WorkDone("1", daysAgo(1), "claim", 10, Duration.ofHours(10)));
        assertThat(Sound.value(market.metrics().resources().resourceEfficiencyIndex()))
                .isEqualTo(0.5);
    }

    @Test
    void nothingFreedHasNoPartsAndPartsAreNotMoreThanTheWhole() {
        market.after.declareHoursPerUnit("claim", Duration.ofHours(1), "audit");
        market.after.workDone(new WorkDone("1", daysAgo(1), "claim", 10, Duration.ofHours(20)));
        assertThat(Sound.value(market.metrics().resources().resourceEfficiencyIndex()))
                .isEqualTo(-1);
        Sound.absent(market.metrics().resources().redeployedShare(), Reason.NO_IMPROVEMENT);
        market.after.workDone(new WorkDone("2", daysAgo(1), "claim", 20, Duration.ofHours(5)));
        market.after.hoursRedeployed(new HoursRedeployed("r", daysAgo(1), Duration.ofHours(3), "fraud"));
        assertThat(Sound.value(market.metrics().resources().redeployedShare())).isEqualTo(0.6);
        market.after.hoursReleased(new HoursReleased("s", daysAgo(1), Duration.ofHours(3)));
        Sound.absent(market.metrics().resources().redeployedShare(), Reason.INVALID_INPUT);
        Sound.absent(market.metrics().resources().unclassifiedWork(), Reason.INVALID_INPUT);
    }

    @Test
    void aFactToldTwiceCountsOnce() {
        for (int i = 0; i < 2; i++) {
            market.after.workDone(new WorkDone("1", daysAgo(1), "claim", 10, Duration.ofHours(20)));
            market.after.hoursReleased(new HoursReleased("1", daysAgo(1), Duration.ofHours(3)));
        }
        var totals = market.metrics().totals();
        assertThat(totals.finishedUnits().sum()).isEqualTo(10);
        assertThat(totals.releasedTime().sum()).isEqualTo(3 * 3_600.0);
    }

    @Test
    void refusesTheFutureAndTheUnthinkablyOld() {
        market.after.itemValidated(validated("a", -1));
        market.after.itemLaunched(new io.roi4j.timetomarket.ItemLaunched("a", Instant.MAX));
        market.after.iterationFinished(new IterationFinished("a", NOW, Instant.MAX, "sprint"));
        assertThat(market.refused(Reason.OUT_OF_RANGE)).isEqualTo(3);
        market.after.itemCancelled(new io.roi4j.timetomarket.ItemCancelled("a", Instant.MIN));
        market.after.workDone(new WorkDone("1", daysAgo(500), "claim", 10, Duration.ofHours(20)));
        assertThat(market.refused(Reason.TOO_OLD)).isEqualTo(2);
        assertThat(Sound.value(launches().pendingItems())).isZero();
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesWhatIsMissingAndBadDeclarations() {
        market.after.itemValidated(null);
        market.after.workDone(null);
        market.after.declareTimeToValue(null, "guess");
        market.after.declareTimeToValue(Duration.ofDays(1), " ");
        market.after.declareHoursPerUnit(null, Duration.ofDays(1), "guess");
        market.after.iterationFinished(new IterationFinished("a", NOW, NOW, "bad\nname"));
        assertThat(market.refused(Reason.INVALID_INPUT)).isEqualTo(6);
        market.after.declareTimeToValue(Duration.ofDays(-1), "guess");
        assertThat(market.refused(Reason.OUT_OF_RANGE)).isEqualTo(1);
        market.after.declareMonthlyMargin(Money.of("1", "EUR"), "plan");
        assertThat(market.refused(Reason.CURRENCY_MISMATCH)).isEqualTo(1);
    }

    @Test
    void valueBeforeTheLaunchIsANegativeLatency() {
        market.after.itemValidated(validated("a", 100));
        market.after.benefitRecognised(benefit("a", 50));
        market.after.itemLaunched(launched("a", 40));
        Measure share = market.metrics().values().valueLatencyShare();
        assertThat(Sound.value(share)).isCloseTo(-0.2, within(1e-12));
    }
}
