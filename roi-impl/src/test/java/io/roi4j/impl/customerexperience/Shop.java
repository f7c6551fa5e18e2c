package io.roi4j.impl.customerexperience;

import io.roi4j.Measure;
import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.customerexperience.ContactPeriod;
import io.roi4j.customerexperience.CustomerExperienceCalculator;
import io.roi4j.customerexperience.CustomerExperienceMetrics;
import io.roi4j.customerexperience.CustomerMargin;
import io.roi4j.customerexperience.CustomerPeriod;
import io.roi4j.customerexperience.CustomerStay;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.inference.Inference;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A running library that is told about customers, in US dollars, over a window of 90 days. */
final class Shop {
    static final long NOW = Inference.UNKNOWN;
    static final String CONTRACT = "contract";
    static final double DAY = 86_400;
    static final long SECOND = 1_000_000_000L;

    final Live live = new Live();
    final CustomerExperienceCalculator after = live.after().customerExperience();

    CustomerExperienceCalculator before() {
        return live.before().customerExperience();
    }

    CustomerExperienceMetrics metrics() {
        return after.calculate();
    }

    Instant daysAgo(double days) {
        return live.now().minusMillis((long) (days * DAY * 1_000));
    }

    long millisAgo(double days) {
        return daysAgo(days).toEpochMilli();
    }

    /** A year that ended yesterday: so many customers at its start, and those of them still there. */
    CustomerPeriod year(String id, long start, long kept) {
        return new CustomerPeriod(id, daysAgo(366), daysAgo(1), start, kept, 0, CONTRACT);
    }

    ContactPeriod contacts(String id, long contacts, long resolved) {
        return new ContactPeriod(id, daysAgo(1), contacts, resolved);
    }

    CustomerStay stay(String id, double from, double until) {
        return new CustomerStay(id, daysAgo(from), Optional.of(daysAgo(until)), CONTRACT);
    }

    CustomerStay stay(String id, double from) {
        return new CustomerStay(id, daysAgo(from), Optional.empty(), CONTRACT);
    }

    CustomerMargin margin(String id, String amount) {
        return new CustomerMargin(id, daysAgo(1), Money.of(amount, "USD"));
    }

    static Duration days(long days) {
        return Duration.ofDays(days);
    }

    /** Tells so many answers of whether one recommends us. */
    static void recommend(CustomerExperienceCalculator room, int score, long times) {
        for (long i = 0; i < times; i++) {
            room.recommended(NOW, score);
        }
    }

    static void checkInterval(GoldenCase golden, String path, Measure measure) {
        var interval = measure.estimate().interval().orElseThrow();
        golden.checkAll(path, interval.lower(), interval.upper());
    }

    long refused(Reason reason) {
        return live.refused(reason);
    }
}
