package io.roi4j.impl.customerexperience;

import static io.roi4j.impl.customerexperience.Shop.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.customerexperience.CsatSurvey;
import io.roi4j.customerexperience.CustomerExperienceCalculator;
import io.roi4j.customerexperience.CustomerMargin;
import io.roi4j.customerexperience.CustomerPeriod;
import io.roi4j.customerexperience.LifetimeTerms;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.customerexperience.Sentiment;
import io.roi4j.customerexperience.SentimentErrors;
import io.roi4j.impl.formula.AllMeasures;
import io.roi4j.impl.formula.Sound;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said of both sides of a comparison, or of the one there is. */
class CustomersComparedTest {
    private final Shop shop = new Shop();

    /** Something for every figure of the room. */
    private void everything(CustomerExperienceCalculator room) {
        room.told(new NpsSurvey("n", shop.daysAgo(1), 50, 20, 30, 400));
        room.told(new CsatSurvey("c", shop.daysAgo(1), List.of(1L, 2L, 3L, 4L, 5L), 100));
        room.told(shop.contacts("k", 100, 80));
        for (int i = 0; i < 20; i++) {
            room.felt(NOW, i < 12 ? 0.5 : -0.5, "joy", 1);
            room.told(shop.stay("s" + i, 80, 10 + i));
            room.told(shop.margin("m" + i, String.valueOf(100 + i)));
            room.responded(NOW, (i + 1) * Shop.SECOND);
        }
        room.felt(NOW, -0.25, "anger", 1);
        room.declareSentimentErrors(new SentimentErrors(0.9, 0.8, 0.85, 0.95, "labelled sample"));
        room.declareLifetimeTerms(new LifetimeTerms(Shop.days(30), 0.1, 2, false, "CFO"));
    }

    @Test
    @DisplayName("with nothing before, no figure is compared; nothing was dropped, so none says so")
    void onlyAfter() {
        everything(shop.after);
        AllMeasures.withoutBaseline(shop.metrics());
        AllMeasures.warns(shop.metrics(), Warning.HORIZON_CUT, name -> false);
        assertThat(Sound.value(shop.metrics().value().lifetimeValue())).isPositive();
        Sound.absent(shop.metrics().loyalty().staysProbability(), Reason.NO_BASELINE);
        Sound.absent(shop.metrics().loyalty().customerDataAge(), Reason.NOT_RECORDED);
        assertThat(shop.metrics().loyalty().customerDataAge().observations()).isZero();
    }

    @Test
    @DisplayName("with nothing after, the log-rank test has no data")
    void onlyBefore() {
        everything(shop.before());
        Sound.absent(shop.metrics().loyalty().staysProbability(), Reason.NO_DATA);
        Sound.metrics(shop.metrics());
    }

    @Test
    @DisplayName("the same told of both sides: no figure changed")
    void bothAlike() {
        everything(shop.after);
        everything(shop.before());
        var loyalty = shop.after.calculate(Window.ALL).loyalty();
        // 20 stays of 61 to 70 days and more: all were still there after 30 days.
        assertThat(loyalty.stillCustomersAfter()
                        .get("30")
                        .comparison()
                        .baseline()
                        .value())
                .hasValue(1);
        assertThat(loyalty.stillCustomersAfter()
                        .get("30")
                        .comparison()
                        .absolute()
                        .value())
                .hasValue(0);
        assertThat(Sound.value(loyalty.staysProbability())).isCloseTo(1, within(1e-9));
        assertThat(shop.metrics()
                        .sentiment()
                        .netSentiment()
                        .comparison()
                        .absolute()
                        .value())
                .hasValue(0);
        assertThat(shop.metrics()
                        .sentiment()
                        .netSentiment()
                        .comparison()
                        .relative()
                        .value())
                .hasValue(0);
        assertThat(shop.metrics()
                        .sentiment()
                        .meanPolarity()
                        .comparison()
                        .relative()
                        .value())
                .hasValue(0);
    }

    @Test
    @DisplayName("a baseline below 0 has a difference and no relative change")
    void badFeelingsBefore() {
        for (int i = 0; i < 10; i++) {
            shop.before().felt(NOW, -0.5, "anger", 1);
            shop.after.felt(NOW, 0.5, "anger", 1);
        }
        var sentiment = shop.metrics().sentiment();
        assertThat(sentiment.netSentiment().comparison().relative().reason()).contains(Reason.NON_POSITIVE_BASELINE);
        assertThat(sentiment.meanPolarity().comparison().relative().reason()).contains(Reason.NON_POSITIVE_BASELINE);
        assertThat(sentiment.netSentiment().comparison().absolute().value()).hasValue(2);
        assertThat(sentiment.meanPolarity().comparison().absolute().value()).hasValue(1);
        assertThat(sentiment
                        .emotionShares()
                        .get("anger")
                        .comparison()
                        .baseline()
                        .value())
                .hasValue(1);
        // Zero is no negative baseline, but nothing can be divided by it either.
        Shop neutral = new Shop();
        neutral.before().felt(NOW, Sentiment.NEUTRAL);
        neutral.after.felt(NOW, Sentiment.POSITIVE);
        assertThat(neutral.metrics()
                        .sentiment()
                        .netSentiment()
                        .comparison()
                        .relative()
                        .reason())
                .contains(Reason.ZERO_BASELINE);
    }

    @Test
    @DisplayName(
            "Kish (1965): 12 days of 10 texts that all feel alike tell as much as 11 texts; Wilson's limits of 1/2 by scipy")
    void textsByDay() {
        for (int day = 1; day <= 12; day++) {
            for (int i = 0; i < 10; i++) {
                boolean good = day % 2 == 0;
                shop.after.felt(shop.millisAgo(day), good ? 0.5 : -0.5, good ? "joy" : "anger", 1);
            }
        }
        var sentiment = shop.metrics().sentiment();
        var joy = sentiment.emotionShares().get("joy");
        Sound.limits(joy.estimate(), 0.24562185286073035, 0.7543781471392697, 1e-9);
        assertThat(joy.warnings()).isEmpty();
        assertThat(joy.observations()).isEqualTo(120);
        // Fewer than 30 are adjusted: 3/4 and 3/4 of 3 more, so 1.96 sqrt((11 + 1.5)/14/14)
        Sound.limits(
                sentiment.netSentiment().estimate(),
                -1.959963984540054 * Math.sqrt(12.5) / 14,
                1.959963984540054 * Math.sqrt(12.5) / 14,
                1e-9);
        assertThat(sentiment.netSentiment().warnings()).isEmpty();
        Shop few = new Shop();
        for (int day = 1; day <= 9; day++) {
            few.after.felt(few.millisAgo(day), 0.5, "joy", 1);
        }
        assertThat(few.metrics().sentiment().netSentiment().warnings()).containsExactly(Warning.INDEPENDENCE_ASSUMED);
        assertThat(few.metrics().sentiment().emotionShares().get("joy").warnings())
                .containsExactly(Warning.INDEPENDENCE_ASSUMED);
        few.after.felt(few.millisAgo(10), 0.5, "joy", 1);
        assertThat(few.metrics().sentiment().netSentiment().warnings()).isEmpty();
        assertThat(few.metrics().sentiment().emotionShares().get("joy").warnings())
                .isEmpty();
    }

    @Test
    @DisplayName("ten periods or more: the interval knows that they differ")
    void retentionByPeriod() {
        for (int i = 0; i < 10; i++) {
            shop.after.told(new CustomerPeriod(
                    "p" + i, shop.daysAgo(8.5 * (i + 1)), shop.daysAgo(8.5 * i), 100, 90, 0, Shop.CONTRACT));
        }
        assertThat(shop.metrics().loyalty().customerRetention().warnings()).isEmpty();
        assertThat(shop.metrics().loyalty().customerRetention().observations()).isEqualTo(1_000);
    }

    @Test
    @DisplayName("declared margins have a difference without an interval; one recorded side changes nothing")
    void declaredMargins() {
        shop.after.declareCustomerMargin(Money.of("150", "USD"), "books");
        shop.before().declareCustomerMargin(Money.of("100", "USD"), "books");
        Comparison declared = shop.metrics().value().customerMargin().comparison();
        assertThat(declared.absolute().value()).hasValue(50);
        assertThat(declared.absolute().interval()).isEmpty();
        assertThat(declared.relative().value()).hasValue(0.5);
        assertThat(declared.provenance()).isEqualTo(Provenance.DECLARED);
        shop.after.told(shop.margin("a", "130"));
        shop.after.told(shop.margin("b", "110"));
        Comparison half = shop.metrics().value().customerMargin().comparison();
        assertThat(half.absolute().value()).hasValue(20);
        shop.before().declareCustomerMargin(Money.of("0", "USD"), "books");
        assertThat(shop.metrics()
                        .value()
                        .customerMargin()
                        .comparison()
                        .relative()
                        .reason())
                .contains(Reason.NON_POSITIVE_BASELINE);
        shop.before().told(shop.margin("c", "100"));
        assertThat(shop.metrics().value().customerMargin().comparison().provenance())
                .isEqualTo(Provenance.REPORTED);
    }

    @Test
    @DisplayName("a lifetime value before in another currency or of another period is no baseline, and says why")
    void lifetimeValueBefore() {
        for (CustomerExperienceCalculator room : List.of(shop.after, shop.before())) {
            room.declareLifetimeTerms(new LifetimeTerms(Shop.days(365), 0.1, 2, false, "CFO"));
            room.declareCustomerMargin(Money.of("100", "USD"), "books");
        }
        shop.after.told(shop.year("y", 100, 80));
        assertThat(comparison()).isEqualTo(Comparison.none(Direction.UP, Reason.NO_BASELINE));
        shop.before().told(new CustomerPeriod("m", shop.daysAgo(60), shop.daysAgo(30), 100, 90, 0, Shop.CONTRACT));
        assertThat(comparison()).isEqualTo(Comparison.none(Direction.UP, Reason.UNIT_MISMATCH));
        shop.before().told(new CustomerMargin("foreign", shop.daysAgo(1), Money.of("10", "EUR")));
        assertThat(comparison()).isEqualTo(Comparison.none(Direction.UP, Reason.CURRENCY_MISMATCH));
        assertThat(shop.metrics().value().customerMargin().comparison())
                .isEqualTo(Comparison.none(Direction.UP, Reason.CURRENCY_MISMATCH));
    }

    @Test
    @DisplayName("customers that cost money: nothing is relative to less than nothing")
    void lossBefore() {
        for (CustomerExperienceCalculator room : List.of(shop.after, shop.before())) {
            room.declareLifetimeTerms(new LifetimeTerms(Shop.days(365), 0.1, 2, false, "CFO"));
            room.told(shop.year("y", 100, 80));
        }
        shop.after.declareCustomerMargin(Money.of("100", "USD"), "books");
        shop.before().declareCustomerMargin(Money.of("0", "USD"), "books");
        assertThat(comparison().baseline().value()).hasValue(0);
        assertThat(comparison().relative().reason()).contains(Reason.NON_POSITIVE_BASELINE);
    }

    private Comparison comparison() {
        return shop.metrics().value().lifetimeValue().comparison();
    }
}
