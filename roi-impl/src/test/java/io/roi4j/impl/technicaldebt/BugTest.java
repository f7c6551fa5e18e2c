package io.roi4j.impl.technicaldebt;

import static io.roi4j.impl.technicaldebt.Debt.DAY;
import static io.roi4j.impl.technicaldebt.Debt.daysAgo;
import static io.roi4j.impl.technicaldebt.Debt.dismissed;
import static io.roi4j.impl.technicaldebt.Debt.fixed;
import static io.roi4j.impl.technicaldebt.Debt.opened;
import static io.roi4j.impl.technicaldebt.Debt.reopened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.Sound;
import io.roi4j.technicaldebt.BugCorrection;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BugTest {
    private final Debt debt = new Debt();

    private BugCorrection bugs() {
        return debt.metrics().bugs();
    }

    @Test
    void whoNeverTellsOfBugsHasNoRateOfThem() {
        debt.before();
        Sound.absent(bugs().bugArrivalRate(), Reason.NO_DATA);
        Sound.absent(bugs().bugFixRate(), Reason.NO_DATA);
        Sound.absent(bugs().bugBacklog(), Reason.NO_DATA);
        Sound.absent(bugs().timeToFix(), Reason.NO_DATA);
        assertThat(bugs().bugArrivalRate().comparison().baseline().reason()).contains(Reason.NO_BASELINE);
    }

    @Test
    void bugsAreWatchedFromTheFirstOneUnlessSaid() {
        debt.after.bugOpened(opened("a", 10));
        debt.after.bugOpened(opened("b", 5));
        assertThat(Sound.value(bugs().bugArrivalRate()) * DAY).isCloseTo(0.2, within(1e-12));
        debt.after.bugsWatched(daysAgo(20));
        debt.after.bugsWatched(daysAgo(15));
        assertThat(Sound.value(bugs().bugArrivalRate()) * DAY).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void anOldBacklogIsNoArrival() {
        debt.after.bugsWatched(daysAgo(20));
        debt.after.bugOpened(opened("old", 100));
        debt.after.bugOpened(opened("a", 10));
        debt.after.bugFixed(fixed("a", 5));
        assertThat(Sound.value(bugs().bugArrivalRate()) * DAY).isCloseTo(0.05, within(1e-12));
        assertThat(Sound.value(bugs().bugClosureRatio())).isEqualTo(1);
        assertThat(Sound.value(bugs().bugBacklog())).isEqualTo(1);
    }

    @Test
    void aWindowCountsItsDaysAndTheirTime() {
        debt.after.bugsWatched(daysAgo(100));
        debt.after.bugOpened(opened("a", 50.5));
        debt.after.bugOpened(opened("b", 5.5));
        var month = debt.after.calculate(Window.lastDays(30)).bugs();
        assertThat(Sound.value(month.bugArrivalRate()) * DAY).isCloseTo(1 / 30.0, within(1e-12));
        assertThat(Sound.value(month.bugBacklog())).isEqualTo(2);
    }

    @Test
    void aBaselineIsWatchedUntilTheLastThingToldOfIt() {
        debt.before().bugsWatched(daysAgo(200));
        debt.before().bugOpened(opened("a", 150));
        debt.before().bugFixed(fixed("a", 100));
        debt.after.bugsWatched(daysAgo(10));
        var before = bugs().bugArrivalRate().comparison().baseline();
        assertThat(before.value().orElseThrow() * DAY).isCloseTo(0.01, within(1e-12));
        debt.before().bugsWatched(daysAgo(200), daysAgo(0));
        before = bugs().bugArrivalRate().comparison().baseline();
        assertThat(before.value().orElseThrow() * DAY).isCloseTo(0.005, within(1e-12));
    }

    @Test
    void fewerBugsAreBetterAndMoreFixesToo() {
        debt.before().bugsWatched(daysAgo(200), daysAgo(100));
        debt.after.bugsWatched(daysAgo(100));
        for (int i = 0; i < 50; i++) {
            debt.before().bugOpened(opened("b" + i, 199 - i));
        }
        for (int i = 0; i < 10; i++) {
            debt.after.bugOpened(opened("a" + i, 99 - i));
            debt.after.bugFixed(fixed("a" + i, 50));
        }
        assertThat(bugs().bugArrivalRate().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(bugs().bugFixRate().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(bugs().bugClosureRatio().comparison().baseline().value()).hasValue(0);
        assertThat(bugs().bugBacklog().comparison().absolute().value()).hasValue(-50);
    }

    @Test
    void aReopenedBugIsBackInTheBacklog() {
        debt.after.bugOpened(opened("a", 10));
        debt.after.bugFixed(fixed("a", 8));
        debt.after.bugReopened(reopened("a", 6));
        assertThat(Sound.value(bugs().bugBacklog())).isEqualTo(1);
        assertThat(Sound.value(bugs().bugClosureRatio())).isEqualTo(0.5);
        assertThat(Sound.value(bugs().bugReopenRate())).isEqualTo(1);
        debt.after.bugFixed(fixed("a", 2));
        assertThat(Sound.value(bugs().bugBacklog())).isZero();
        assertThat(Sound.value(bugs().bugClosureRatio())).isEqualTo(1);
        // The first fix counts, and a bug is reopened or not.
        assertThat(Sound.value(bugs().timeToFix()) / DAY).isEqualTo(2);
        assertThat(bugs().bugReopenRate().observations()).isEqualTo(1);
        assertThat(debt.metrics().totals().fixedBugs().sum()).isEqualTo(2);
    }

    @Test
    void factsMayComeInAnyOrder() {
        debt.after.bugReopened(reopened("a", 6));
        debt.after.bugFixed(fixed("a", 8));
        assertThat(Sound.value(bugs().pendingBugs())).isEqualTo(1);
        debt.after.bugOpened(opened("a", 10));
        assertThat(Sound.value(bugs().pendingBugs())).isZero();
        assertThat(Sound.value(bugs().bugReopenRate())).isEqualTo(1);
        assertThat(Sound.value(bugs().timeToFix()) / DAY).isEqualTo(2);
        assertThat(debt.refused()).isZero();
    }

    @Test
    void aDismissedBugLeavesTheBacklogUnfixed() {
        debt.after.bugOpened(opened("a", 10));
        debt.after.bugDismissed(dismissed("a", 5));
        assertThat(Sound.value(bugs().bugBacklog())).isZero();
        assertThat(Sound.value(bugs().bugFixRate())).isZero();
        assertThat(Sound.value(bugs().bugClosureRatio())).isEqualTo(1);
        Sound.absent(bugs().timeToFix(), Reason.CENSORED_NOT_REACHED);
        assertThat(debt.metrics().totals().dismissedBugs().sum()).isEqualTo(1);
    }

    @Test
    void closingMoreThanWasOpenedNeedsADeclaredBacklog() {
        debt.after.bugFixed(fixed("older", 5));
        Sound.absent(bugs().bugBacklog(), Reason.NOT_RECORDED);
        debt.after.bugOpened(opened("a", 3));
        assertThat(Sound.value(bugs().bugBacklog())).isZero();
        assertThat(bugs().bugBacklog().warnings()).containsOnly(Warning.INCOMPLETE);
        debt.after.declareBacklog(7, "ticket system");
        assertThat(Sound.value(bugs().bugBacklog())).isEqualTo(7);
        assertThat(bugs().bugBacklog().warnings()).isEmpty();
        assertThat(bugs().bugBacklog().provenance()).isEqualTo(Provenance.DECLARED);
        debt.after.declareBacklog(0, "typing error");
        debt.after.bugFixed(fixed("older still", 2));
        Sound.absent(bugs().bugBacklog(), Reason.INVALID_INPUT);
    }

    @Test
    void aFixBeforeItsOpeningIsRefusedOnceAndTellsNoTime() {
        debt.after.bugOpened(opened("a", 10));
        debt.after.bugFixed(fixed("a", 20));
        debt.after.bugFixed(fixed("a", 20));
        assertThat(debt.refused(Reason.NEGATIVE_DURATION)).isEqualTo(1);
        Sound.absent(bugs().timeToFix(), Reason.NO_DATA);
    }

    @Test
    void toldTwiceCountsOnce() {
        for (int i = 0; i < 2; i++) {
            debt.after.bugOpened(opened("a", 10));
            debt.after.bugFixed(fixed("a", 8));
            debt.after.bugReopened(reopened("a", 6));
            debt.after.bugDismissed(dismissed("a", 4));
        }
        var totals = debt.metrics().totals();
        assertThat(totals.openedBugs().sum()).isEqualTo(1);
        assertThat(totals.fixedBugs().sum()).isEqualTo(1);
        assertThat(totals.reopenedBugs().sum()).isEqualTo(1);
        assertThat(totals.dismissedBugs().sum()).isEqualTo(1);
        assertThat(Sound.value(bugs().bugBacklog())).isZero();
        assertThat(debt.refused()).isZero();
    }

    @Test
    void aDeclaredBaselineSpeaksOfArrivalsAndFixTimesOnly() {
        debt.before().declareBugArrivals(100, Duration.ofDays(100), "audit");
        debt.before().declareTimeToFix(Duration.ofDays(4), "survey");
        debt.after.bugsWatched(daysAgo(50));
        debt.after.bugOpened(opened("a", 10));
        debt.after.bugFixed(fixed("a", 8));
        assertThat(bugs().bugArrivalRate().comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(bugs().bugArrivalRate().comparison().provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(bugs().timeToFix().comparison().relative().value()).hasValue(-0.5);
        assertThat(bugs().timeToFix().comparison().label()).isEqualTo("declared: survey");
        assertThat(bugs().bugFixRate().comparison().baseline().reason()).contains(Reason.NO_BASELINE);
        assertThat(bugs().bugClosureRatio().comparison().baseline().reason()).contains(Reason.NO_BASELINE);
        assertThat(bugs().bugBacklog().comparison().baseline().reason()).contains(Reason.NO_BASELINE);
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesWhatCannotBeTaken() {
        debt.after.bugOpened(null);
        debt.after.bugsWatched(null);
        debt.after.bugsWatched(Debt.NOW, null);
        debt.after.declareBugArrivals(1, null, "audit");
        debt.after.declareBugArrivals(1, Duration.ofDays(1), "");
        debt.after.declareBacklog(1, " ");
        assertThat(debt.refused(Reason.INVALID_INPUT)).isEqualTo(6);
        debt.after.bugOpened(opened("a", -1));
        debt.after.bugsWatched(Instant.MAX);
        debt.after.declareBugArrivals(-1, Duration.ofDays(1), "audit");
        debt.after.declareBugArrivals(1, Duration.ZERO, "audit");
        debt.after.declareBacklog(-1, "audit");
        assertThat(debt.refused(Reason.OUT_OF_RANGE)).isEqualTo(5);
        debt.after.bugsWatched(Debt.NOW, daysAgo(1));
        assertThat(debt.refused(Reason.NEGATIVE_DURATION)).isEqualTo(1);
        debt.after.bugOpened(opened("a", 500));
        debt.after.bugsWatched(Instant.MIN);
        assertThat(debt.refused(Reason.TOO_OLD)).isEqualTo(2);
        Sound.absent(bugs().bugArrivalRate(), Reason.NO_DATA);
    }

    @Test
    void keepsABoundedNumberAndSaysSo() {
        for (int i = 0; i < 30_000; i++) {
            double day = 310 - i / 100.0;
            debt.after.bugOpened(opened("b" + i, day));
            debt.after.bugFixed(fixed("b" + i, day - 0.25));
        }
        assertThat(debt.metrics().totals().openedBugs().sum()).isEqualTo(30_000);
        assertThat(bugs().timeToFix().observations()).isEqualTo(30_000);
        assertThat(bugs().bugReopenRate().observations()).isEqualTo(30_000);
        assertThat(debt.after.calculate(Window.lastDays(300)).bugs().timeToFix().warnings())
                .contains(Warning.HORIZON_CUT);
        assertThat(debt.refused()).isZero();
    }
}
