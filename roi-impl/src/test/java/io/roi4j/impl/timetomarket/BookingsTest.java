package io.roi4j.impl.timetomarket;

import static io.roi4j.impl.timetomarket.Market.DAY;
import static io.roi4j.impl.timetomarket.Market.NOW;
import static io.roi4j.impl.timetomarket.Market.daysAgo;
import static io.roi4j.impl.timetomarket.Market.validated;
import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Daily;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportAnswer.Outcome;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.timetomarket.BenefitRecognised;
import io.roi4j.timetomarket.BookedFact;
import io.roi4j.timetomarket.HoursReleased;
import io.roi4j.timetomarket.ResourceEfficiency;
import io.roi4j.timetomarket.WorkDone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookingsTest {
    private final Market market = new Market();

    private ImportAnswer take(List<ImportRow<BookedFact>> rows) {
        return market.after.importBatch(new ImportBatch<>("timesheets", NOW, rows));
    }

    private static ImportRow<BookedFact> work(String id, long revision, int hours) {
        return ImportRow.of(id, revision, () -> new WorkDone(id, daysAgo(1), "claim", 10, Duration.ofHours(hours)));
    }

    private static ImportRow<BookedFact> benefit(String id, long revision, double daysAgo) {
        return ImportRow.of(
                id, revision, () -> new BenefitRecognised(id, "item", daysAgo(daysAgo), Money.of("5", "USD")));
    }

    private static List<Outcome> outcomes(ImportAnswer answer) {
        return answer.rows().stream().map(ImportAnswer.Row::outcome).toList();
    }

    private ResourceEfficiency resources() {
        return market.metrics().resources();
    }

    @Test
    void workIsRevisedAndTakenBack() {
        market.after.declareHoursPerUnit("claim", Duration.ofHours(1), "audit");
        take(List.of(work("w", 0, 8)));
        assertThat(Sound.value(resources().resourceEfficiencyIndex()))
                .isCloseTo(0.2, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(outcomes(take(List.of(work("w", 1, 5), work("w", 0, 8)))))
                .containsExactly(Outcome.ACCEPTED, Outcome.DUPLICATE);
        assertThat(Sound.value(resources().resourceEfficiencyIndex())).isEqualTo(0.5);
        assertThat(market.metrics().totals().workTime().sum()).isEqualTo(5 * 3_600);
        assertThat(outcomes(take(List.of(ImportRow.deleted("w", 2))))).containsExactly(Outcome.ACCEPTED);
        Sound.absent(resources().resourceEfficiencyIndex(), Reason.NO_DATA);
        assertThat(outcomes(take(List.of(work("w", 1, 5))))).containsExactly(Outcome.DUPLICATE);
    }

    @Test
    void aBenefitThatIsRevisedMovesTheValueAndOneTakenBackUndoesIt() {
        market.after.itemValidated(validated("item", 100));
        take(List.of(benefit("b", 0, 80)));
        assertThat(Sound.value(market.metrics().values().timeToValue()) / DAY).isEqualTo(20);
        take(List.of(benefit("b", 1, 50)));
        assertThat(Sound.value(market.metrics().values().timeToValue()) / DAY).isEqualTo(50);
        take(List.of(benefit("c", 0, 40), ImportRow.deleted("b", 2)));
        assertThat(Sound.value(market.metrics().values().timeToValue()) / DAY).isEqualTo(60);
        take(List.of(ImportRow.deleted("c", 1)));
        Sound.absent(market.metrics().values().timeToValue(), Reason.CENSORED_NOT_REACHED);
        assertThat(Sound.value(market.metrics().values().itemsAwaitingValue())).isEqualTo(1);
    }

    @Test
    void aDeletionThatComesFirstHoldsForAllKinds() {
        take(List.of(ImportRow.deleted("x", 3)));
        assertThat(outcomes(take(List.of(benefit("x", 1, 80), work("x", 2, 5)))))
                .containsExactly(Outcome.DUPLICATE, Outcome.DUPLICATE);
        assertThat(market.metrics().totals().finishedUnits().sum()).isZero();
    }

    @Test
    void rowsThatCannotBeTrueAreAnsweredOneByOne() {
        ImportAnswer answer = take(List.of(
                work("w", 0, 8),
                work("n", 0, -1),
                ImportRow.of("t", 0, () -> new WorkDone("t", daysAgo(1), "bad\nname", 1, Duration.ZERO)),
                ImportRow.of("o", 0, () -> new HoursReleased("o", daysAgo(450), Duration.ofHours(1))),
                ImportRow.of("m", 0, () -> new BenefitRecognised("m", "item", Instant.MIN, Money.of("5", "USD")))));
        assertThat(answer.refused())
                .extracting(row -> row.reason().orElseThrow())
                .containsExactly(Reason.NEGATIVE_DURATION, Reason.INVALID_INPUT, Reason.TOO_OLD, Reason.TOO_OLD);
        assertThat(market.refused(Reason.INVALID_INPUT)).isEqualTo(1);
        assertThat(market.refused(Reason.TOO_OLD)).isEqualTo(2);
        assertThat(market.metrics().totals().finishedUnits().sum()).isEqualTo(10);
    }

    @Test
    void aBatchAndWhatWasToldDirectlyAreDifferentRecords() {
        market.after.workDone(new WorkDone("w", daysAgo(1), "claim", 10, Duration.ofHours(8)));
        take(List.of(work("w", 0, 8)));
        assertThat(market.metrics().totals().finishedUnits().sum()).isEqualTo(20);
    }

    @Test
    void howeverMuchIsToldNoMoreIsKeptThanTheCaps() {
        int facts = 3 * Bookings.KEPT;
        for (int i = 0; i < facts; i++) {
            Instant at = daysAgo(399).plus(Duration.ofMinutes(19L * i));
            market.after.workDone(new WorkDone("w" + i, at, "claim", 1, Duration.ofMinutes(6)));
            market.after.benefitRecognised(new BenefitRecognised("item" + i, at, Money.of("1", "USD")));
            market.after.itemValidated(new io.roi4j.timetomarket.ItemValidated("item" + i, at));
        }
        market.after.declareHoursPerUnit("claim", Duration.ofMinutes(12), "audit");
        assertThat(market.metrics().totals().finishedUnits().sum()).isEqualTo(facts);
        assertThat(Sound.value(resources().resourceEfficiencyIndex())).isEqualTo(0.5);
        assertThat(Sound.value(market.metrics().values().timeToValue())).isZero();
        assertThat(market.metrics().values().timeToValue().observations()).isEqualTo(facts);
        market.after.workDone(new WorkDone("late", daysAgo(398), "claim", 1, Duration.ofMinutes(6)));
        assertThat(market.refused(Reason.TOO_OLD)).isEqualTo(1);
        ItemFlowSums sums = new ItemFlowSums(10, java.util.Currency.getInstance("USD"));
        for (int i = 0; i < 30; i++) {
            sums.add(new BenefitRecognised("item" + i, NOW.plusSeconds(i), Money.of("1", "USD")));
        }
        assertThat(sums.tally().byItem()).hasSize(10);
        assertThat(sums.tally().forgottenUntilMillis())
                .isEqualTo(NOW.plusSeconds(19).toEpochMilli());
        assertThat(Daily.MOST).isGreaterThan(400);
    }

    @Test
    void aWindowBeyondTheDaysSaysSo() {
        market.after.declareHoursPerUnit("claim", Duration.ofHours(1), "audit");
        take(List.of(work("w", 0, 8)));
        assertThat(market.after
                        .calculate(Window.lastDays(401))
                        .resources()
                        .resourceEfficiencyIndex()
                        .warnings())
                .contains(Warning.HORIZON_CUT);
        assertThat(resources().resourceEfficiencyIndex().warnings()).doesNotContain(Warning.HORIZON_CUT);
    }
}
