package io.roi4j.impl.stats;

import static io.roi4j.impl.stats.Expect.absent;
import static io.roi4j.impl.stats.Expect.close;
import static io.roi4j.impl.stats.Expect.noInterval;
import static io.roi4j.impl.stats.Expect.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Estimate;
import io.roi4j.Reason;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.stats.LifetimeValue.Margin;
import io.roi4j.impl.stats.LifetimeValue.Terms;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LifetimeValueTest {
    private static final Margin MARGINS = Margin.of(Moments.of(90, 110, 100, 120, 80));
    private static final Terms TEN_PERCENT = new Terms(0.1, false);

    @Test
    @DisplayName("Gupta & Lehmann (2003), Table 1: margin multiples at 10 % and 14 %")
    void multiples() {
        GoldenCase golden = GoldenCase.load("clv-multiplier-10-14");
        double[] retention = golden.numbers("retention");
        for (double discount : golden.numbers("discount")) {
            double[] multiples = new double[retention.length];
            for (int i = 0; i < retention.length; i++) {
                multiples[i] = value(
                        LifetimeValue.perpetual(Margin.stated(1), retention[i], 100, new Terms(discount, false), 0.95));
            }
            golden.checkAll("multiple_" + Math.round(100 * discount), multiples);
        }
    }

    @Test
    @DisplayName("numpy: m = 100 of five margins, r = 80 of 100, i = 10 %: exp(ln 266.7 -+ 1.96 se)")
    void perpetual() {
        close(
                LifetimeValue.perpetual(MARGINS, 0.8, 100, TEN_PERCENT, 0.95),
                266.66666666666663,
                181.43041575601217,
                391.9470217537361,
                1e-9);
        close(
                LifetimeValue.perpetual(MARGINS, 0.8, 100, new Terms(0.1, true), 0.95),
                366.66666666666663,
                272.7755669077022,
                492.87568519630554,
                1e-9);
    }

    @Test
    @DisplayName("numpy: R survival aml maintained, periods of 10, 1 %, four of them; Greenwood's covariances")
    void withinHorizon() {
        GoldenCase golden = GoldenCase.load("km-aml-maintained");
        double[] time = golden.numbers("time");
        double[] event = golden.numbers("event");
        List<FollowUp> lives = new java.util.ArrayList<>();
        for (int i = 0; i < time.length; i++) {
            lives.add(event[i] == 1 ? FollowUp.event(time[i]) : FollowUp.censored(time[i]));
        }
        Terms terms = new Terms(0.01, false);
        KaplanMeier curve = KaplanMeier.of(lives);
        close(
                LifetimeValue.withinHorizon(MARGINS, curve, 10, 4, terms, 0.95),
                255.1297761977856,
                179.5925889828575,
                362.4381332848053,
                1e-9);
        absent(LifetimeValue.withinHorizon(MARGINS, curve, 10, 17, terms, 0.95), Reason.CENSORED_NOT_REACHED);
        // What is lost later is no lower bound.
        absent(LifetimeValue.withinHorizon(Margin.stated(-1), curve, 10, 17, terms, 0.95), Reason.BEYOND_FOLLOW_UP);
        absent(LifetimeValue.withinHorizon(MARGINS, KaplanMeier.of(List.of()), 10, 1, terms, 0.95), Reason.NO_DATA);
    }

    @Test
    @DisplayName("where all stay, the sum is that of the discounts")
    void everybodyStays() {
        KaplanMeier curve = KaplanMeier.of(List.of(FollowUp.censored(100)));
        noInterval(
                LifetimeValue.withinHorizon(MARGINS, curve, 10, 2, TEN_PERCENT, 0.95),
                100 / 1.1 + 100 / 1.1 / 1.1,
                Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    @DisplayName("a constant risk over a long horizon comes to the perpetual value")
    void limit() {
        // 1,024 customers of whom a half leave each period: S(t) = 2^-t
        List<FollowUp> lives = new java.util.ArrayList<>();
        for (int t = 1; t <= 10; t++) {
            lives.add(new FollowUp(Double.NEGATIVE_INFINITY, t, FollowUp.EVENT, 1_024L >> t));
        }
        lives.add(new FollowUp(Double.NEGATIVE_INFINITY, 10, FollowUp.EVENT, 1));
        double perpetual = value(LifetimeValue.perpetual(MARGINS, 0.5, 1_024, TEN_PERCENT, 0.95));
        Estimate horizon = LifetimeValue.withinHorizon(MARGINS, KaplanMeier.of(lives), 1, 40, TEN_PERCENT, 0.95);
        assertThat(value(horizon)).isCloseTo(perpetual, within(0.1)).isLessThan(perpetual);
        assertThat(Expect.interval(horizon).contains(perpetual)).isTrue();
    }

    @Test
    @DisplayName("no finite value, no error to tell, a loss")
    void edges() {
        absent(LifetimeValue.perpetual(MARGINS, 1, 100, new Terms(0, false), 0.95), Reason.INVALID_INPUT);
        absent(LifetimeValue.perpetual(MARGINS, 1.1, 100, TEN_PERCENT, 0.95), Reason.INVALID_INPUT);
        noInterval(LifetimeValue.perpetual(MARGINS, 0, 100, TEN_PERCENT, 0.95), 0, Reason.INSUFFICIENT_SAMPLE);
        noInterval(
                LifetimeValue.perpetual(Margin.stated(100), 0.5, 100, new Terms(0, false), 0.95),
                100,
                Reason.NOT_APPLICABLE);
        assertThat(Expect.interval(LifetimeValue.perpetual(Margin.of(Moments.of(-1, -3)), 0.5, 10, TEN_PERCENT, 0.95))
                        .method())
                .isEqualTo(LifetimeValue.METHOD);
    }

    @Test
    @DisplayName("by hand: five margins of mean 100 and variance 250; one margin has no error to tell")
    void margins() {
        assertThat(Margin.of(Moments.of(90, 110, 100, 120, 80)).mean()).isEqualTo(100);
        assertThat(Margin.of(Moments.of(90, 110, 100, 120, 80)).variance()).isCloseTo(50, within(1e-12));
        assertThat(Margin.of(Moments.of(90)).variance()).isNaN();
    }

    @Test
    @DisplayName("by hand: 100 at once and 100/1.1^t after, the annuity of ten years at 10 % is 6.144567")
    void atOnce() {
        KaplanMeier curve = KaplanMeier.of(List.of(FollowUp.censored(100)));
        noInterval(
                LifetimeValue.withinHorizon(MARGINS, curve, 10, 2, new Terms(0.1, true), 0.95),
                100 + 100 / 1.1 + 100 / 1.1 / 1.1,
                Reason.INSUFFICIENT_SAMPLE);
        var beyond = (Absent) LifetimeValue.withinHorizon(MARGINS, curve, 10, 11, TEN_PERCENT, 0.95);
        assertThat(beyond.lowerBound().orElseThrow()).isCloseTo(614.456710570468, within(1e-9));
        absent(
                LifetimeValue.withinHorizon(Margin.stated(0), curve, 10, 11, TEN_PERCENT, 0.95),
                Reason.CENSORED_NOT_REACHED);
    }

    @Test
    @DisplayName("where everybody stays, the error of the retention can't be told")
    void everybodyStaysForEver() {
        noInterval(
                LifetimeValue.perpetual(MARGINS, 1, 100, new Terms(0.25, false), 0.95),
                400,
                Reason.INSUFFICIENT_SAMPLE);
    }

    @Test
    @DisplayName("numpy: m = -2 with variance 1, r = 5 of 10, i = 10 %: -5/3 -+ 1.96 hypot(5/6, 2 se)")
    void loss() {
        close(
                LifetimeValue.perpetual(Margin.of(Moments.of(-1, -3)), 0.5, 10, TEN_PERCENT, 0.95),
                -1.6666666666666667,
                -4.167511911381505,
                0.834178578048171,
                1e-12);
    }
}
