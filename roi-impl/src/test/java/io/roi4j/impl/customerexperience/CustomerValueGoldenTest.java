package io.roi4j.impl.customerexperience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Absent;
import io.roi4j.Amount;
import io.roi4j.Comparison;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Window;
import io.roi4j.customerexperience.CustomerLoyalty;
import io.roi4j.customerexperience.CustomerValue;
import io.roi4j.customerexperience.LifetimeTerms;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.stats.LifetimeValue;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 3.8 and 3.11 to 3.13 through the public surface. */
class CustomerValueGoldenTest {
    private final Shop shop = new Shop();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newcombe1998b-diff-0-10-vs-0-20",
                "newcombe1998b-diff-10-10-vs-0-20",
                "newcombe1998b-diff-56-70-vs-48-80",
                "newcombe1998b-diff-9-10-vs-3-10"
            })
    @DisplayName("Newcombe (1998), Table II: retention, churn and first-contact resolution against before")
    void customerRetention(String id) {
        GoldenCase golden = GoldenCase.load(id);
        tell(shop.after, golden, "a");
        tell(shop.before(), golden, "b");
        CustomerLoyalty loyalty = shop.metrics().loyalty();
        for (Ratio rate :
                List.of(loyalty.customerRetention(), shop.metrics().contacts().firstContactResolution())) {
            var change = rate.comparison().absolute();
            golden.check("diff", change.value().orElseThrow());
            var interval = change.interval().orElseThrow();
            golden.checkAll("ci", interval.lower(), interval.upper());
        }
        var lost = loyalty.churn().comparison().absolute();
        golden.check("diff", -lost.value().orElseThrow());
        golden.checkAll(
                "ci",
                -lost.interval().orElseThrow().upper(),
                -lost.interval().orElseThrow().lower());
        assertThat(loyalty.churn().comparison().verdict())
                .isEqualTo(loyalty.customerRetention().comparison().verdict());
    }

    private void tell(io.roi4j.customerexperience.CustomerExperienceCalculator room, GoldenCase golden, String side) {
        long trials = golden.count(side + ".trials");
        long successes = golden.count(side + ".successes");
        room.told(shop.year("y", trials, successes));
        room.told(shop.contacts("m", trials, successes));
    }

    @Test
    @DisplayName("definitions 3.2, a closed window of customers: 88 of 100 against 75 of 100")
    void retentionAgainstBefore() {
        GoldenCase golden = GoldenCase.definition("3.2");
        shop.after.told(shop.year("y", 100, 88));
        shop.before().told(shop.year("y", 100, 75));
        Ratio retention = shop.metrics().loyalty().customerRetention();
        golden.check("difference", retention.comparison().absolute().value().orElseThrow());
        var interval = retention.comparison().absolute().interval().orElseThrow();
        golden.checkAll("newcombe_ci", interval.lower(), interval.upper());
        assertThat(retention.comparison().verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    @DisplayName("Farris et al., Marketing Metrics: (E - N) / S; churn is the rest")
    void churn() {
        // 200 at the start, 190 at the end, 30 of them new: 160 of 200 stayed
        shop.after.told(new io.roi4j.customerexperience.CustomerPeriod(
                "y", shop.daysAgo(31), shop.daysAgo(1), 200, 190, 30, Shop.CONTRACT));
        CustomerLoyalty loyalty = shop.metrics().loyalty();
        assertThat(Sound.value(loyalty.customerRetention())).isEqualTo(0.8);
        assertThat(Sound.value(loyalty.churn())).isEqualTo(0.2);
        assertThat(loyalty.churn().observations()).isEqualTo(200);
        assertThat(loyalty.churn().provenance()).isEqualTo(Provenance.REPORTED);
    }

    @Test
    @DisplayName("edge-cases.json, any rate: nobody at the start")
    void nobodyAtTheStart() {
        Sound.absent(shop.metrics().loyalty().customerRetention(), Reason.ZERO_DENOMINATOR);
        shop.after.told(shop.year("y", 0, 0));
        Sound.absent(shop.metrics().loyalty().customerRetention(), Reason.ZERO_DENOMINATOR);
        Sound.absent(shop.metrics().loyalty().churn(), Reason.ZERO_DENOMINATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"km-aml-maintained", "km-aml-nonmaintained"})
    @DisplayName("R survival aml, weeks as days: the share still there after 30 days, log-log limits")
    void stillCustomersAfter(String id) {
        GoldenCase golden = GoldenCase.load(id);
        tellStays(shop, golden);
        Ratio after30 =
                shop.after.calculate(Window.ALL).loyalty().stillCustomersAfter().get("30");
        double[] time = GoldenCase.numbers(golden.expected("time"));
        int step = -1;
        while (step + 1 < time.length && time[step + 1] <= 30) {
            step++;
        }
        assertThat(Sound.value(after30))
                .isCloseTo(golden.expected("surv").get(step).doubleValue(), within(1e-9));
        Sound.limits(
                after30.estimate(),
                golden.expected("ci_log_log_lower").get(step).doubleValue(),
                golden.expected("ci_log_log_upper").get(step).doubleValue(),
                1e-9);
    }

    /** Those without an event are still there. */
    private static void tellStays(Shop shop, GoldenCase golden) {
        double[] time = golden.numbers("time");
        double[] event = golden.numbers("event");
        for (int i = 0; i < time.length; i++) {
            shop.after.told(event[i] == 1 ? shop.stay("c" + i, 170, 170 - time[i]) : shop.stay("c" + i, time[i]));
        }
    }

    @Test
    @DisplayName("definitions 3.13: a margin of 100, retention 0.8 before and 0.85 after, discount 0.1")
    void lifetimeValue() {
        GoldenCase golden = GoldenCase.definition("3.13");
        terms(golden.number("discount"), 1, false);
        Money margin = Money.of(String.valueOf((long) golden.number("margin_per_period")), "USD");
        shop.after.declareCustomerMargin(margin, "books");
        shop.before().declareCustomerMargin(margin, "books");
        shop.after.told(shop.year("y", 100, Math.round(100 * golden.number("retention_after"))));
        shop.before().told(shop.year("y", 100, Math.round(100 * golden.number("retention_before"))));
        Amount value = shop.metrics().value().lifetimeValue();
        Comparison comparison = value.comparison();
        golden.check("clv_after", Sound.value(value));
        golden.check("clv_before", comparison.baseline().value().orElseThrow());
        golden.check("relative_change", comparison.relative().value().orElseThrow());
        assertThat(comparison.absolute().value().orElseThrow()).isCloseTo(220.0 / 3, within(1e-9));
        assertThat(value.provenance()).isEqualTo(Provenance.ESTIMATED);
        assertThat(value.currency().getCurrencyCode()).isEqualTo("USD");
        // Nobody knows how sure a declared margin is.
        assertThat(value.estimate().interval()).isEmpty();
        assertThat(comparison.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    @DisplayName("clv-multiplier-10-14, Gupta & Lehmann (2003), Table 1: the margin multiple; one more at once")
    void lifetimeValueMultiples() {
        GoldenCase golden = GoldenCase.load("clv-multiplier-10-14");
        double[] retention = golden.numbers("retention");
        for (double discount : golden.numbers("discount")) {
            double[] multiples = new double[retention.length];
            for (int i = 0; i < retention.length; i++) {
                Shop one = new Shop();
                one.after.declareCustomerMargin(Money.of("1", "USD"), "unit");
                one.after.told(one.year("y", 1_000, Math.round(1_000 * retention[i])));
                one.after.declareLifetimeTerms(new LifetimeTerms(Shop.days(365), discount, 1, false, "CFO"));
                multiples[i] = Sound.value(one.metrics().value().lifetimeValue());
                one.after.declareLifetimeTerms(new LifetimeTerms(Shop.days(365), discount, 1, true, "CFO"));
                assertThat(Sound.value(one.metrics().value().lifetimeValue()))
                        .isCloseTo(1 + multiples[i], within(1e-12));
            }
            golden.checkAll("multiple_" + Math.round(100 * discount), multiples);
        }
    }

    @Test
    @DisplayName("numpy: five margins, 80 of 100 stay, 10 %; delta method on logarithms")
    void lifetimeValueInterval() {
        margins();
        shop.after.told(shop.year("y", 100, 80));
        terms(0.1, 1, false);
        Amount value = shop.metrics().value().lifetimeValue();
        assertThat(Sound.value(value)).isCloseTo(266.66666666666663, within(1e-9));
        Sound.limits(value.estimate(), 181.43041575601217, 391.9470217537361, 1e-6);
        assertThat(Sound.interval(value.estimate()).method()).isEqualTo(LifetimeValue.LOG_METHOD);
        assertThat(value.observations()).isEqualTo(105);
        terms(0.1, 1, true);
        Sound.limits(shop.metrics().value().lifetimeValue().estimate(), 272.7755669077022, 492.87568519630554, 1e-6);
        assertThat(Sound.value(shop.metrics().value().customerMargin())).isEqualTo(100);
    }

    private void margins() {
        int i = 0;
        for (String amount : List.of("90", "110", "100", "120", "80")) {
            shop.after.told(shop.margin("c" + i++, amount));
        }
    }

    private void terms(double discount, int horizon, boolean atOnce) {
        shop.after.declareLifetimeTerms(new LifetimeTerms(Shop.days(365), discount, horizon, atOnce, "CFO"));
    }

    @Test
    @DisplayName(
            "numpy: R survival aml as stays in days, periods of 10 days, 1 %, four periods; Greenwood's covariances")
    void lifetimeValueWithinHorizon() {
        tellStays(shop, GoldenCase.load("km-aml-maintained"));
        margins();
        tenDays(4);
        Amount value = shop.after.calculate(Window.ALL).value().lifetimeValueWithinHorizon();
        assertThat(Sound.value(value)).isCloseTo(255.1297761977856, within(1e-9));
        Sound.limits(value.estimate(), 179.5925889828575, 362.4381332848053, 1e-6);
        tenDays(17);
        Absent cut = (Absent) shop.after
                .calculate(Window.ALL)
                .value()
                .lifetimeValueWithinHorizon()
                .estimate();
        assertThat(cut.why()).isEqualTo(Reason.CENSORED_NOT_REACHED);
        // the curve is known for 161 days: what sixteen periods are worth is certain
        tenDays(16);
        assertThat(cut.lowerBound().orElseThrow())
                .isEqualTo(Sound.value(shop.after.calculate(Window.ALL).value().lifetimeValueWithinHorizon()));
    }

    private void tenDays(int horizon) {
        shop.after.declareLifetimeTerms(new LifetimeTerms(Shop.days(10), 0.01, horizon, false, "CFO"));
    }

    @Test
    @DisplayName("a retention of 1 without a discount has no finite value")
    void lifetimeValueDiverges() {
        shop.after.declareCustomerMargin(Money.of("100", "USD"), "books");
        shop.after.told(shop.year("y", 100, 100));
        terms(0, 1, false);
        Sound.absent(shop.metrics().value().lifetimeValue(), Reason.INVALID_INPUT);
        terms(0.1, 1, false);
        assertThat(Sound.value(shop.metrics().value().lifetimeValue())).isCloseTo(1_000, within(1e-9));
    }

    @Test
    @DisplayName("edge-cases.json, currencies: a margin in euros makes the money of its window absent")
    void foreignMargin() {
        margins();
        shop.after.told(shop.year("y", 100, 80));
        terms(0.1, 1, false);
        shop.after.told(
                new io.roi4j.customerexperience.CustomerMargin("foreign", shop.daysAgo(1), Money.of("10", "EUR")));
        CustomerValue value = shop.metrics().value();
        for (Amount amount :
                List.of(value.lifetimeValue(), value.lifetimeValueWithinHorizon(), value.customerMargin())) {
            Sound.absent(amount, Reason.CURRENCY_MISMATCH);
        }
        assertThat(shop.refused(Reason.CURRENCY_MISMATCH)).isEqualTo(1);
        shop.after.declareCustomerMargin(Money.of("10", "EUR"), "books");
        assertThat(shop.refused(Reason.CURRENCY_MISMATCH)).isEqualTo(2);
    }
}
