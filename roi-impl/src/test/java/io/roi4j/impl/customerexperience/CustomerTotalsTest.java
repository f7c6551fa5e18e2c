package io.roi4j.impl.customerexperience;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Total;
import io.roi4j.customerexperience.ContactPeriod;
import io.roi4j.customerexperience.CsatSurvey;
import io.roi4j.customerexperience.NpsSurvey;
import io.roi4j.customerexperience.OpinionTotals;
import io.roi4j.customerexperience.ResponseTotals;
import io.roi4j.customerexperience.ResultTotals;
import io.roi4j.customerexperience.Sentiment;
import io.roi4j.customerexperience.SentimentSurvey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerTotalsTest {
    private final Shop shop = new Shop();

    private static Total one(double sum) {
        return new Total(sum, "1");
    }

    private ResultTotals results() {
        return shop.metrics().resultTotals();
    }

    /** In the order of the components. */
    private static ResultTotals results(long... counts) {
        Total[] t = Arrays.stream(counts).mapToObj(Total::count).toArray(Total[]::new);
        return new ResultTotals(
                t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8], t[9], t[10], t[11], t[12], t[13], t[14], t[15]);
    }

    @Test
    @DisplayName("responses after 2 and 4 s, and a request answered after 1 s: squares 4 + 16 + 1")
    void responses() {
        shop.after.responded(Shop.NOW, 2 * Shop.SECOND);
        shop.after.responded(Shop.NOW, 4 * Shop.SECOND);
        shop.after.requestReceived("r", shop.live.millis() - 1_000);
        shop.after.requestAnswered("r", shop.live.millis());
        shop.after.requestReceived("waiting", shop.live.millis() - 1_000);
        shop.live.passDays(120);
        ResponseTotals found = shop.metrics().responseTotals();
        assertThat(found.responseSquares()).isEqualTo(new Total(21, "s2"));
        assertThat(found.responseWithin())
                .containsEntry("0.805306368", Total.count(0))
                .containsEntry("1.073741824", Total.count(1))
                .containsEntry("2.147483648", Total.count(2))
                .containsEntry("3.221225472", Total.count(2))
                .containsEntry("4.294967296", Total.count(3))
                .containsEntry("+Inf", Total.count(3));
    }

    @Test
    @DisplayName("answers of 3 and 5; polarities 0.5 twice as heavy, -0.25, 0 and one not told")
    void opinions() {
        shop.after.satisfied(Shop.NOW, 3);
        shop.after.satisfied(Shop.NOW, 5);
        shop.after.felt(Shop.NOW, 0.5, "joy", 2);
        shop.after.felt(Shop.NOW, -0.25, "anger", 1);
        shop.after.felt(Shop.NOW, 0, "joy", 1);
        shop.after.felt(Shop.NOW, Sentiment.POSITIVE);
        assertThat(shop.metrics().opinionTotals())
                .isEqualTo(new OpinionTotals(
                        one(9 + 25), Map.of("joy", one(3), "anger", one(1)), one(1), one(0.25), one(4)));
    }

    @Test
    void nothingTold() {
        assertThat(shop.metrics().responseTotals()).isEqualTo(new ResponseTotals(Map.of(), new Total(0, "s2")));
        assertThat(shop.metrics().opinionTotals())
                .isEqualTo(new OpinionTotals(one(0), Map.of(), one(0), one(0), one(0)));
        assertThat(results()).isEqualTo(results(new long[16]));
    }

    @Test
    @DisplayName("results of surveys and periods, apart from single answers; one survey doesn't say how many it asked")
    void wholeResults() {
        shop.after.recommended(Shop.NOW, 10);
        shop.after.satisfied(Shop.NOW, 5);
        shop.after.told(new NpsSurvey("n1", shop.daysAgo(100), 5, 2, 3, 40));
        shop.after.told(new NpsSurvey("n2", shop.daysAgo(1), 1, 0, 0, 0));
        shop.after.told(new CsatSurvey("c1", shop.daysAgo(1), List.of(1L, 0L, 0L, 2L, 3L), 20));
        shop.after.told(new ContactPeriod("p", shop.daysAgo(1), 10, 7));
        shop.after.told(new SentimentSurvey("s", shop.daysAgo(1), 6, 5, 4));
        // Told twice it counts once.
        shop.after.told(new SentimentSurvey("s", shop.daysAgo(1), 6, 5, 4));
        assertThat(results())
                .isEqualTo(results(11, 6, 3, 40, 10, 6, 5, 1 + 8 + 15, 1 + 32 + 75, 20, 6, 10, 7, 6, 5, 4));
        assertThat(shop.metrics().totals().npsAnswers()).isEqualTo(Total.count(1));
    }

    @Test
    void aRevisionDownwardsLeavesTheSumsWhereTheyAre() {
        shop.after.told(new NpsSurvey("n", shop.daysAgo(1), 5, 2, 3, 40));
        ResultTotals before = results();
        shop.after.told(new NpsSurvey("n", shop.daysAgo(1), 4, 1, 2, 30), 1);
        assertThat(results()).isEqualTo(before);
        shop.after.told(new NpsSurvey("n", shop.daysAgo(1), 9, 2, 3, 40), 2);
        assertThat(results().npsSurveyAnswers()).isEqualTo(Total.count(14));
    }

    @Test
    @DisplayName("more results than are kept one by one are all in the sums")
    void theSumsOutliveTheResults() {
        for (int i = 0; i < CustomerLog.PERIODS + 50; i++) {
            shop.live.pass(java.time.Duration.ofHours(1));
            shop.after.told(new ContactPeriod("p" + i, shop.live.now(), 10, 7));
        }
        assertThat(results().periodContacts()).isEqualTo(Total.count(10_500));
        assertThat(results().periodContactsResolved()).isEqualTo(Total.count(7_350));
    }
}
