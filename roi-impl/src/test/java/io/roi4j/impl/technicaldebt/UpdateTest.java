package io.roi4j.impl.technicaldebt;

import static io.roi4j.impl.technicaldebt.Debt.DAY;
import static io.roi4j.impl.technicaldebt.Debt.abandoned;
import static io.roi4j.impl.technicaldebt.Debt.serving;
import static io.roi4j.impl.technicaldebt.Debt.triggered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.Sound;
import io.roi4j.technicaldebt.ModelUpdates;
import io.roi4j.technicaldebt.UpdateTrigger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UpdateTest {
    private final Debt debt = new Debt();

    private ModelUpdates updates() {
        return debt.metrics().updates();
    }

    @Test
    void withoutUpdatesNothingIsKnown() {
        Sound.absent(updates().modelUpdateLeadTime(), Reason.NO_DATA);
        Sound.absent(updates().updatedBy().get("30"), Reason.NO_DATA);
        Sound.absent(updates().updateTimesProbability(), Reason.NO_BASELINE);
        assertThat(updates().triggerLeadTime()).isEmpty();
        assertThat(Sound.value(updates().openUpdates())).isZero();
    }

    @Test
    void anUpdateThatServesWaitsForItsTrigger() {
        debt.after.updateServing(serving("a", 10));
        assertThat(Sound.value(updates().pendingUpdates())).isEqualTo(1);
        Sound.absent(updates().modelUpdateLeadTime(), Reason.NO_DATA);
        debt.after.updateTriggered(triggered("a", 15));
        assertThat(Sound.value(updates().pendingUpdates())).isZero();
        assertThat(Sound.value(updates().modelUpdateLeadTime()) / DAY).isEqualTo(5);
    }

    @Test
    void aPendingOneMakesTheOthersIncomplete() {
        debt.after.updateTriggered(triggered("a", 15));
        debt.after.updateServing(serving("a", 10));
        debt.after.updateServing(serving("b", 10));
        assertThat(updates().modelUpdateLeadTime().warnings()).contains(Warning.INCOMPLETE);
    }

    @Test
    void abandonedUpdatesCompete() {
        // 10 updates watched for 100 days: served after 10, 20, 30; abandoned after 15, 25
        for (int i = 0; i < 5; i++) {
            debt.after.updateTriggered(triggered("open" + i, 100));
        }
        for (int days : new int[] {10, 20, 30}) {
            debt.after.updateTriggered(triggered("s" + days, 100));
            debt.after.updateServing(serving("s" + days, 100.0 - days));
        }
        for (int days : new int[] {15, 25}) {
            debt.after.updateTriggered(triggered("a" + days, 100));
            debt.after.updateAbandoned(abandoned("a" + days, 100.0 - days));
        }
        // 3 of 10; 1 - Kaplan-Meier would be 1 - 9/10 * 7/8 * 5/6 = 0.34375
        assertThat(Sound.value(updates().updatedBy().get("90"))).isCloseTo(0.3, within(1e-12));
        assertThat(Sound.value(updates().openUpdates())).isEqualTo(5);
    }

    @Test
    void eachTriggerHasItsOwnTime() {
        debt.after.updateTriggered(triggered("a", 30, UpdateTrigger.DRIFT_ALARM));
        debt.after.updateTriggered(triggered("b", 30, UpdateTrigger.APPROVAL));
        debt.after.updateServing(serving("a", 28));
        debt.after.updateServing(serving("b", 10));
        debt.before().updateTriggered(triggered("c", 30, UpdateTrigger.APPROVAL));
        debt.before().updateServing(serving("c", 0));
        assertThat(updates().triggerLeadTime()).containsOnlyKeys("drift-alarm", "approval");
        assertThat(Sound.value(updates().triggerLeadTime().get("drift-alarm")) / DAY)
                .isEqualTo(2);
        var approval = updates().triggerLeadTime().get("approval");
        assertThat(Sound.value(approval) / DAY).isEqualTo(20);
        assertThat(approval.comparison().absolute().value().orElseThrow() / DAY).isEqualTo(-10);
        assertThat(approval.warnings()).isEmpty();
    }

    @Test
    void toldTwiceCountsOnce() {
        for (int i = 0; i < 2; i++) {
            debt.after.updateTriggered(triggered("a", 20));
            debt.after.updateServing(serving("a", 10));
        }
        assertThat(updates().modelUpdateLeadTime().observations()).isEqualTo(1);
        assertThat(debt.refused()).isZero();
    }

    @Test
    void aWindowTakesThePartOfALifeThatLiesInIt() {
        debt.after.updateTriggered(triggered("old", 300));
        debt.after.updateServing(serving("old", 200));
        debt.after.updateTriggered(triggered("recent", 100));
        debt.after.updateServing(serving("recent", 10));
        ModelUpdates month = debt.after.calculate(Window.lastDays(30)).updates();
        assertThat(Sound.value(month.modelUpdateLeadTime()) / DAY).isEqualTo(90);
        assertThat(month.modelUpdateLeadTime().observations()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesWhatIsMissingOrLiesInTheFuture() {
        debt.after.updateTriggered(null);
        debt.after.updateServing(null);
        debt.after.declareModelUpdateLeadTime(null, "guess");
        debt.after.declareModelUpdateLeadTime(Duration.ofDays(1), " ");
        assertThat(debt.refused(Reason.INVALID_INPUT)).isEqualTo(4);
        debt.after.updateTriggered(triggered("a", -1));
        debt.after.updateAbandoned(abandoned("a", -1));
        assertThat(debt.refused(Reason.OUT_OF_RANGE)).isEqualTo(2);
        Sound.absent(updates().modelUpdateLeadTime(), Reason.NO_DATA);
    }

    @Test
    void keepsABoundedNumber() {
        for (int i = 0; i < 3_000; i++) {
            debt.after.updateTriggered(triggered("u" + i, 3_100.0 - i));
            debt.after.updateServing(serving("u" + i, 3_099.0 - i));
        }
        assertThat(updates().modelUpdateLeadTime().observations()).isEqualTo(3_000);
        assertThat(Sound.value(updates().modelUpdateLeadTime())).isCloseTo(DAY, within(0.004 * DAY));
        debt.after.updateTriggered(triggered("early", 3_200));
        assertThat(debt.refused(Reason.TOO_OLD)).isEqualTo(1);
    }
}
