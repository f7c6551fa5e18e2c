package io.roi4j.impl.customerexperience;

import static io.roi4j.impl.customerexperience.Shop.NOW;
import static io.roi4j.impl.customerexperience.Shop.checkInterval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Interval;
import io.roi4j.Measure;
import io.roi4j.NoInterval;
import io.roi4j.Present;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Score;
import io.roi4j.customerexperience.CsatSurvey;
import io.roi4j.customerexperience.CustomerSentiment;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.customerexperience.Satisfaction;
import io.roi4j.customerexperience.Sentiment;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.stats.NetPromoter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 3.6 to 3.10 through the public surface. */
class CustomerExperienceGoldenTest {
    private final Shop shop = new Shop();

    @Test
    @DisplayName(
            "definitions 3.4, an NPS too: 45 promoters, 35 passives, 20 detractors, told one by one and as a survey")
    void npsOfDefinition() {
        GoldenCase golden = GoldenCase.definition("3.4");
        for (boolean survey : new boolean[] {false, true}) {
            Shop one = new Shop();
            answers(one, golden, survey);
            Score nps = one.metrics().recommendation().nps();
            golden.check("enps_percent", 100 * Sound.value(nps));
            Interval interval = nps.estimate().interval().orElseThrow();
            golden.checkAll("ci_percent", 100 * interval.lower(), 100 * interval.upper());
            assertThat(nps.observations()).isEqualTo(100);
            assertThat(nps.provenance()).isEqualTo(Provenance.REPORTED);
        }
    }

    @Test
    @DisplayName("nps-324, worked example of W. Huber: promoters 1/2, passives 1/3, detractors 1/6 of 324")
    void nps() {
        GoldenCase golden = GoldenCase.load("nps-324");
        answers(shop, golden, false);
        Score nps = shop.metrics().recommendation().nps();
        golden.check("nps", Sound.value(nps));
        checkInterval(golden, "ci_wald", nps);
        assertThat(Sound.interval(nps.estimate()).method()).isEqualTo(NetPromoter.WALD);
    }

    @Test
    @DisplayName("nps-adjusted-wald-3-0-0, Rocks (2016): three promoters")
    void npsOfThreePromoters() {
        GoldenCase golden = GoldenCase.load("nps-adjusted-wald-3-0-0");
        answers(shop, golden, true);
        Score nps = shop.metrics().recommendation().nps();
        golden.check("nps", Sound.value(nps));
        checkInterval(golden, "ci_adjusted_wald", nps);
    }

    private static void answers(Shop shop, GoldenCase golden, boolean survey) {
        long promoters = golden.count("promoters");
        long passives = golden.count("passives");
        long detractors = golden.count("detractors");
        if (survey) {
            shop.after.told(new NpsSurvey("q1", shop.daysAgo(1), promoters, passives, detractors, 0));
        } else {
            Shop.recommend(shop.after, 9, promoters);
            Shop.recommend(shop.after, 7, passives);
            Shop.recommend(shop.after, 6, detractors);
        }
    }

    @Test
    @DisplayName("edge-cases.json, nps: no answers; three tens; an eleven is refused")
    void npsEdges() {
        Sound.absent(shop.metrics().recommendation().nps(), Reason.NO_DATA);
        shop.after.recommended(NOW, 11);
        shop.after.recommended(NOW, -1);
        Sound.absent(shop.metrics().recommendation().nps(), Reason.NO_DATA);
        assertThat(shop.refused(Reason.OUT_OF_RANGE)).isEqualTo(2);
        Shop.recommend(shop.after, 10, 3);
        Score nps = shop.metrics().recommendation().nps();
        assertThat(Sound.value(nps)).isEqualTo(1);
        assertThat(Sound.interval(nps.estimate()).lower()).isLessThan(0.5);
    }

    @Test
    @DisplayName("definitions 3.7: 100 answers of satisfaction, told one by one and as a survey")
    void csat() {
        GoldenCase golden = GoldenCase.definition("3.7");
        long[] counts = golden.counts("counts_score_1_to_5");
        Shop survey = new Shop();
        survey.after.told(new CsatSurvey(
                "q1", survey.daysAgo(1), Arrays.stream(counts).boxed().toList(), 0));
        IntStream.rangeClosed(1, 5)
                .forEach(score ->
                        IntStream.range(0, (int) counts[score - 1]).forEach(i -> shop.after.satisfied(NOW, score)));
        for (Shop one : List.of(shop, survey)) {
            Satisfaction found = one.metrics().satisfaction();
            golden.check("csat_top2box", Sound.value(found.csat()));
            checkInterval(golden, "wilson_ci", found.csat());
            golden.check("mean_score", Sound.value(found.csatMeanScore()));
            assertThat(found.csat().observations()).isEqualTo(100);
        }
    }

    @Test
    @DisplayName("scipy.stats.t.interval(.95, 99, 3.97, sem): the mean of answers 3, 7, 15, 40, 35 of 1 to 5")
    void csatMeanScore() {
        shop.after.told(new CsatSurvey("q1", shop.daysAgo(1), List.of(3L, 7L, 15L, 40L, 35L), 0));
        Sound.limits(
                shop.metrics().satisfaction().csatMeanScore().estimate(), 3.7657415641915843, 4.174258435808416, 1e-9);
    }

    @Test
    @DisplayName("edge-cases.json, any mean and any rate, of satisfaction")
    void csatEdges() {
        Satisfaction none = shop.metrics().satisfaction();
        Sound.absent(none.csat(), Reason.ZERO_DENOMINATOR);
        Sound.absent(none.csatMeanScore(), Reason.NO_DATA);
        shop.after.satisfied(NOW, 0);
        shop.after.satisfied(NOW, 6);
        assertThat(shop.metrics().satisfaction()).isEqualTo(none);
        assertThat(shop.refused(Reason.OUT_OF_RANGE)).isEqualTo(2);
        shop.after.satisfied(NOW, 4);
        assertThat(shop.metrics().satisfaction().csatMeanScore().estimate())
                .isEqualTo(new Present(4, new NoInterval(Reason.INSUFFICIENT_SAMPLE)));
    }

    @Test
    @DisplayName("edge-cases.json, any rate: 0 of 15")
    void noneOfFifteen() {
        shop.after.told(new CsatSurvey("q1", shop.daysAgo(1), List.of(15L, 0L, 0L, 0L, 0L), 0));
        shop.after.told(shop.contacts("m1", 15, 0));
        shop.after.told(shop.year("y1", 15, 0));
        for (Measure none : List.of(
                shop.metrics().satisfaction().csat(),
                shop.metrics().contacts().firstContactResolution(),
                shop.metrics().loyalty().customerRetention())) {
            assertThat(Sound.value(none)).isZero();
            Sound.limits(none.estimate(), 0, 0.203883301036, 1e-9);
        }
    }

    @Test
    @DisplayName("AAPOR RR1: 60 answers of 200 asked; limits by Wilson's (1927) formula in numpy")
    void npsResponseRate() {
        Sound.absent(shop.metrics().recommendation().npsResponseRate(), Reason.NOT_RECORDED);
        Shop.recommend(shop.after, 8, 60);
        shop.after.recommendationAsked(NOW, 200);
        Measure rate = shop.metrics().recommendation().npsResponseRate();
        assertThat(Sound.value(rate)).isEqualTo(0.3);
        Sound.limits(rate.estimate(), 0.24074744682371402, 0.36679068372719265, 1e-12);
        Shop.recommend(shop.after, 8, 141);
        Sound.absent(shop.metrics().recommendation().npsResponseRate(), Reason.INVALID_INPUT);
    }

    @Test
    @DisplayName("the same of satisfaction, told as a survey")
    void csatResponseRate() {
        shop.after.told(new CsatSurvey("q1", shop.daysAgo(1), List.of(0L, 0L, 20L, 20L, 20L), 200));
        assertThat(Sound.value(shop.metrics().satisfaction().csatResponseRate()))
                .isEqualTo(0.3);
    }

    @Test
    @DisplayName("definitions 3.10: 120 positive, 60 neutral, 40 negative texts, by label, by polarity and by counts")
    void netSentiment() {
        GoldenCase golden = GoldenCase.definition("3.10");
        Shop polarity = new Shop();
        Shop counts = new Shop();
        long positive = golden.count("positive");
        long neutral = golden.count("neutral");
        long negative = golden.count("negative");
        tell(Sentiment.POSITIVE, 0.05, positive, polarity);
        tell(Sentiment.NEUTRAL, 0.0499, neutral, polarity);
        tell(Sentiment.NEGATIVE, -0.05, negative, polarity);
        counts.after.told(
                new io.roi4j.customerexperience.SentimentSurvey("m1", counts.daysAgo(1), positive, neutral, negative));
        for (Shop one : List.of(shop, polarity, counts)) {
            Score found = one.metrics().sentiment().netSentiment();
            golden.check("net_sentiment", Sound.value(found));
            checkInterval(golden, "ci", found);
            assertThat(found.observations()).isEqualTo(220);
            assertThat(found.provenance()).isEqualTo(Provenance.ESTIMATED);
        }
        CustomerSentiment found = polarity.metrics().sentiment();
        // (120 * 0.05 + 60 * 0.0499 - 40 * 0.05) / 220
        assertThat(Sound.value(found.meanPolarity())).isCloseTo(6.994 / 220, within(1e-12));
        Sound.absent(shop.metrics().sentiment().meanPolarity(), Reason.NO_DATA);
    }

    private void tell(Sentiment sentiment, double polarity, long times, Shop byPolarity) {
        for (long i = 0; i < times; i++) {
            shop.after.felt(NOW, sentiment);
            byPolarity.after.felt(NOW, polarity);
        }
    }
}
