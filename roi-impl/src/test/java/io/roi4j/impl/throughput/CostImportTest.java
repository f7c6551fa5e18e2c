package io.roi4j.impl.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Amount;
import io.roi4j.Money;
import io.roi4j.Provenance;
import io.roi4j.Reason;
import io.roi4j.Verdict;
import io.roi4j.Warning;
import io.roi4j.Window;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportAnswer.Outcome;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.throughput.CostIncurred;
import io.roi4j.throughput.ThroughputCalculator;
import io.roi4j.throughput.ThroughputMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CostImportTest {
    private final Live live = new Live();
    private final ThroughputCalculator room = live.after().throughput();

    @BeforeEach
    void work() {
        room.completed(live.millis(), 100);
        live.passDays(1);
    }

    private ImportRow<CostIncurred> row(String id, long revision, String amount) {
        return row(id, revision, amount, "USD", "staff");
    }

    private ImportRow<CostIncurred> row(String id, long revision, String amount, String currency, String category) {
        return ImportRow.of(id, revision, () -> new CostIncurred(id, Live.START, Money.of(amount, currency), category));
    }

    private ImportAnswer take(List<ImportRow<CostIncurred>> rows) {
        return room.importBatch(new ImportBatch<>("books", live.now(), rows));
    }

    private static List<Outcome> outcomes(ImportAnswer answer) {
        return answer.rows().stream().map(ImportAnswer.Row::outcome).toList();
    }

    private Amount cost() {
        return room.calculate().costPerTransaction();
    }

    @Test
    void theHighestRevisionCounts() {
        assertThat(outcomes(take(List.of(row("a", 2, "50"), row("b", 0, "30"), row("a", 1, "70")))))
                .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.DUPLICATE);
        assertThat(Sound.value(cost())).isEqualTo(0.8);
        take(List.of(row("a", 3, "20")));
        assertThat(Sound.value(cost())).isEqualTo(0.5);
        assertThat(cost().provenance()).isEqualTo(Provenance.REPORTED);
        assertThat(room.calculate().totals().processCost().sum()).isEqualTo(50);
    }

    @Test
    void aDeletionTakesItsRecordBack() {
        take(List.of(row("a", 0, "50"), row("b", 0, "30")));
        take(List.of(ImportRow.deleted("a", 1)));
        assertThat(Sound.value(cost())).isEqualTo(0.3);
        assertThat(outcomes(take(List.of(row("a", 0, "50"))))).containsExactly(Outcome.DUPLICATE);
        take(List.of(ImportRow.deleted("b", 1)));
        Sound.absent(cost(), Reason.NOT_RECORDED);
    }

    @Test
    void toldAgainAsAWholeItCountsOnce() {
        List<ImportRow<CostIncurred>> rows = List.of(row("a", 0, "50"), row("b", 0, "30"));
        take(rows);
        ThroughputMetrics once = room.calculate();
        assertThat(take(rows).duplicates()).isEqualTo(2);
        assertThat(room.calculate()).isEqualTo(once);
        assertThat(live.refused()).isEmpty();
    }

    @Test
    void anotherCurrencyIsAnsweredAndMakesMoneyAbsentUntilItIsRevised() {
        ImportAnswer answer = take(List.of(row("a", 0, "50"), row("b", 0, "30", "EUR", "staff")));
        assertThat(answer.accepted()).isEqualTo(1);
        assertThat(answer.refused().get(0).reason()).contains(Reason.CURRENCY_MISMATCH);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.CURRENCY_MISMATCH, 1L));
        Sound.absent(cost(), Reason.CURRENCY_MISMATCH);
        take(List.of(row("b", 1, "33")));
        assertThat(Sound.value(cost())).isEqualTo(0.83);
    }

    @Test
    void rowsThatCannotBeTrueAreAnsweredOneByOne() {
        ImportAnswer answer = take(List.of(
                row("a", 0, "50"),
                row("b", 0, "-1"),
                row("c", 0, "1", "USD", "bad\nname"),
                ImportRow.of("d", 0, () -> new CostIncurred("e", Live.START, Money.of("1", "USD"), "staff")),
                ImportRow.of(
                        "f",
                        0,
                        () -> new CostIncurred("f", live.now().plusSeconds(9_000), Money.of("1", "USD"), "staff"))));
        assertThat(answer.refused())
                .extracting(row -> row.reason().orElseThrow())
                .containsExactly(Reason.OUT_OF_RANGE, Reason.INVALID_INPUT, Reason.INVALID_INPUT, Reason.OUT_OF_RANGE);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.OUT_OF_RANGE, 2L, Reason.INVALID_INPUT, 2L));
        assertThat(Sound.value(cost())).isEqualTo(0.5);
    }

    @Test
    void whatWasSummedUpCanNotBeRevised() {
        for (int i = 0; i < Costs.KEPT + 1; i++) {
            room.incurred(new CostIncurred("c" + i, Live.START.plusMillis(1 + i), Money.of("1", "USD"), "staff"));
        }
        assertThat(outcomes(take(List.of(row("late", 0, "1"), ImportRow.deleted("gone", 1)))))
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED);
        assertThat(live.refused(Reason.TOO_OLD)).isEqualTo(2);
    }

    @Test
    void categoriesAreThePartsOfTheCost() {
        live.before().throughput().completed(Live.START.toEpochMilli(), 100);
        live.before().throughput().incurred(new CostIncurred("o", Live.START, Money.of("90", "USD"), "staff"));
        take(List.of(row("a", 0, "50"), row("b", 0, "30", "USD", "hosting")));
        Map<String, Amount> parts = room.calculate().categoryCost();
        assertThat(parts).containsOnlyKeys("staff", "hosting");
        assertThat(Sound.value(parts.get("staff"))).isEqualTo(0.5);
        assertThat(Sound.value(parts.get("hosting"))).isEqualTo(0.3);
        assertThat(parts.get("staff").comparison().baseline().value().orElseThrow())
                .isEqualTo(0.9);
        assertThat(parts.get("staff").comparison().relative().value().orElseThrow())
                .isCloseTo(50 / 90.0 - 1, within(1e-12));
    }

    @Test
    void categoriesOverTheCapAreOneSeries() {
        for (int i = 0; i < 60; i++) {
            room.incurred(new CostIncurred("c" + i, Live.START, Money.of("1", "USD"), "category " + i));
        }
        Map<String, Amount> parts = room.calculate().categoryCost();
        assertThat(parts).hasSize(51);
        assertThat(Sound.value(parts.get("other"))).isEqualTo(0.1);
        assertThat(Sound.value(cost())).isEqualTo(0.6);
    }

    @Test
    void theBaselineCanBeDeclared() {
        live.before().throughput().declareCostPerTransaction(Money.of("1.60", "USD"), "budget of 2025");
        live.passDays(1);
        room.completed(live.millis(), 100);
        room.incurred(new CostIncurred("a", Live.START, Money.of("78", "USD"), "staff"));
        room.incurred(new CostIncurred("b", live.now(), Money.of("82", "USD"), "staff"));
        live.passDays(1);
        var comparison = cost().comparison();
        assertThat(comparison.relative().value().orElseThrow()).isCloseTo(-0.5, within(1e-12));
        assertThat(comparison.label()).isEqualTo("declared: budget of 2025");
        assertThat(comparison.provenance()).isEqualTo(Provenance.DECLARED);
        assertThat(comparison.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void aWindowBeyondTheDaysSaysSo() {
        take(List.of(row("a", 0, "50")));
        ThroughputMetrics long401 = room.calculate(Window.last(Duration.ofDays(401)));
        assertThat(long401.costPerTransaction().warnings()).contains(Warning.HORIZON_CUT);
        assertThat(long401.volumePerTimeUnit().warnings()).contains(Warning.HORIZON_CUT);
        assertThat(room.calculate(Window.lastDays(400)).volumePerTimeUnit().warnings())
                .doesNotContain(Warning.HORIZON_CUT);
        assertThat(room.calculate(Window.ALL).costPerTransaction().warnings()).doesNotContain(Warning.HORIZON_CUT);
    }
}
