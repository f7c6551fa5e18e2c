package io.roi4j.impl.customerexperience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Money;
import io.roi4j.Ratio;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.customerexperience.CustomerLoyalty;
import io.roi4j.customerexperience.CustomerPeriod;
import io.roi4j.customerexperience.CustomerStay;
import io.roi4j.customerexperience.LifetimeTerms;
import io.roi4j.impl.formula.Sound;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerLoyaltyTest {
    private final Shop shop = new Shop();

    private Ratio retention() {
        return shop.metrics().loyalty().customerRetention();
    }

    private void month(String id, double from, long start, long kept) {
        shop.after.told(
                new CustomerPeriod(id, shop.daysAgo(from), shop.daysAgo(from - 30), start, kept, 0, Shop.CONTRACT));
    }

    @Test
    @DisplayName("months are summed up: the ratio of the sums, not the mean of the ratios")
    void months() {
        month("may", 80, 100, 90);
        month("june", 50, 300, 240);
        assertThat(Sound.value(retention())).isEqualTo(330.0 / 400);
        assertThat(retention().observations()).isEqualTo(400);
    }

    @Test
    @DisplayName("periods of different length or rules aren't mixed, and not compared either")
    void mixed() {
        month("may", 80, 100, 90);
        shop.after.told(shop.year("y", 100, 50));
        Sound.absent(retention(), Reason.UNIT_MISMATCH);
        Shop other = new Shop();
        other.after.told(other.year("y", 100, 50));
        other.before().told(new CustomerPeriod("m", other.daysAgo(60), other.daysAgo(30), 100, 90, 0, Shop.CONTRACT));
        Ratio apart = other.metrics().loyalty().customerRetention();
        assertThat(Sound.value(apart)).isEqualTo(0.5);
        assertThat(apart.comparison().absolute().reason()).contains(Reason.UNIT_MISMATCH);
        Shop rules = new Shop();
        rules.after.told(rules.year("y", 100, 50));
        rules.before()
                .told(new CustomerPeriod(
                        "y", rules.daysAgo(800), rules.daysAgo(435), 100, 90, 0, "bought within 90 days"));
        assertThat(rules.metrics().loyalty().churn().comparison().absolute().reason())
                .contains(Reason.UNIT_MISMATCH);
    }

    @Test
    @DisplayName("stays are cut into periods of 30 days that end now; each customer at the start of one counts in it")
    void stays() {
        // periods begin 90, 60 and 30 days ago
        shop.after.told(shop.stay("loyal", 200));
        shop.after.told(shop.stay("left", 200, 45));
        shop.after.told(shop.stay("came", 50));
        shop.after.told(shop.stay("short", 25, 5));
        // at their starts 2, 2 and 2 customers, of whom 2, 1 and 2 stayed
        assertThat(Sound.value(retention())).isEqualTo(5.0 / 6);
        assertThat(retention().observations()).isEqualTo(6);
        shop.after.declareLifetimeTerms(new LifetimeTerms(Shop.days(90), 0, 1, false, "plan"));
        assertThat(Sound.value(retention())).isEqualTo(1.0 / 2);
        assertThat(Sound.value(shop.metrics().loyalty().churn())).isEqualTo(1.0 / 2);
    }

    @Test
    @DisplayName("who leaves at the very end of a period isn't there any more, who comes at its very start is")
    void edgesOfPeriods() {
        shop.after.told(shop.stay("left-at-its-end", 60, 30));
        shop.after.told(shop.stay("came-at-its-start", 30));
        // the period from 60 to 30 days ago loses its one customer, the next keeps its one
        assertThat(Sound.value(retention())).isEqualTo(1.0 / 2);
        shop.after.told(shop.stay("left-now", 20, 0));
        assertThat(Sound.value(retention())).isEqualTo(1.0 / 2);
    }

    @Test
    @DisplayName("told counts of a period count more than single stays")
    void countsBeforeStays() {
        shop.after.told(shop.stay("left", 200, 45));
        shop.after.told(shop.year("y", 100, 80));
        assertThat(Sound.value(retention())).isEqualTo(0.8);
    }

    @Test
    @DisplayName("a stay that goes on ends by its next revision")
    void staysEnd() {
        shop.after.told(shop.stay("c", 40));
        assertThat(Sound.value(retention())).isEqualTo(1);
        shop.after.told(shop.stay("c", 40, 5), 1);
        assertThat(Sound.value(retention())).isZero();
    }

    @Test
    @DisplayName("customers who stay longer than before: better, and by the log-rank test too")
    void longerThanBefore() {
        for (int i = 0; i < 60; i++) {
            shop.before().told(shop.stay("b" + i, 300, 300 - 40 - i));
            shop.after.told(i < 50 ? shop.stay("a" + i, 300) : shop.stay("a" + i, 300, 280));
        }
        CustomerLoyalty loyalty = shop.after.calculate(Window.ALL).loyalty();
        assertThat(loyalty.stillCustomersAfter()).containsOnlyKeys("30", "90", "365");
        Ratio after90 = loyalty.stillCustomersAfter().get("90");
        assertThat(Sound.value(after90)).isCloseTo(50.0 / 60, within(1e-12));
        assertThat(after90.comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(Sound.value(loyalty.staysProbability())).isLessThan(1e-6);
        Sound.absent(loyalty.stillCustomersAfter().get("365"), Reason.BEYOND_FOLLOW_UP);
    }

    @Test
    @DisplayName("a batch: rows are answered, revisions and deletions count, and stays are known until its export")
    void batch() {
        ImportAnswer first = shop.after.importBatch(batch(
                10,
                List.of(
                        ImportRow.of("a", 1, () -> shop.stay("a", 100)),
                        ImportRow.of("b", 1, () -> shop.stay("b", 100)),
                        ImportRow.of("eve@example.org", 1, () -> shop.stay("eve@example.org", 100)),
                        ImportRow.of("c", 1, () -> shop.stay("c", 10, 20)))));
        assertThat(first.accepted()).isEqualTo(2);
        assertThat(first.refused()).extracting(ImportAnswer.Row::recordId).containsExactly("eve@example.org", "c");
        assertThat(first.refused().get(1).reason()).contains(Reason.NEGATIVE_DURATION);
        // known until 10 days ago: periods begin 40, 70 and 100 days ago, of which two lie in the window
        assertThat(retention().observations()).isEqualTo(4);
        assertThat(Sound.value(shop.metrics().loyalty().customerDataAge())).isEqualTo(10 * Shop.DAY);
        ImportAnswer second = shop.after.importBatch(batch(
                5, List.of(ImportRow.of("a", 1, () -> shop.stay("a", 100)), ImportRow.deleted("b", 2))));
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(second.accepted()).isEqualTo(1);
        assertThat(retention().observations()).isEqualTo(2);
        assertThat(Sound.value(shop.metrics().loyalty().customerDataAge())).isEqualTo(5 * Shop.DAY);
        shop.after.importBatch(batch(1, List.of(ImportRow.of("b", 1, () -> shop.stay("b", 100)))));
        assertThat(retention().observations()).isEqualTo(2);
    }

    private ImportBatch<CustomerFact> batch(double daysAgo, List<ImportRow<CustomerFact>> rows) {
        return new ImportBatch<>("crm", shop.daysAgo(daysAgo), rows);
    }

    @Test
    @DisplayName("closed, the library forgets single customers; rates that were told as counts stay")
    void erased() {
        shop.after.told(shop.year("y", 100, 80));
        shop.after.told(shop.stay("c", 100));
        shop.after.told(shop.margin("c", "10"));
        shop.after.contactOpened("issue", shop.millisAgo(20));
        shop.after.requestReceived("r", shop.millisAgo(20));
        shop.after.requestAnswered("r", shop.millisAgo(19));
        assertThat(shop.metrics().loyalty().stillCustomersAfter().get("30").value())
                .isPresent();
        shop.live.roi().close();
        assertThat(Sound.value(retention())).isEqualTo(0.8);
        Sound.absent(shop.metrics().loyalty().stillCustomersAfter().get("30"), Reason.NO_DATA);
        Sound.absent(shop.metrics().value().customerMargin(), Reason.NOT_RECORDED);
        assertThat(Sound.value(shop.metrics().contacts().firstContactResolution()))
                .isZero();
        assertThat(Sound.value(shop.metrics().responses().responseTime())).isEqualTo(Shop.DAY);
        assertThat(shop.after
                        .importBatch(batch(1, List.of(ImportRow.of("a", 1, () -> shop.stay("a", 100)))))
                        .refused())
                .hasSize(1);
    }

    @Test
    @DisplayName("more customers than are kept: the figures warn")
    void tooMany() {
        for (int i = 0; i <= CustomerLog.CUSTOMERS; i++) {
            shop.after.told(new CustomerStay("c" + i, shop.daysAgo(80).plusMillis(i), Optional.empty(), "contract"));
        }
        assertThat(retention().warnings()).contains(Warning.HORIZON_CUT);
        // They came before the last month, and may still be there.
        assertThat(shop.after.calculate(Window.lastDays(30)).loyalty().churn().warnings())
                .contains(Warning.HORIZON_CUT);
        assertThat(shop.after.calculate(Window.ALL).loyalty().churn().warnings())
                .contains(Warning.HORIZON_CUT);
        shop.after.told(shop.stay("older", 90));
        assertThat(shop.refused(Reason.TOO_OLD)).isEqualTo(1);
    }

    @Test
    @DisplayName("a lifetime value needs terms, a margin, customers, and a retention of the period of the terms")
    void whatALifetimeValueNeeds() {
        Sound.absent(shop.metrics().value().lifetimeValue(), Reason.NOT_RECORDED);
        shop.after.declareLifetimeTerms(new LifetimeTerms(Shop.days(365), 0.1, 2, false, "CFO"));
        Sound.absent(shop.metrics().value().lifetimeValue(), Reason.NOT_RECORDED);
        shop.after.declareCustomerMargin(Money.of("100", "USD"), "books");
        Sound.absent(shop.metrics().value().lifetimeValue(), Reason.ZERO_DENOMINATOR);
        Sound.absent(shop.metrics().value().lifetimeValueWithinHorizon(), Reason.NO_DATA);
        month("may", 60, 100, 90);
        Sound.absent(shop.metrics().value().lifetimeValue(), Reason.UNIT_MISMATCH);
        shop.after.declareLifetimeTerms(new LifetimeTerms(Shop.days(30), 0.1, 2, false, "CFO"));
        assertThat(Sound.value(shop.metrics().value().lifetimeValue())).isCloseTo(450, within(1e-9));
    }

    @Test
    @DisplayName("margins beside those before: Welch; a loss keeps its sign")
    void customerMargin() {
        shop.before().told(shop.margin("b1", "-10"));
        shop.before().told(shop.margin("b2", "-20"));
        shop.after.told(shop.margin("a1", "40"));
        shop.after.told(shop.margin("a2", "60"));
        var margin = shop.metrics().value().customerMargin();
        assertThat(Sound.value(margin)).isEqualTo(50);
        assertThat(margin.comparison().absolute().value()).hasValue(65);
        assertThat(margin.comparison().relative().reason()).contains(Reason.NON_POSITIVE_BASELINE);
        Sound.measure("marginalCost", margin);
    }
}
