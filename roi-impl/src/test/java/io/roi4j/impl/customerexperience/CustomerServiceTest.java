package io.roi4j.impl.customerexperience;

import static io.roi4j.impl.customerexperience.Shop.NOW;
import static io.roi4j.impl.customerexperience.Shop.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Comparison;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.customerexperience.ContactResolution;
import io.roi4j.customerexperience.ResponseTimes;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.stats.KaplanMeier;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Contacts and response times, 3.8 and 3.9. */
class CustomerServiceTest {
    private final Shop shop = new Shop();

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
}
