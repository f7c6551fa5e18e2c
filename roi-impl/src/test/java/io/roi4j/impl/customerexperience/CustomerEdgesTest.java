package io.roi4j.impl.customerexperience;

import static io.roi4j.impl.customerexperience.Shop.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Estimate;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.customerexperience.LifetimeTerms;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.customerexperience.SentimentErrors;
import io.roi4j.impl.formula.Sound;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerEdgesTest {
    private final Shop shop = new Shop();

    @Test
    @DisplayName("scipy.stats.ttest_ind([40, 60, 53], [-10, -20, -14], equal_var=False): limits of the difference")
    void welch() {
        for (String amount : List.of("-10", "-20", "-14")) {
            shop.before().told(shop.margin("b" + amount, amount));
        }
        for (String amount : List.of("40", "60", "53")) {
            shop.after.told(shop.margin("a" + amount, amount));
        }
        Comparison comparison = shop.metrics().value().customerMargin().comparison();
        Sound.limits(comparison.absolute(), 44.558123387369506, 86.77520994596384, 1e-9);
    }

    @Test
    @DisplayName("few periods might all be alike: the rate assumes that they are")
    void fewPeriods() {
        shop.after.told(shop.year("y", 100, 80));
        assertThat(shop.metrics().loyalty().customerRetention().warnings())
                .containsExactly(Warning.INDEPENDENCE_ASSUMED);
    }

    @Test
    @DisplayName("of 20 customers before who stayed 61 to 80 days none is there after 90")
    void survivalBefore() {
        for (int i = 0; i < 20; i++) {
            shop.before().told(shop.stay("s" + i, 200, 120 + i));
            shop.after.told(shop.stay("s" + i, 200));
        }
        var stays = shop.after.calculate(Window.ALL).loyalty().stillCustomersAfter();
        assertThat(stays.get("90").comparison().baseline().value()).hasValue(0);
        assertThat(stays.get("90").comparison().absolute().value()).hasValue(1);
    }

    @Test
    @DisplayName("the age of the data is known once a batch came")
    void dataAge() {
        shop.after.importBatch(new ImportBatch<>(
                "crm", shop.daysAgo(2), List.of(ImportRow.<CustomerFact>of("c", 1, () -> shop.stay("c", 50)))));
        assertThat(shop.metrics().loyalty().customerDataAge().observations()).isEqualTo(1);
    }

    @Test
    @DisplayName("a mean polarity of 0 before can't be divided by, and isn't below 0 either")
    void neutralBefore() {
        shop.before().felt(NOW, 0, "", 1);
        shop.before().felt(NOW, 0, "", 1);
        shop.after.felt(NOW, 0.5, "", 1);
        assertThat(shop.metrics()
                        .sentiment()
                        .meanPolarity()
                        .comparison()
                        .relative()
                        .reason())
                .contains(Reason.ZERO_BASELINE);
    }

    @Test
    @DisplayName("as many answers as asked is all of them; more before than asked is no baseline")
    void moreAnswersThanAsked() {
        shop.after.told(new NpsSurvey("a", shop.daysAgo(1), 3, 0, 0, 3));
        assertThat(Sound.value(shop.metrics().recommendation().npsResponseRate()))
                .isEqualTo(1);
        shop.before().recommendationAsked(NOW, 1);
        Shop.recommend(shop.before(), 9, 2);
        assertThat(shop.metrics().recommendation().npsResponseRate().comparison())
                .isEqualTo(Comparison.none(Direction.UP, Reason.NO_BASELINE));
        Sound.absent(
                shop.live
                        .before()
                        .customerExperience()
                        .calculate()
                        .recommendation()
                        .npsResponseRate(),
                Reason.INVALID_INPUT);
    }

    @Test
    @DisplayName("a bound of one side is none of the difference")
    void bounds() {
        shop.before().responded(NOW, 10 * Shop.SECOND);
        shop.after.requestReceived("r", shop.live.millis() - 60_000);
        var response = shop.metrics().responses().responseTime();
        assertThat(((Absent) response.estimate()).lowerBound()).hasValue(60);
        assertThat(response.comparison().absolute()).isEqualTo(Estimate.absent(Reason.CENSORED_NOT_REACHED));
        for (var room : List.of(shop.after, shop.before())) {
            room.declareLifetimeTerms(
                    new LifetimeTerms(Shop.days(10), 0.01, room.equals(shop.after) ? 30 : 2, false, "CFO"));
            room.declareCustomerMargin(Money.of("100", "USD"), "books");
            room.told(shop.stay("c", 50));
        }
        var value = shop.metrics().value().lifetimeValueWithinHorizon();
        assertThat(((Absent) value.estimate()).lowerBound()).isPresent();
        assertThat(((Absent) value.comparison().absolute()).lowerBound()).isEmpty();
    }

    @Test
    @DisplayName("errors of the classifier before belong to the texts before")
    void errorsBefore() {
        SentimentErrors none = new SentimentErrors(1, 1, 1, 1, "people");
        shop.before().declareSentimentErrors(none);
        shop.after.declareSentimentErrors(none);
        shop.before().felt(NOW, -1, "", 1);
        shop.after.felt(NOW, 1, "", 1);
        assertThat(shop.metrics()
                        .sentiment()
                        .correctedNetSentiment()
                        .comparison()
                        .absolute()
                        .value())
                .hasValue(2);
    }
}
