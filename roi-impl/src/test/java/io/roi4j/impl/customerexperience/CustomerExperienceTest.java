package io.roi4j.impl.customerexperience;

import static io.roi4j.impl.customerexperience.Shop.NOW;
import static io.roi4j.impl.customerexperience.Shop.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Measure;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.customerexperience.CustomerExperienceTotals;
import io.roi4j.customerexperience.CustomerSentiment;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.customerexperience.Sentiment;
import io.roi4j.customerexperience.SentimentErrors;
import io.roi4j.impl.formula.Sound;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerExperienceTest {
    private final Shop shop = new Shop();

    @Test
    @DisplayName("more promoters than before: better, and both sides are reported")
    void npsAgainstBefore() {
        shop.before().told(new NpsSurvey("2025", shop.daysAgo(200), 300, 400, 300, 5_000));
        Shop.recommend(shop.after, 10, 80);
        Shop.recommend(shop.after, 3, 20);
        Comparison comparison = shop.metrics().recommendation().nps().comparison();
        assertThat(comparison.baseline().value()).hasValue(0);
        assertThat(comparison.absolute().value().orElseThrow()).isCloseTo(0.6, within(1e-12));
        assertThat(comparison.relative().reason()).contains(Reason.ZERO_BASELINE);
        assertThat(comparison.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(comparison.observations()).isEqualTo(1_000);
        assertThat(comparison.provenance()).isEqualTo(Provenance.REPORTED);
        assertThat(comparison.label()).isEqualTo("cohort before");
    }

    @Test
    @DisplayName("answers to a survey that doesn't say how many it asked are in the score, not in the response rate")
    void unknownAsked() {
        shop.after.told(new NpsSurvey("a", shop.daysAgo(1), 10, 0, 0, 100));
        shop.after.told(new NpsSurvey("b", shop.daysAgo(1), 500, 0, 0, 0));
        assertThat(shop.metrics().recommendation().nps().observations()).isEqualTo(510);
        assertThat(Sound.value(shop.metrics().recommendation().npsResponseRate()))
                .isEqualTo(0.1);
    }

    @Test
    @DisplayName("answers of ten days or more: the interval knows that those of one day resemble each other")
    void npsByDay() {
        for (int day = 1; day <= 20; day++) {
            for (int i = 0; i < 20; i++) {
                shop.after.recommended(shop.millisAgo(day), day % 2 == 0 ? 10 : 0);
            }
        }
        Score nps = shop.metrics().recommendation().nps();
        assertThat(nps.warnings()).doesNotContain(Warning.INDEPENDENCE_ASSUMED);
        // 20 days tell as much as 20 answers: half-width 1.96 / sqrt(20), not 1.96 / sqrt(400)
        assertThat(Sound.interval(nps.estimate()).upper()).isGreaterThan(0.35);
    }

    @Test
    @DisplayName("a survey told twice counts once; another one under its key is refused; a revision replaces it")
    void surveyTwice() {
        NpsSurvey survey = new NpsSurvey("q1", shop.daysAgo(1), 5, 0, 0, 0);
        shop.after.told(survey);
        shop.after.told(survey);
        assertThat(shop.live.refused()).isEmpty();
        shop.after.told(new NpsSurvey("q1", shop.daysAgo(1), 0, 0, 5, 0));
        assertThat(shop.refused(Reason.INVALID_INPUT)).isEqualTo(1);
        assertThat(Sound.value(shop.metrics().recommendation().nps())).isEqualTo(1);
        shop.after.told(new NpsSurvey("q1", shop.daysAgo(1), 0, 0, 5, 0), 1);
        assertThat(Sound.value(shop.metrics().recommendation().nps())).isEqualTo(-1);
        shop.after.told(survey, -1);
        assertThat(shop.refused(Reason.OUT_OF_RANGE)).isEqualTo(1);
        // Counts of surveys are taken once across a fleet, so they are no sums of this instance.
        assertThat(shop.metrics().totals().npsAnswers().sum()).isZero();
    }

    @Test
    @DisplayName("numpy: ten texts of +1 by 2, twenty of -0.5, ten of 0 by 1/2; Kish (1965): as much as 32.4 texts")
    void meanPolarity() {
        for (int i = 0; i < 20; i++) {
            shop.after.felt(NOW, -0.5, i < 5 ? "anger" : "", 1);
            if (i < 10) {
                shop.after.felt(NOW, 1, "joy", 2);
                shop.after.felt(NOW, 0, "", 0.5);
            }
        }
        CustomerSentiment found = shop.metrics().sentiment();
        assertThat(found.netSentiment().observations()).isEqualTo(40);
        assertThat(Sound.value(found.netSentiment())).isZero();
        Sound.limits(found.netSentiment().estimate(), -0.3246379779913265, 0.3246379779913265, 1e-12);
        assertThat(Sound.value(found.meanPolarity())).isCloseTo(0.2222222222222222, within(1e-12));
        Sound.limits(found.meanPolarity().estimate(), -0.03839021932859865, 0.48283466377304307, 1e-9);
        assertThat(found.emotionShares()).containsOnlyKeys("joy", "anger");
        assertThat(Sound.value(found.emotionShares().get("joy"))).isEqualTo(0.8);
        assertThat(found.emotionShares().get("joy").observations()).isEqualTo(15);
        CustomerExperienceTotals totals = shop.metrics().totals();
        assertThat(totals.sentimentPositive().sum()).isEqualTo(20);
        assertThat(totals.sentimentNeutral().sum()).isEqualTo(5);
        assertThat(totals.sentimentNegative().sum()).isEqualTo(20);
    }

    @Test
    @DisplayName("numpy, Rogan & Gladen (1978): 100 positive, 40 neutral, 60 negative; sensitivities .9 and .85")
    void correctedNetSentiment() {
        tell(100, 40, 60);
        Sound.absent(shop.metrics().sentiment().correctedNetSentiment(), Reason.NOT_RECORDED);
        shop.after.declareSentimentErrors(new SentimentErrors(0.9, 0.8, 0.85, 0.95, "labelled sample"));
        Score corrected = shop.metrics().sentiment().correctedNetSentiment();
        assertThat(Sound.value(corrected)).isCloseTo(0.11607142857142844, within(1e-12));
        Sound.limits(corrected.estimate(), -0.04638365773723649, 0.2785265148800934, 1e-12);
        shop.after.declareSentimentErrors(new SentimentErrors(0.9, 0.4, 0.85, 0.95, "another sample"));
        Sound.absent(shop.metrics().sentiment().correctedNetSentiment(), Reason.OUT_OF_RANGE);
        shop.after.declareSentimentErrors(new SentimentErrors(1, 1, 1, 1, "people"));
        assertThat(Sound.value(shop.metrics().sentiment().correctedNetSentiment()))
                .isCloseTo(Sound.value(shop.metrics().sentiment().netSentiment()), within(1e-12));
    }

    private void tell(int positive, int neutral, int negative) {
        for (int i = 0; i < positive + neutral + negative; i++) {
            shop.after.felt(
                    NOW,
                    i < positive
                            ? Sentiment.POSITIVE
                            : i < positive + neutral ? Sentiment.NEUTRAL : Sentiment.NEGATIVE);
        }
    }

    @Test
    @DisplayName("edge-cases.json, any gauge: NaN and infinity are refused; so is what lies outside the scale")
    void badSentiments() {
        shop.after.felt(NOW, Double.NaN);
        shop.after.felt(NOW, Double.POSITIVE_INFINITY);
        shop.after.felt(NOW, 0, "", Double.NaN);
        assertThat(shop.refused(Reason.NON_FINITE_INPUT)).isEqualTo(3);
        shop.after.felt(NOW, 1.01);
        shop.after.felt(NOW, 0, "", 0);
        shop.after.felt(NOW, 0, "", 1_001);
        assertThat(shop.refused(Reason.OUT_OF_RANGE)).isEqualTo(3);
        shop.after.felt(NOW, null);
        shop.after.felt(NOW, 0, null, 1);
        shop.after.felt(NOW, 0, "bad\n", 1);
        assertThat(shop.refused(Reason.INVALID_INPUT)).isEqualTo(3);
        Sound.absent(shop.metrics().sentiment().netSentiment(), Reason.NO_DATA);
    }

    @Test
    @DisplayName("what is declared badly is refused, and nothing throws")
    void badDeclarations() {
        shop.after.declareResponseTime(Duration.ofSeconds(-1), "x");
        shop.after.recommendationAsked(NOW, 0);
        shop.after.satisfactionAsked(NOW, -1);
        assertThat(shop.refused(Reason.OUT_OF_RANGE)).isEqualTo(3);
        shop.after.declareResponseTime(null, "x");
        shop.after.declareCustomerMargin(null, "x");
        shop.after.declareLifetimeTerms(null);
        shop.after.declareSentimentErrors(null);
        shop.after.told(null);
        shop.after.told(null, 1);
        shop.after.declareResponseTime(Duration.ofSeconds(1), " ");
        assertThat(shop.refused(Reason.INVALID_INPUT)).isEqualTo(7);
        assertThat(shop.after.importBatch(null).rows()).isEmpty();
        Sound.metrics(shop.metrics());
    }

    @Test
    @DisplayName("the sums of every ratio are published")
    void totals() {
        Shop.recommend(shop.after, 10, 3);
        Shop.recommend(shop.after, 0, 2);
        shop.after.recommendationAsked(NOW, 50);
        shop.after.satisfied(NOW, 5);
        shop.after.satisfied(NOW, 2);
        shop.after.satisfactionAsked(NOW, 20);
        shop.after.contactOpened("a", shop.millisAgo(10));
        shop.after.contactResolved("a", shop.millisAgo(10));
        shop.after.contactOpened("b", shop.millisAgo(10));
        shop.after.responded(NOW, 2 * SECOND, SECOND);
        shop.after.responded(NOW, SECOND, SECOND);
        shop.after.requestReceived("r", shop.live.millis() - 4_000);
        shop.after.requestAnswered("r", NOW);
        CustomerExperienceTotals totals = shop.metrics().totals();
        assertThat(totals.npsAnswers().sum()).isEqualTo(5);
        assertThat(totals.npsPromoters().sum()).isEqualTo(3);
        assertThat(totals.npsDetractors().sum()).isEqualTo(2);
        assertThat(totals.npsAsked().sum()).isEqualTo(50);
        assertThat(totals.csatAnswers().sum()).isEqualTo(2);
        assertThat(totals.csatSatisfied().sum()).isEqualTo(1);
        assertThat(totals.csatPoints().sum()).isEqualTo(7);
        assertThat(totals.csatAsked().sum()).isEqualTo(20);
        assertThat(totals.contactsClosed().sum()).isEqualTo(2);
        assertThat(totals.contactsResolvedAtFirst().sum()).isEqualTo(1);
        assertThat(totals.responsesGiven().sum()).isEqualTo(3);
        assertThat(totals.responseWaiting().sum()).isEqualTo(7);
        assertThat(totals.responsesJudged().sum()).isEqualTo(2);
        assertThat(totals.responsesWithinTarget().sum()).isEqualTo(1);
    }

    @Test
    @DisplayName("no baseline, no comparison; nothing recorded, nothing there")
    void nothing() {
        Sound.metrics(shop.metrics());
        io.roi4j.Figures.of(shop.metrics()).forEach(entry -> {
            if (entry.figure() instanceof Measure measure && !(measure instanceof io.roi4j.Count)) {
                assertThat(measure.estimate()).as(entry.name()).isInstanceOf(Absent.class);
            }
        });
    }
}
