package io.roi4j.impl.timetomarket;

import static io.roi4j.impl.timetomarket.Market.NOW;
import static io.roi4j.impl.timetomarket.Market.benefit;
import static io.roi4j.impl.timetomarket.Market.daysAgo;
import static io.roi4j.impl.timetomarket.Market.launched;
import static io.roi4j.impl.timetomarket.Market.validated;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.impl.formula.AllMeasures;
import io.roi4j.impl.formula.Sound;
import io.roi4j.timetomarket.HoursRedeployed;
import io.roi4j.timetomarket.HoursReleased;
import io.roi4j.timetomarket.ItemCost;
import io.roi4j.timetomarket.IterationFinished;
import io.roi4j.timetomarket.ResourceEfficiency;
import io.roi4j.timetomarket.TimeToMarketCalculator;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is said where there is nothing to compare with. */
class NoBaselineTest {
    private static final double HOUR = 3_600;
    private final Market market = new Market();

    private ResourceEfficiency resources() {
        return market.metrics().resources();
    }

    private void work(TimeToMarketCalculator room, long units, int hours) {
        room.workDone(new WorkDone("w", daysAgo(1), "claim", units, Duration.ofHours(hours)));
    }

    @Test
    void nothingIsComparedAndNothingWarns() {
        for (int i = 0; i < 4; i++) {
            market.after.itemValidated(validated("item" + i, 100 + i));
            market.after.itemCost(new ItemCost("c" + i, "item" + i, daysAgo(99), Money.of("1", "USD")));
            market.after.itemLaunched(launched("item" + i, 50 - i));
            market.after.benefitRecognised(benefit("item" + i, 20));
            market.after.iterationFinished(new IterationFinished("i" + i, daysAgo(5 + i), NOW, "sprint"));
        }
        market.after.declareHoursPerUnit("claim", Duration.ofHours(1), "audit");
        work(market.after, 10, 5);
        AllMeasures.withoutBaseline(market.metrics());
        AllMeasures.warns(market.metrics(), Warning.HORIZON_CUT, name -> false);
        AllMeasures.warns(market.metrics(), Warning.INCOMPLETE, name -> false);
        assertThat(Sound.value(market.metrics().values().breakEvenTime())).isPositive();
    }

    @Test
    void withoutWorkThereIsNoDataAndWithoutHoursPerUnitNoBaseline() {
        assertReasons(Reason.NO_DATA);
        work(market.after, 10, 5);
        assertReasons(Reason.NO_BASELINE);
        assertThat(Sound.value(resources().workTypesWithoutBaseline())).isEqualTo(1);
    }

    private void assertReasons(Reason reason) {
        ResourceEfficiency found = resources();
        Sound.absent(found.resourceEfficiencyIndex(), reason);
        Sound.absent(found.grossResourceEfficiencyIndex(), reason);
        Sound.absent(found.labourProductivityRatio(), reason);
        Sound.absent(found.expectedWork(), reason);
        Sound.absent(found.actualWork(), reason);
        Sound.absent(found.freedWork(), reason);
        Sound.absent(found.unclassifiedWork(), reason);
        Sound.absent(found.redeployedShare(), reason);
        Sound.absent(found.savedShare(), reason);
    }

    @Test
    void whatBecameOfFreedHoursIsKnownAsSoonAsEitherIsTold() {
        Sound.absent(resources().redeployedWork(), Reason.NO_DATA);
        Sound.absent(resources().savedWork(), Reason.NO_DATA);
        assertThat(resources().savedWork().observations()).isZero();
        market.after.hoursReleased(new HoursReleased("s", daysAgo(1), Duration.ofHours(3)));
        assertThat(Sound.value(resources().savedWork()) / HOUR).isEqualTo(3);
        assertThat(Sound.value(resources().redeployedWork())).isZero();
        assertThat(resources().savedWork().observations()).isEqualTo(1);
        Market other = new Market();
        other.after.hoursRedeployed(new HoursRedeployed("r", daysAgo(1), Duration.ofHours(2), "fraud"));
        assertThat(Sound.value(other.metrics().resources().redeployedWork()) / HOUR)
                .isEqualTo(2);
        assertThat(Sound.value(other.metrics().resources().savedWork())).isZero();
    }

    @Test
    void partsMayAddUpToTheWhole() {
        // Expected 10 h, worked 5 h: 5 h freed, of which 3 h redeployed and 2 h saved.
        market.after.declareHoursPerUnit("claim", Duration.ofHours(1), "audit");
        work(market.after, 10, 5);
        market.after.hoursRedeployed(new HoursRedeployed("r", daysAgo(1), Duration.ofHours(3), "fraud"));
        market.after.hoursReleased(new HoursReleased("s", daysAgo(1), Duration.ofHours(1)));
        assertThat(Sound.value(resources().unclassifiedWork()) / HOUR).isEqualTo(1);
        assertThat(Sound.value(resources().savedShare())).isEqualTo(0.2);
        assertThat(resources().savedShare().warnings()).isEmpty();
        market.after.hoursReleased(new HoursReleased("s2", daysAgo(1), Duration.ofHours(1)));
        assertThat(Sound.value(resources().unclassifiedWork())).isZero();
        assertThat(Sound.value(resources().savedShare())).isEqualTo(0.4);
        market.after.hoursReleased(new HoursReleased("s3", daysAgo(1), Duration.ofSeconds(1)));
        Sound.absent(resources().savedShare(), Reason.INVALID_INPUT);
    }

    @Test
    void theMarginOfAMonthMayBeToldToTheBaseline() {
        market.before().declareConceptToLaunch(Duration.ofDays(100), "board report");
        market.before().declareMonthlyMargin(Money.of("1000", "USD"), "plan");
        market.after.itemValidated(validated("a", 60));
        market.after.itemLaunched(launched("a", 0));
        // 40 days sooner, of months of 365.25 / 12 days
        assertThat(Sound.value(market.metrics().launches().revenueGained()))
                .isCloseTo(40 / 30.4375 * 1_000, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void amountsInAnotherCurrencyOnEitherSideLeaveNoComparison() {
        market.after.itemValidated(validated("a", 100));
        market.after.benefitRecognised(benefit("a", 50));
        market.before().itemValidated(validated("b", 100));
        market.before().itemLaunched(launched("b", 90));
        market.before().declareBenefitThreshold(Money.of("1", "USD"), "business case");
        market.before()
                .benefitRecognised(
                        new io.roi4j.timetomarket.BenefitRecognised("1", "b", daysAgo(20), Money.of("5", "EUR")));
        var values = market.metrics().values();
        assertThat(Sound.value(values.timeToValue())).isEqualTo(50 * Market.DAY);
        assertThat(values.timeToValue().comparison())
                .isEqualTo(io.roi4j.Comparison.none(io.roi4j.Direction.DOWN, Reason.CURRENCY_MISMATCH));
        Sound.absent(values.timeToValueRatio(), Reason.CURRENCY_MISMATCH);
        Sound.absent(values.timeToValueProbability(), Reason.CURRENCY_MISMATCH);
        assertThat(values.valueLatencyShare().comparison())
                .isEqualTo(io.roi4j.Comparison.none(io.roi4j.Direction.DOWN, Reason.NO_BASELINE));
    }
}
