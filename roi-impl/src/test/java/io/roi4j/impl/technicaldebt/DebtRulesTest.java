package io.roi4j.impl.technicaldebt;

import static io.roi4j.impl.technicaldebt.Debt.daysAgo;
import static io.roi4j.impl.technicaldebt.Debt.dismissed;
import static io.roi4j.impl.technicaldebt.Debt.fixed;
import static io.roi4j.impl.technicaldebt.Debt.opened;
import static io.roi4j.impl.technicaldebt.Debt.reopened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roi4j.Comparison;
import io.roi4j.Direction;
import io.roi4j.Reason;
import io.roi4j.Scope;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Settings;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.Declarations;
import io.roi4j.impl.tally.Lifespan;
import io.roi4j.impl.tally.Spell;
import io.roi4j.impl.tally.Spells;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DebtRulesTest {
    private static final long SECOND = 1_000;

    private final Debt debt = new Debt();

    private io.roi4j.technicaldebt.BugCorrection bugs() {
        return debt.metrics().bugs();
    }

    @Test
    void bugsThatAreTheSameDefectDependOnEachOtherAndNoneDoesNot() {
        debt.after.updateTriggered(Debt.triggered("u", 5));
        debt.after.bugOpened(opened("a", 10));
        assertThat(bugs().bugArrivalRate().warnings()).containsExactly(Warning.INDEPENDENCE_ASSUMED);
        assertThat(Sound.value(bugs().bugFixRate())).isZero();
        assertThat(bugs().bugFixRate().warnings()).isEmpty();
    }

    @Test
    void closingsOfTenDaysKnowThatDaysDiffer() {
        for (int day = 1; day <= 10; day++) {
            debt.after.bugOpened(opened("b" + day, day + 1));
            debt.after.bugFixed(fixed("b" + day, day));
            assertThat(bugs().bugReopenRate().warnings().contains(Warning.INDEPENDENCE_ASSUMED))
                    .isEqualTo(day < 10);
        }
        assertThat(bugs().bugReopenRate().warnings()).isEmpty();
        debt.after.bugReopened(reopened("unknown", 1));
        assertThat(bugs().bugReopenRate().warnings()).containsExactly(Warning.INCOMPLETE);
    }

    @Test
    void aBacklogWithoutPendingBugsIsWhole() {
        debt.after.bugOpened(opened("a", 10));
        debt.after.bugOpened(opened("b", 10));
        assertThat(bugs().bugBacklog().warnings()).isEmpty();
        debt.after.bugFixed(fixed("old", 5));
        assertThat(bugs().bugBacklog().warnings()).containsExactly(Warning.INCOMPLETE);
    }

    @Test
    void aDismissalBeforeItsOpeningIsRefusedToo() {
        debt.after.bugDismissed(dismissed("a", 20));
        debt.after.bugOpened(opened("a", 10));
        assertThat(debt.refused(Reason.NEGATIVE_DURATION)).isEqualTo(1);
        debt.after.bugFixed(fixed("b", 10));
        debt.after.bugReopened(reopened("b", 20));
        assertThat(debt.refused(Reason.NEGATIVE_DURATION)).isEqualTo(2);
        debt.after.bugReopened(reopened("c", 20));
        debt.after.bugDismissed(dismissed("c", 10));
        assertThat(debt.refused(Reason.NEGATIVE_DURATION)).isEqualTo(3);
        debt.after.bugDismissed(dismissed("d", 20));
        debt.after.bugDismissed(dismissed("d", 20));
        assertThat(debt.refused()).isEqualTo(3);
    }

    private static long millisAgo(double days) {
        return daysAgo(days).toEpochMilli();
    }

    private static Evidence<Binomial> reopenings(Window window, Spells spells) {
        BugTally tally =
                new BugTally(BugCounts.EMPTY, BugCounts.EMPTY, Watch.NEVER, Spells.EMPTY, spells, Declarations.EMPTY);
        return Reopenings.of(Evidence.of(tally), new Scope(window, Debt.NOW));
    }

    @Test
    void whatWasClosedInTheWindowCountsWithWhatWasReopenedUntilNow() {
        Map<String, Spell> known = new HashMap<>();
        known.put("first instant", Spell.begun(millisAgo(30)));
        known.put("before", Spell.begun(millisAgo(30) - 1));
        known.put("now", Spell.begun(millisAgo(0)));
        known.put("ahead", Spell.begun(millisAgo(0) + 1));
        known.put("again", Spell.of(millisAgo(10), millisAgo(0), 1));
        known.put("again later", Spell.of(millisAgo(10), millisAgo(0) + 1, 1));
        Spells spells = Spells.of(known);
        assertThat(reopenings(Window.lastDays(30), spells).tally()).isEqualTo(new Binomial(1, 4));
        assertThat(reopenings(Window.ALL, spells).tally()).isEqualTo(new Binomial(1, 5));
        Spells compacted = new Spells(
                known, Map.of(new Lifespan(0, SECOND, 0), 3L, new Lifespan(0, SECOND, 1), 2L), millisAgo(40));
        assertThat(reopenings(Window.lastDays(30), compacted).tally()).isEqualTo(new Binomial(1, 4));
        assertThat(reopenings(Window.ALL, compacted).tally()).isEqualTo(new Binomial(3, 10));
    }

    @Test
    void countsAreZeroOrMoreAndOneCanBeTakenFromAnother() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BugCounts(-1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BugCounts(0, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BugCounts(0, 0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BugCounts(0, 0, 0, -1));
        assertThat(new BugCounts(9, 8, 7, 6).without(new BugCounts(1, 2, 3, 4))).isEqualTo(new BugCounts(8, 6, 4, 2));
    }

    @Test
    void halfASecondIsAMedianToo() {
        debt.before().declareTimeToFix(Duration.ofMillis(1_500), "tickets of 2025");
        debt.after.bugOpened(opened("a", 10));
        debt.after.bugFixed(fixed("a", 9));
        assertThat(bugs().timeToFix().comparison().baseline().value()).hasValue(1.5);
    }

    @Test
    void declarationsAreWithinTheirBounds() {
        debt.before().declareBugArrivals(0, Duration.ofDays(30), "s");
        debt.before().declareBugArrivals(1, Duration.ofDays(30), "s".repeat(200));
        debt.before().declareBudgetShare(1, "s");
        debt.before().declarePeopleShare(0, "s");
        assertThat(debt.refused()).isZero();
        debt.before().declareBugArrivals(-1, Duration.ofDays(30), "s");
        debt.before().declareBugArrivals(1, Duration.ZERO, "s");
        debt.before().declareBugArrivals(1, Duration.ofDays(-1), "s");
        debt.before().declareBudgetShare(1.001, "s");
        assertThat(debt.refused(Reason.OUT_OF_RANGE)).isEqualTo(4);
        debt.before().declareBugArrivals(1, Duration.ofDays(30), "s".repeat(201));
        assertThat(debt.refused(Reason.INVALID_INPUT)).isEqualTo(1);
        debt.roi.close();
        debt.before().declareBudgetShare(7, "s");
        assertThat(debt.refused(Reason.OUT_OF_RANGE)).isEqualTo(4);
    }

    @Test
    void aBaselineInAnotherCurrencyIsNoneAndAnExportHasAnAge() {
        Settings settings = new Settings(new Scope(Window.ALL, Debt.NOW), 0.95, Currency.getInstance("USD"));
        DebtSums own = new DebtSums(java.math.BigDecimal.ONE, java.math.BigDecimal.TEN, 2, 0, 60_000, 600_000, 2);
        DebtSums foreign = new DebtSums(java.math.BigDecimal.ONE, java.math.BigDecimal.TEN, 2, 1, 60_000, 600_000, 2);
        Books books = new Books(
                new Inputs<>(Evidence.of(own), Evidence.of(foreign), settings),
                java.util.Optional.of(daysAgo(3)),
                Declarations.EMPTY,
                own);
        assertThat(Sound.value(ShareFormulas.budgetShare(books))).isEqualTo(0.1);
        assertThat(ShareFormulas.budgetShare(books).comparison().baseline().value())
                .isEmpty();
        assertThat(ShareFormulas.peopleShare(books).comparison().baseline().value())
                .hasValue(0.1);
        assertThat(ShareFormulas.booksAge(books).observations()).isEqualTo(1);
        assertThat(Sound.value(ShareFormulas.booksAge(books))).isEqualTo(3 * Debt.DAY);
        Books unknown = new Books(books.sums(), java.util.Optional.empty(), Declarations.EMPTY, own);
        assertThat(ShareFormulas.booksAge(unknown).observations()).isZero();
        assertThat(ShareFormulas.booksAge(unknown).comparison())
                .isEqualTo(Comparison.none(Direction.DOWN, Reason.NOT_APPLICABLE));
    }
}
