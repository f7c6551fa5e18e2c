package io.roi4j.impl.technicaldebt;

import static io.roi4j.impl.technicaldebt.Debt.cost;
import static io.roi4j.impl.technicaldebt.Debt.people;
import static io.roi4j.impl.technicaldebt.Debt.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Window;
import io.roi4j.impl.formula.Sound;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportAnswer.Outcome;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.technicaldebt.DebtShares;
import io.roi4j.technicaldebt.ItCost;
import io.roi4j.technicaldebt.TechnicalDebtFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareTest {
    private static final String JULY = "2026-07-31T12:00:00Z";
    private static final String OCTOBER = "2026-10-02T00:00:00Z";
    private final Debt debt = new Debt();

    private DebtShares shares() {
        return debt.metrics().shares();
    }

    @Test
    void withoutBooksNothingIsKnown() {
        Sound.absent(shares().budgetShare(), Reason.NO_DATA);
        Sound.absent(shares().peopleShare(), Reason.NO_DATA);
        Sound.absent(shares().booksAge(), Reason.NO_DATA);
    }

    @Test
    void costsOfNothingHaveNoShare() {
        told(debt.after, List.of(cost("a", OCTOBER, "0", "USD", true)));
        told(debt.after, List.of(people("b", OCTOBER, Duration.ZERO, false)));
        Sound.absent(shares().budgetShare(), Reason.ZERO_DENOMINATOR);
        Sound.absent(shares().peopleShare(), Reason.ZERO_DENOMINATOR);
    }

    @Test
    void theHighestRevisionCountsAndADeletionIsOne() {
        told(debt.after, List.of(cost("a", OCTOBER, "30", "USD", true), cost("b", OCTOBER, "70", "USD", false)));
        assertThat(Sound.value(shares().budgetShare())).isEqualTo(0.3);
        ImportAnswer again = told(debt.after, List.of(cost("a", OCTOBER, "30", "USD", true)));
        assertThat(again.duplicates()).isEqualTo(1);
        ImportAnswer changed = told(
                debt.after,
                List.of(ImportRow.of(
                        "a", 1, () -> new ItCost("a", Instant.parse(OCTOBER), Money.of("10", "USD"), true))));
        assertThat(changed.accepted()).isEqualTo(1);
        assertThat(Sound.value(shares().budgetShare())).isEqualTo(0.125);
        told(debt.after, List.of(ImportRow.deleted("b", 1)));
        assertThat(Sound.value(shares().budgetShare())).isEqualTo(1);
    }

    @Test
    void eachRowIsAnsweredByItself() {
        ImportAnswer answer = told(
                debt.after,
                List.of(
                        cost("a", OCTOBER, "30", "USD", true),
                        cost("b", OCTOBER, "-1", "USD", true),
                        cost("c", OCTOBER, "1", "EUR", true),
                        people("d", OCTOBER, Duration.ofHours(-1), true),
                        people("e", "2026-12-01T00:00:00Z", Duration.ofHours(1), true),
                        people("f", OCTOBER, Duration.ofHours(1), true)));
        assertThat(answer.rows())
                .extracting(ImportAnswer.Row::outcome)
                .containsExactly(
                        Outcome.ACCEPTED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.REFUSED,
                        Outcome.ACCEPTED);
        assertThat(answer.refused())
                .extracting(ImportAnswer.Row::reason)
                .containsExactly(
                        Optional.of(Reason.OUT_OF_RANGE),
                        Optional.of(Reason.CURRENCY_MISMATCH),
                        Optional.of(Reason.NEGATIVE_DURATION),
                        Optional.of(Reason.OUT_OF_RANGE));
        assertThat(answer.refused().get(1).message()).startsWith("amount: must be in USD");
        assertThat(debt.refused()).isEqualTo(4);
    }

    @Test
    void aCostInAnotherCurrencyTakesTheShareOfItsMonthsUntilItIsRevised() {
        told(debt.after, List.of(cost("a", OCTOBER, "30", "USD", true), cost("b", JULY, "70", "EUR", false)));
        told(debt.after, List.of(people("c", JULY, Duration.ofHours(1), true)));
        Sound.absent(shares().budgetShare(), Reason.CURRENCY_MISMATCH);
        assertThat(Sound.value(shares().peopleShare())).isEqualTo(1);
        Sound.absent(debt.after.calculate(Window.lastDays(93)).shares().budgetShare(), Reason.CURRENCY_MISMATCH);
        assertThat(Sound.value(
                        debt.after.calculate(Window.lastDays(90)).shares().budgetShare()))
                .isEqualTo(1);
        told(
                debt.after,
                List.of(ImportRow.of(
                        "b", 1, () -> new ItCost("b", Instant.parse(JULY), Money.of("90", "USD"), false))));
        assertThat(Sound.value(shares().budgetShare())).isEqualTo(0.25);
    }

    @Test
    void aBaselineInAnotherCurrencyIsNone() {
        told(debt.before(), List.of(cost("a", JULY, "1", "EUR", true), cost("b", JULY, "1", "USD", false)));
        told(debt.after, List.of(cost("c", OCTOBER, "1", "USD", true)));
        assertThat(shares().budgetShare().comparison().baseline().reason()).contains(Reason.NO_BASELINE);
    }

    @Test
    void lessDebtThanBeforeIsBetter() {
        List<ImportRow<TechnicalDebtFact>> before = new ArrayList<>();
        List<ImportRow<TechnicalDebtFact>> after = new ArrayList<>();
        for (int month = 1; month <= 9; month++) {
            String at = "-0" + month + "-15T00:00:00Z";
            before.add(people("debt" + month, "2025" + at, Duration.ofHours(400 + month), true));
            before.add(people("rest" + month, "2025" + at, Duration.ofDays(25), false));
            after.add(people("debt" + month, "2026" + at, Duration.ofHours(200 + month), true));
            after.add(people("rest" + month, "2026" + at, Duration.ofHours(800), false));
        }
        told(debt.before(), before);
        debt.before().declarePeopleShare(0.9, "guess");
        told(debt.after, after);
        var share = shares().peopleShare();
        assertThat(share.comparison().verdict()).isEqualTo(Verdict.BETTER);
        assertThat(share.comparison().label()).isEqualTo("cohort before");
        assertThat(share.estimate().interval()).isPresent();
    }

    @Test
    void aMonthByItselfHasNoInterval() {
        told(debt.after, List.of(cost("a", OCTOBER, "30", "USD", true), cost("b", OCTOBER, "70", "USD", false)));
        assertThat(shares().budgetShare().estimate().interval()).isEmpty();
    }

    @Test
    void whatIsSummedUpStillCountsInItsMonth() {
        List<ImportRow<TechnicalDebtFact>> rows = new ArrayList<>();
        for (int i = 0; i < 25_000; i++) {
            rows.add(cost("c" + i, Instant.parse(JULY).plusSeconds(60L * i).toString(), "1", "USD", i % 4 == 0));
        }
        assertThat(told(debt.after, rows).accepted()).isEqualTo(25_000);
        assertThat(Sound.value(shares().budgetShare())).isEqualTo(0.25);
        assertThat(debt.metrics().totals().itCost().sum()).isEqualTo(25_000);
        ImportAnswer late = told(debt.after, List.of(ImportRow.deleted("c0", 1)));
        assertThat(late.refused().get(0).reason()).contains(Reason.TOO_OLD);
    }

    @Test
    void booksGrowOld() {
        told(debt.after, List.of());
        debt.after.importBatch(new ImportBatch<>("ledger", Debt.daysAgo(9), List.of()));
        assertThat(Sound.value(shares().booksAge())).isEqualTo(Debt.DAY);
    }

    @Test
    void refusesBadDeclarationsAndAnswersAfterClosing() {
        debt.before().declareBudgetShare(1.1, "guess");
        debt.before().declareBudgetShare(-0.1, "guess");
        debt.before().declarePeopleShare(Double.NaN, "guess");
        assertThat(debt.refused(Reason.OUT_OF_RANGE)).isEqualTo(2);
        assertThat(debt.refused(Reason.NON_FINITE_INPUT)).isEqualTo(1);
        debt.roi.close();
        ImportAnswer answer = told(debt.after, List.of(cost("a", OCTOBER, "30", "USD", true)));
        assertThat(answer.refused().get(0).reason()).contains(Reason.NOT_RECORDED);
        Sound.absent(shares().budgetShare(), Reason.NO_DATA);
    }
}
