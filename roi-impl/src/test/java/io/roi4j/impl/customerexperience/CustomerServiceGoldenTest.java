package io.roi4j.impl.customerexperience;

import static io.roi4j.impl.customerexperience.Shop.NOW;
import static io.roi4j.impl.customerexperience.Shop.SECOND;
import static io.roi4j.impl.customerexperience.Shop.checkInterval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Interval;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.customerexperience.ContactPeriod;
import io.roi4j.customerexperience.ContactResolution;
import io.roi4j.customerexperience.ResponseTimes;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 3.8 and 3.9 through the public surface. */
class CustomerServiceGoldenTest {
    private final Shop shop = new Shop();

    @Test
    @DisplayName(
            "definitions 3.8: 182 of 250 contacts resolved at once, 12 still inside; by counts and by single contacts")
    void firstContactResolution() {
        GoldenCase golden = GoldenCase.definition("3.8");
        long resolved = golden.count("resolved_first_contact");
        long closed = golden.count("eligible_closed_window");
        long inside = golden.count("still_inside_recontact_window");
        Shop counted = new Shop();
        counted.after.told(new ContactPeriod("m1", counted.daysAgo(1), closed, resolved));
        for (int i = 0; i < closed + inside; i++) {
            boolean open = i >= closed;
            shop.after.contactOpened("issue " + i, shop.millisAgo(open ? 6.9 : 20));
            if (i % 2 == 0 || i < resolved) {
                shop.after.contactResolved("issue " + i, shop.millisAgo(open ? 6.8 : 19));
            }
            if (i >= resolved && !open) {
                shop.after.contactRepeated("issue " + i, shop.millisAgo(13.1));
            }
        }
        for (Shop one : List.of(shop, counted)) {
            ContactResolution found = one.metrics().contacts();
            golden.check("fcr", Sound.value(found.firstContactResolution()));
            checkInterval(golden, "wilson_ci", found.firstContactResolution());
        }
        assertThat(Sound.value(shop.metrics().contacts().contactsInsideRecontact()))
                .isEqualTo((double) inside);
        assertThat(shop.metrics().contacts().firstContactResolution().provenance())
                .isEqualTo(Provenance.MEASURED);
        assertThat(counted.metrics().contacts().firstContactResolution().provenance())
                .isEqualTo(Provenance.REPORTED);
    }

    @Test
    @DisplayName("definitions 3.9: ten response times, measured by the host and from their requests")
    void responseTime() {
        GoldenCase golden = GoldenCase.definition("3.9");
        Shop requests = new Shop();
        double[] seconds = golden.numbers("seconds");
        for (int i = 0; i < seconds.length; i++) {
            shop.after.responded(NOW, ((long) seconds[i]) * SECOND, 60 * SECOND);
            requests.after.requestAnswered("r" + i, requests.live.millis() - 5_000);
            requests.after.requestReceived("r" + i, requests.live.millis() - 5_000 - ((long) seconds[i]) * 1_000);
        }
        for (Shop one : List.of(shop, requests)) {
            ResponseTimes found = one.metrics().responses();
            golden.check("p50", Sound.value(found.responseTime()));
            golden.check("p90_type7", Sound.value(found.responseTimeP90()));
            golden.check("mean", Sound.value(found.responseTimeMean()));
            assertThat(found.responseTime().observations()).isEqualTo(10);
            // Conover (1999): a median needs 6 values, the 90th percentile 36
            assertThat(found.responseTime().estimate().interval()).isPresent();
            assertThat(found.responseTimeP90().estimate().interval()).isEmpty();
        }
        // five of them took at most a minute: 35, 50, 42, 48, 52
        assertThat(Sound.value(shop.metrics().responses().withinResponseTarget()))
                .isEqualTo(0.5);
        Sound.absent(requests.metrics().responses().withinResponseTarget(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    @DisplayName("quantiles-rivers, R rivers as seconds: p50, p90 and p99 of type 7, the median's order statistics")
    void responseTimeP99() {
        GoldenCase golden = GoldenCase.load("quantiles-rivers");
        for (double seconds : golden.numbers("x")) {
            shop.after.responded(NOW, ((long) seconds) * SECOND);
        }
        ResponseTimes found = shop.metrics().responses();
        double[] type7 = GoldenCase.numbers(golden.expected("type7"));
        assertThat(Sound.value(found.responseTime())).isEqualTo(type7[0]);
        assertThat(Sound.value(found.responseTimeP90())).isEqualTo(type7[1]);
        assertThat(Sound.value(found.responseTimeP99())).isCloseTo(type7[3], within(1e-9));
        Interval interval = Sound.interval(found.responseTime().estimate());
        golden.check("ci_lower", interval.lower());
        golden.check("ci_upper", interval.upper());
    }

    @Test
    @DisplayName("nist-percentile, NIST/SEMATECH 7.2.6.2 as seconds: p90 of type 7")
    void responseTimeP90() {
        GoldenCase golden = GoldenCase.load("nist-percentile");
        for (double seconds : golden.numbers("x")) {
            shop.after.responded(
                    NOW, BigDecimal.valueOf(seconds).movePointRight(9).longValueExact());
        }
        golden.check("type7", Sound.value(shop.metrics().responses().responseTimeP90()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"km-aml-maintained", "km-aml-nonmaintained"})
    @DisplayName("R survival aml, weeks as days: the median response time with requests that wait")
    void responseTimeWithWaitingRequests(String id) {
        GoldenCase golden = GoldenCase.load(id);
        double[] time = golden.numbers("time");
        double[] event = golden.numbers("event");
        for (int i = 0; i < time.length; i++) {
            shop.after.requestReceived("r" + i, shop.millisAgo(event[i] == 1 ? 300 : time[i]));
            if (event[i] == 1) {
                shop.after.requestAnswered("r" + i, shop.millisAgo(300 - time[i]));
            }
        }
        ResponseTimes found = shop.live
                .after()
                .customerExperience()
                .calculate(io.roi4j.Window.ALL)
                .responses();
        assertThat(Sound.value(found.responseTime()) / Shop.DAY)
                .isEqualTo(golden.expected("median_ci_log_log").get(0).doubleValue());
        assertThat(Sound.value(found.requestsWaiting()))
                .isEqualTo((double) Arrays.stream(event).filter(e -> e == 0).count());
    }

    @Test
    @DisplayName("newcombe1998a-wilson-81-263, Newcombe (1998): 81 of 263 responses within their target")
    void withinResponseTarget() {
        GoldenCase golden = GoldenCase.load("newcombe1998a-wilson-81-263");
        for (int i = 0; i < golden.count("trials"); i++) {
            shop.after.responded(NOW, i < golden.count("successes") ? SECOND : SECOND + 1, SECOND);
        }
        checkInterval(golden, "ci", shop.metrics().responses().withinResponseTarget());
    }
}
