package io.roi4j.impl.customerexperience;

import static io.roi4j.impl.customerexperience.Shop.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.SlowFact;
import io.roi4j.Window;
import io.roi4j.customerexperience.CustomerExperienceCalculator;
import io.roi4j.customerexperience.CustomerFact;
import io.roi4j.customerexperience.CustomerStay;
import io.roi4j.customerexperience.Sentiment;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.stats.FollowUp;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Slice;
import io.roi4j.intake.ImportAnswer.Outcome;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FrontDeskTest {
    private final Shop shop = new Shop();

    private long ahead() {
        return shop.live.millis() + Duration.ofDays(1).toMillis();
    }

    @Test
    @DisplayName("what lies ahead is refused, whoever tells it")
    void liesAhead() {
        shop.after.recommended(ahead(), 9);
        shop.after.satisfied(ahead(), 5);
        shop.after.felt(ahead(), Sentiment.POSITIVE);
        shop.after.felt(ahead(), 0.5, "joy", 1);
        shop.after.responded(ahead(), Shop.SECOND);
        shop.after.contactOpened("issue", ahead());
        shop.after.requestReceived("request", ahead());
        // Its request lies behind us, but nobody has answered it yet.
        shop.after.responded(ahead(), 2 * 86_400 * Shop.SECOND);
        assertThat(shop.refused(Reason.OUT_OF_RANGE)).isEqualTo(8);
        Sound.absent(shop.metrics().responses().responseTime(), Reason.NO_DATA);
    }

    @Test
    @DisplayName("contacts and requests reach back 400 days")
    void reach() {
        shop.after.contactOpened("a", shop.millisAgo(400));
        shop.after.requestReceived("a", shop.millisAgo(400));
        assertThat(shop.refused(Reason.TOO_OLD)).isZero();
        shop.after.contactOpened("b", shop.millisAgo(400) - 1);
        shop.after.requestReceived("b", shop.millisAgo(400) - 1);
        assertThat(shop.refused(Reason.TOO_OLD)).isEqualTo(2);
    }

    @Test
    @DisplayName("a key may be as long as an id, a text weigh a thousandth and be as bad or good as it gets")
    void bounds() {
        shop.after.contactOpened("k".repeat(SlowFact.MAX_ID), NOW);
        shop.after.felt(NOW, 1, "joy", 0.001);
        shop.after.felt(NOW, -1, "joy", 1_000);
        assertThat(shop.live.refused()).isEmpty();
        shop.after.contactOpened("k".repeat(SlowFact.MAX_ID + 1), NOW);
        assertThat(shop.refused(Reason.INVALID_INPUT)).isEqualTo(1);
        shop.after.felt(NOW, 1, "joy", 0.0004);
        shop.after.felt(NOW, 1, "joy", 1_000.001);
        shop.after.felt(NOW, 1.001, "joy", 1);
        assertThat(shop.refused(Reason.OUT_OF_RANGE)).isEqualTo(3);
    }

    @Test
    @DisplayName("closed, nothing is counted, not even what is refused")
    void closed() {
        shop.live.roi().close();
        var refused = shop.live.refused();
        CustomerExperienceCalculator room = shop.after;
        room.recommended(NOW, 99);
        room.satisfied(NOW, 99);
        room.contactOpened("", NOW);
        room.responded(NOW, -1);
        room.felt(NOW, Double.NaN, "joy", 1);
        room.recommended(NOW, 9);
        room.responded(NOW, 1);
        room.felt(NOW, 1, "joy", 1);
        assertThat(shop.live.refused()).isEqualTo(refused);
        assertThat(shop.metrics().recommendation().nps().observations()).isZero();
        assertThat(shop.metrics().totals().sentimentPositive().sum()).isZero();
    }

    @Test
    @DisplayName(
            "a recontact window is more than nothing and at most what is remembered; a median may be half a second")
    void declarations() {
        shop.after.declareRecontactWindow(CustomerLogs.MOST_WINDOW);
        assertThat(shop.live.refused()).isEmpty();
        shop.after.declareRecontactWindow(CustomerLogs.MOST_WINDOW.plusMillis(1));
        shop.after.declareRecontactWindow(Duration.ZERO);
        assertThat(shop.refused(Reason.OUT_OF_RANGE)).isEqualTo(2);
        shop.before().declareResponseTime(Duration.ofMillis(500), "time study");
        shop.after.responded(NOW, Shop.SECOND);
        var comparison = shop.metrics().responses().responseTime().comparison();
        assertThat(comparison.baseline().value()).hasValue(0.5);
    }

    @Test
    @DisplayName("a deletion goes where its record is, and to all kinds where none has it yet")
    void deletions() {
        assertThat(outcome(ImportRow.of("c", 1, () -> shop.stay("c", 50)))).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcome(ImportRow.deleted("c", 2))).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcome(ImportRow.deleted("c", 2))).isEqualTo(Outcome.DUPLICATE);
        Sound.absent(shop.metrics().loyalty().stillCustomersAfter().get("30"), Reason.NO_DATA);
        assertThat(outcome(ImportRow.deleted("d", 5))).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcome(ImportRow.of("d", 4, () -> shop.stay("d", 50)))).isEqualTo(Outcome.DUPLICATE);
        assertThat(outcome(ImportRow.of("d", 4, () -> shop.margin("d", "5")))).isEqualTo(Outcome.DUPLICATE);
        assertThat(outcome(ImportRow.of("d", 6, () -> shop.margin("d", "5")))).isEqualTo(Outcome.ACCEPTED);
    }

    private Outcome outcome(ImportRow<CustomerFact> row) {
        return shop.after
                .importBatch(new ImportBatch<>("crm", shop.daysAgo(0), List.of(row)))
                .rows()
                .get(0)
                .outcome();
    }

    private static Scope scope(int days) {
        return new Scope(Window.lastDays(days), Live.START);
    }

    private List<FollowUp> lives(int days, CustomerStay... stays) {
        return Stays.lives(CustomerRecords.of(List.of(stays)), scope(days));
    }

    @Test
    @DisplayName("a stay is at risk from its age at the start of the window, to its end or the present")
    void lives() {
        double day = Shop.DAY;
        assertThat(lives(90, shop.stay("c", 100)))
                .containsExactly(new FollowUp(10 * day, 100 * day, FollowUp.CENSORED, 1));
        assertThat(lives(90, shop.stay("c", 90)))
                .containsExactly(new FollowUp(Double.NEGATIVE_INFINITY, 90 * day, FollowUp.CENSORED, 1));
        // Ended at the start of the window, and in this instant.
        assertThat(lives(90, shop.stay("c", 100, 90)))
                .containsExactly(new FollowUp(10 * day, 10 * day, FollowUp.EVENT, 1));
        assertThat(lives(90, shop.stay("c", 100, 91))).isEmpty();
        assertThat(lives(90, shop.stay("c", 100, 0)))
                .containsExactly(new FollowUp(10 * day, 100 * day, FollowUp.EVENT, 1));
        // Begun in this instant, and later.
        assertThat(lives(90, shop.stay("c", 0))).hasSize(1);
        assertThat(lives(90, shop.stay("c", -1))).isEmpty();
    }

    @Test
    @DisplayName("periods are counted back from the end, those without a customer left out, the oldest first")
    void periods() {
        List<CustomerStay> stays =
                List.of(shop.stay("a", 95), shop.stay("b", 65, 10), shop.stay("c", 25), shop.stay("d", 80, -5));
        Duration month = Duration.ofDays(30);
        assertThat(Stays.periods(stays, scope(90), Live.START, month))
                .containsExactly(
                        new Slice<>(shop.daysAgo(90), month, new Binomial(1, 1)),
                        new Slice<>(shop.daysAgo(60), month, new Binomial(3, 3)),
                        new Slice<>(shop.daysAgo(30), month, new Binomial(2, 3)));
        assertThat(Stays.periods(List.of(shop.stay("a", 95, 70)), scope(90), Live.START, month))
                .containsExactly(new Slice<>(shop.daysAgo(90), month, new Binomial(0, 1)));
        for (double ahead : new double[] {5, 65, 365}) {
            assertThat(Stays.periods(List.of(shop.stay("a", -ahead)), scope(90), Live.START, month))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("until the export of the batch, unless that lies ahead")
    void until() {
        CustomerRecords none = CustomerRecords.EMPTY;
        assertThat(Stays.until(none, scope(90))).isEqualTo(Live.START);
        assertThat(none.asOf(CustomerStay.class)).isEqualTo(Optional.empty());
    }

    @Test
    @DisplayName("ratings are five numbers of 0 or more")
    void ratings() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratings(List.of(1L, 2L, 3L, 4L)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratings(List.of(1L, 2L, 3L, 4L, -1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Asked(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Asked(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContactTally(Binomial.EMPTY, -1));
        var moments = new Ratings(List.of(0L, 2L, 0L, 0L, 0L)).moments();
        assertThat(moments.n()).isEqualTo(2);
        assertThat(moments.mean()).isEqualTo(2);
    }

    @Test
    @DisplayName("a contact is settled when its window is over, and what comes then is no part of it")
    void settled() {
        ContactSum sum = new ContactSum(() -> 10);
        assertThat(sum.settled(Contact.opened(0), 9)).isFalse();
        assertThat(sum.settled(Contact.opened(0), 10)).isTrue();
        assertThat(Contact.opened(0).merge(Contact.resolved(9)).resolvedAtFirst(10))
                .isTrue();
        assertThat(Contact.opened(0).merge(Contact.resolved(10)).resolvedAtFirst(10))
                .isFalse();
        Contact again = Contact.opened(0).merge(Contact.resolved(5));
        assertThat(again.merge(Contact.repeated(9)).resolvedAtFirst(10)).isFalse();
        assertThat(again.merge(Contact.repeated(10)).resolvedAtFirst(10)).isTrue();
    }
}
