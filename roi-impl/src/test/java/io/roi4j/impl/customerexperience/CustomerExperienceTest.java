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
import io.roi4j.customerexperience.ContactResolution;
import io.roi4j.customerexperience.CustomerExperienceTotals;
import io.roi4j.customerexperience.CustomerSentiment;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.customerexperience.ResponseTimes;
import io.roi4j.customerexperience.Sentiment;
import io.roi4j.customerexperience.SentimentErrors;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.stats.KaplanMeier;
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
    @DisplayName("3.8: a contact counts once its window has closed; coming again within it counts, after it not")
    void recontactWindow() {
        shop.after.contactOpened("once", NOW);
        shop.after.contactOpened("again", NOW);
        shop.after.contactOpened("unresolved", NOW);
        shop.live.pass(Duration.ofHours(1));
        shop.after.contactResolved("once", NOW);
        shop.after.contactResolved("again", NOW);
        Sound.absent(shop.metrics().contacts().firstContactResolution(), Reason.ZERO_DENOMINATOR);
        assertThat(Sound.value(shop.metrics().contacts().contactsInsideRecontact()))
                .isEqualTo(3);
        shop.live.passDays(3);
        shop.after.contactRepeated("again", NOW);
        shop.live.passDays(4);
        ContactResolution closed = shop.metrics().contacts();
        assertThat(Sound.value(closed.firstContactResolution())).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(Sound.value(closed.contactsInsideRecontact())).isZero();
        shop.after.contactRepeated("once", NOW);
        assertThat(shop.metrics().contacts()).isEqualTo(closed);
        assertThat(shop.live.refused()).isEmpty();
    }

    @Test
    @DisplayName("3.8: another window may be declared; one that can't be is refused")
    void declaredRecontactWindow() {
        shop.after.contactOpened("a", shop.millisAgo(2));
        shop.after.contactResolved("a", shop.millisAgo(2));
        shop.after.declareRecontactWindow(Duration.ofDays(1));
        assertThat(Sound.value(shop.metrics().contacts().firstContactResolution()))
                .isEqualTo(1);
        shop.after.declareRecontactWindow(Duration.ZERO);
        shop.after.declareRecontactWindow(Duration.ofDays(-1));
        shop.after.declareRecontactWindow(Duration.ofDays(91));
        shop.after.declareRecontactWindow(null);
        assertThat(shop.refused(Reason.OUT_OF_RANGE)).isEqualTo(3);
        assertThat(shop.refused(Reason.INVALID_INPUT)).isEqualTo(1);
    }

    @Test
    @DisplayName("3.8: parts before their contact contradict it; bad keys and times are refused")
    void badContacts() {
        shop.after.contactOpened("a", shop.millisAgo(20));
        shop.after.contactResolved("a", shop.millisAgo(21));
        assertThat(shop.refused(Reason.NEGATIVE_DURATION)).isEqualTo(1);
        Sound.absent(shop.metrics().contacts().firstContactResolution(), Reason.ZERO_DENOMINATOR);
        shop.after.contactOpened(null, NOW);
        shop.after.contactRepeated(" ", NOW);
        shop.after.requestReceived("x".repeat(201), NOW);
        assertThat(shop.refused(Reason.INVALID_INPUT)).isEqualTo(3);
        shop.after.contactOpened("b", shop.live.millis() + 400_000);
        shop.after.requestAnswered("b", Long.MAX_VALUE);
        assertThat(shop.refused(Reason.OUT_OF_RANGE)).isEqualTo(2);
        shop.after.contactOpened("b", shop.millisAgo(401));
        shop.after.requestReceived("b", Long.MIN_VALUE + 1);
        assertThat(shop.refused(Reason.TOO_OLD)).isEqualTo(2);
    }

    @Test
    @DisplayName("3.9: requests that wait count as not yet answered; most waiting, the median isn't reached")
    void waitingRequests() {
        for (int i = 0; i < 4; i++) {
            shop.after.responded(NOW, (10 + i) * SECOND);
        }
        for (int i = 0; i < 3; i++) {
            shop.after.requestReceived("r" + i, shop.live.millis() - 60_000);
        }
        ResponseTimes some = shop.metrics().responses();
        // S falls to 6/7, 5/7, 4/7 and 3/7: below a half at the fourth response
        assertThat(Sound.value(some.responseTime())).isEqualTo(13);
        assertThat(some.responseTime().observations()).isEqualTo(7);
        assertThat(((Absent) some.responseTimeP90().estimate()).lowerBound()).hasValue(60);
        assertThat(Sound.value(some.responseTimeMean())).isEqualTo(11.5);
        assertThat(some.responseTimeMean().warnings()).contains(Warning.INCOMPLETE);
        assertThat(Sound.value(some.requestsWaiting())).isEqualTo(3);
        shop.after.requestReceived("r3", shop.live.millis() - 60_000);
        shop.after.requestReceived("r4", shop.live.millis() - 60_000);
        Sound.absent(shop.metrics().responses().responseTime(), Reason.CENSORED_NOT_REACHED);
        for (int i = 0; i < 5; i++) {
            shop.after.requestAnswered("r" + i, NOW);
        }
        ResponseTimes all = shop.metrics().responses();
        assertThat(Sound.value(all.responseTime())).isEqualTo(60);
        assertThat(all.responseTimeMean().warnings()).doesNotContain(Warning.INCOMPLETE);
        assertThat(Sound.value(all.requestsWaiting())).isZero();
    }

    @Test
    @DisplayName("3.9: an answer before its request is refused, and so is a negative time")
    void negativeResponse() {
        shop.after.requestReceived("r", NOW);
        shop.after.requestAnswered("r", shop.live.millis() - 1);
        shop.after.responded(NOW, -1);
        shop.after.responded(NOW, -1, SECOND);
        assertThat(shop.refused(Reason.NEGATIVE_DURATION)).isEqualTo(3);
        shop.after.responded(NOW, SECOND, 0);
        assertThat(shop.refused(Reason.OUT_OF_RANGE)).isEqualTo(1);
        Sound.absent(shop.metrics().responses().responseTime(), Reason.NO_DATA);
        // A time of 0 is one.
        shop.after.responded(NOW, 0, 1);
        assertThat(Sound.value(shop.metrics().responses().responseTime())).isZero();
        assertThat(Sound.value(shop.metrics().responses().withinResponseTarget()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("3.9: a response counts in the window of its request")
    void windowOfTheRequest() {
        shop.after.responded(NOW, Duration.ofDays(100).toNanos());
        Sound.absent(shop.metrics().responses().responseTime(), Reason.NO_DATA);
        assertThat(shop.metrics().totals().responsesGiven().sum()).isEqualTo(1);
        shop.after.responded(NOW, Duration.ofDays(402).toNanos());
        shop.after.responded(Long.MIN_VALUE + 1, Long.MAX_VALUE);
        assertThat(shop.refused(Reason.TOO_OLD)).isEqualTo(2);
    }

    @Test
    @DisplayName("3.9: against a declared median, and against recorded times")
    void responseTimeAgainstBefore() {
        shop.after.responded(NOW, 30 * SECOND);
        shop.before().declareResponseTime(Duration.ofMinutes(1), "audit of 2025");
        Comparison declared = shop.metrics().responses().responseTime().comparison();
        assertThat(declared.relative().value().orElseThrow()).isCloseTo(-0.5, within(1e-12));
        assertThat(declared.label()).isEqualTo("declared: audit of 2025");
        assertThat(shop.metrics()
                        .responses()
                        .responseTimeP90()
                        .comparison()
                        .absolute()
                        .reason())
                .contains(Reason.NO_BASELINE);
        for (int i = 0; i < 10; i++) {
            shop.before().responded(NOW, 600 * SECOND);
            shop.after.responded(NOW, 30 * SECOND);
        }
        Comparison recorded = shop.metrics().responses().responseTime().comparison();
        assertThat(recorded.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(recorded.absolute().value()).hasValue(-570);
    }

    @Test
    @DisplayName("3.9: more than a thousand responses are within 0.8 %, with or without some that wait")
    void manyResponses() {
        for (int i = 1; i <= 5_000; i++) {
            shop.after.responded(NOW, i * SECOND / 100);
        }
        double median = Sound.value(shop.metrics().responses().responseTime());
        assertThat(median).isCloseTo(25.005, within(0.0078125 * 25.01));
        assertThat(Sound.value(shop.metrics().responses().responseTimeMean())).isCloseTo(25.005, within(1e-9));
        shop.after.requestReceived("r", NOW);
        assertThat(Sound.value(shop.metrics().responses().responseTime())).isCloseTo(25.005, within(0.4));
        assertThat(Sound.interval(shop.metrics().responses().responseTime().estimate())
                        .method())
                .isEqualTo(KaplanMeier.QUANTILE_METHOD);
    }

    @Test
    @DisplayName("numpy: ten texts of +1 by 2, twenty of -0.5, ten of 0 by 1/2; Kish (1965): as much as 32.4 texts")
    void weighedSentiment() {
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
    void correctedSentiment() {
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
