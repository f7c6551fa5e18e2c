package io.roi4j.impl.timetomarket;

import static io.roi4j.impl.timetomarket.Market.DAY;
import static io.roi4j.impl.timetomarket.Market.cancelled;
import static io.roi4j.impl.timetomarket.Market.daysAgo;
import static io.roi4j.impl.timetomarket.Market.launched;
import static io.roi4j.impl.timetomarket.Market.validated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Measure;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Sound;
import io.roi4j.timetomarket.BenefitRecognised;
import io.roi4j.timetomarket.ItemCost;
import io.roi4j.timetomarket.TimeToMarketCalculator;
import io.roi4j.timetomarket.ValueTimes;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ValueTimesTest {
    private final Market market = new Market();

    private ValueTimes values() {
        return market.metrics().values();
    }

    private static void benefit(TimeToMarketCalculator room, String id, String item, double daysAgo, String amount) {
        room.benefitRecognised(new BenefitRecognised(id, item, daysAgo(daysAgo), Money.of(amount, "USD")));
    }

    private static void cost(TimeToMarketCalculator room, String id, String item, double daysAgo, String amount) {
        room.itemCost(new ItemCost(id, item, daysAgo(daysAgo), Money.of(amount, "USD")));
    }

    private static double days(Measure measure) {
        return Sound.value(measure) / DAY;
    }

    @Test
    void valueIsReachedWhenBenefitsAddUpToTheThreshold() {
        market.after.itemValidated(validated("a", 100));
        market.after.itemLaunched(launched("a", 90));
        // Told in any order.
        benefit(market.after, "3", "a", 20, "50");
        benefit(market.after, "1", "a", 80, "40");
        benefit(market.after, "2", "a", 60, "60");
        assertThat(days(values().timeToValue())).isEqualTo(20);
        market.after.declareBenefitThreshold(Money.of("100", "USD"), "business case");
        assertThat(days(values().timeToValue())).isEqualTo(40);
        assertThat(Sound.value(values().valueLatencyShare())).isCloseTo(30 / 40.0, within(1e-12));
        market.after.declareBenefitThreshold(Money.of("150", "USD"), "business case");
        assertThat(days(values().timeToValue())).isEqualTo(80);
        market.after.declareBenefitThreshold(Money.of("150.01", "USD"), "business case");
        assertThat(((Absent) values().timeToValue().estimate()).lowerBound()).hasValue(100 * DAY);
        assertThat(Sound.value(values().itemsAwaitingValue())).isEqualTo(1);
    }

    @Test
    void eachCohortHasAThresholdOfItsOwn() {
        for (TimeToMarketCalculator room : new TimeToMarketCalculator[] {market.before(), market.after}) {
            room.declareBenefitThreshold(Money.of("10", "USD"), "business case");
            room.itemValidated(validated("a", 100));
            benefit(room, "1", "a", 90, "1");
        }
        benefit(market.before(), "2", "a", 20, "9");
        benefit(market.after, "2", "a", 60, "9");
        assertThat(Sound.value(values().timeToValueRatio())).isEqualTo(0.5);
        assertThat(values().timeToValueProbability().estimate().value()).isPresent();
    }

    @Test
    void anItemThatIsCancelledBelowTheThresholdIsCensoredThere() {
        market.after.declareBenefitThreshold(Money.of("10", "USD"), "business case");
        market.after.itemValidated(validated("a", 100));
        market.after.itemCancelled(cancelled("a", 40));
        benefit(market.after, "1", "a", 90, "1");
        assertThat(((Absent) values().timeToValue().estimate()).lowerBound()).hasValue(60 * DAY);
        assertThat(Sound.value(values().itemsAwaitingValue())).isZero();
    }

    @Test
    void anotherCurrencyMattersOnlyWhereAmountsAreAddedUp() {
        market.after.itemValidated(validated("a", 100));
        market.after.benefitRecognised(new BenefitRecognised("1", "a", daysAgo(90), Money.of("5", "EUR")));
        assertThat(days(values().timeToValue())).isEqualTo(10);
        market.after.declareBenefitThreshold(Money.of("1", "USD"), "business case");
        Sound.absent(values().timeToValue(), Reason.CURRENCY_MISMATCH);
        Sound.absent(values().valueLatencyShare(), Reason.CURRENCY_MISMATCH);
    }

    @Test
    void breakEvenIsWhenBenefitsMakeUpForCostsForGood() {
        market.before().declareBreakEvenTime(Duration.ofDays(160), "business case of 2025");
        market.after.itemValidated(validated("a", 100));
        Sound.absent(values().breakEvenTime(), Reason.NO_DATA);
        cost(market.after, "c1", "a", 95, "100");
        benefit(market.after, "b1", "a", 80, "60");
        assertThat(((Absent) values().breakEvenTime().estimate()).lowerBound()).hasValue(100 * DAY);
        benefit(market.after, "b2", "a", 60, "40");
        assertThat(days(values().breakEvenTime())).isEqualTo(40);
        // A later cost takes it below 0 again.
        cost(market.after, "c2", "a", 50, "30");
        Sound.absent(values().breakEvenTime(), Reason.CENSORED_NOT_REACHED);
        benefit(market.after, "b3", "a", 20, "30");
        assertThat(days(values().breakEvenTime())).isEqualTo(80);
        var comparison = values().breakEvenTime().comparison();
        assertThat(comparison.relative().value()).hasValue(-0.5);
        assertThat(comparison.provenance()).isEqualTo(Provenance.DECLARED);
        // An item of which no cost was told has no break-even: unknown is not free.
        market.after.itemValidated(validated("b", 10));
        benefit(market.after, "b4", "b", 5, "1");
        assertThat(values().breakEvenTime().observations()).isEqualTo(1);
        market.after.itemCost(new ItemCost("c3", "a", daysAgo(1), Money.of("1", "EUR")));
        Sound.absent(values().breakEvenTime(), Reason.CURRENCY_MISMATCH);
    }

    @Test
    void manyBenefitsOfAnItemAreSummedUpAndStillCount() {
        market.after.itemValidated(validated("a", 100));
        for (int i = 0; i < 2 * Bookings.KEPT; i++) {
            market.after.benefitRecognised(
                    new BenefitRecognised("b" + i, "a", daysAgo(90).plusSeconds(i), Money.of("1", "USD")));
        }
        assertThat(days(values().timeToValue())).isEqualTo(10);
        market.after.declareBenefitThreshold(Money.of("" + (2 * Bookings.KEPT), "USD"), "business case");
        assertThat(Sound.value(values().timeToValue())).isEqualTo(10 * DAY + 2 * Bookings.KEPT - 1);
    }
}
