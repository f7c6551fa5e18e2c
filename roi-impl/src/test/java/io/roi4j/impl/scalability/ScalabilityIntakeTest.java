package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Money;
import io.roi4j.Reason;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.intake.ImportAnswer;
import io.roi4j.intake.ImportAnswer.Outcome;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.CashFlow.Kind;
import io.roi4j.scalability.CostAtVolume;
import io.roi4j.scalability.EnergyReading;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.InfrastructureCost.Component;
import io.roi4j.scalability.LoadPoint;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.scalability.ScalabilityFact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Finance facts in batches, through the public surface. */
class ScalabilityIntakeTest {
    private final Live live = new Live();
    private final ScalabilityCalculator room = live.after().scalability();

    @SafeVarargs
    private ImportAnswer tell(ImportRow<ScalabilityFact>... rows) {
        List<ImportRow<ScalabilityFact>> all = new ArrayList<>();
        for (ImportRow<ScalabilityFact> row : rows) {
            all.add(row);
        }
        return room.importBatch(new ImportBatch<>("ledger", live.now(), all));
    }

    private ImportRow<ScalabilityFact> bill(String id, long revision, Component component, double dollars) {
        return ImportRow.of(
                id, revision, () -> new InfrastructureCost(id, live.now(), component, Slow.dollars(dollars)));
    }

    private double overhead() {
        return Sound.value(room.calculate().infrastructureOverhead().overheadRatio());
    }

    private double overheadCost() {
        return room.calculate()
                .infrastructureOverhead()
                .infrastructure()
                .overheadCost()
                .sum();
    }

    @Test
    @DisplayName("a batch told again counts once; of revisions the highest counts, in whatever order")
    void revisions() {
        assertThat(tell(bill("a", 0, Component.USEFUL, 90), bill("b", 1, Component.IDLE, 10))
                        .accepted())
                .isEqualTo(2);
        assertThat(overhead()).isEqualTo(0.1);
        assertThat(tell(bill("a", 0, Component.USEFUL, 90)).duplicates()).isEqualTo(1);
        assertThat(tell(bill("b", 2, Component.IDLE, 30), bill("b", 0, Component.IDLE, 5))
                        .rows())
                .extracting(ImportAnswer.Row::outcome)
                .containsExactly(Outcome.ACCEPTED, Outcome.DUPLICATE);
        assertThat(overhead()).isEqualTo(0.25);
        assertThat(live.refused()).isEmpty();
    }

    @Test
    @DisplayName("a revision downwards shows in the measure; the counter stays until it is exceeded")
    void countersNeverFall() {
        tell(bill("a", 0, Component.USEFUL, 90), bill("b", 0, Component.IDLE, 60));
        assertThat(overheadCost()).isEqualTo(60);
        tell(bill("b", 1, Component.IDLE, 10));
        assertThat(overhead()).isEqualTo(0.1);
        assertThat(overheadCost()).isEqualTo(60);
        tell(bill("c", 0, Component.NETWORK, 70));
        assertThat(overheadCost()).isEqualTo(80);
    }

    @Test
    @DisplayName("a deletion takes a record out, also one that comes before it")
    void deletions() {
        tell(bill("a", 0, Component.USEFUL, 90), bill("b", 0, Component.IDLE, 10));
        assertThat(tell(ImportRow.deleted("b", 1), ImportRow.deleted("c", 5)).accepted())
                .isEqualTo(2);
        assertThat(overhead()).isZero();
        assertThat(tell(bill("c", 4, Component.IDLE, 10), bill("b", 1, Component.IDLE, 10))
                        .rows())
                .extracting(ImportAnswer.Row::outcome)
                .containsExactly(Outcome.DUPLICATE, Outcome.REFUSED);
        assertThat(overhead()).isZero();
        assertThat(tell(bill("c", 6, Component.IDLE, 10)).accepted()).isEqualTo(1);
        assertThat(overhead()).isEqualTo(0.1);
    }

    @Test
    @DisplayName("a revision may turn a record into another kind of fact: it is still one record")
    void anotherKind() {
        tell(bill("a", 0, Component.USEFUL, 90), bill("b", 0, Component.IDLE, 10));
        ImportRow<ScalabilityFact> energy = ImportRow.of("b", 1, () -> new EnergyReading("b", live.now(), 3, 2));
        assertThat(tell(energy).accepted()).isEqualTo(1);
        assertThat(overhead()).isZero();
        assertThat(Sound.value(room.calculate().infrastructureOverhead().powerUsageEffectiveness()))
                .isEqualTo(1.5);
        assertThat(tell(bill("b", 0, Component.IDLE, 10)).duplicates()).isEqualTo(1);
        assertThat(tell(ImportRow.deleted("b", 2)).accepted()).isEqualTo(1);
        Sound.absent(room.calculate().infrastructureOverhead().powerUsageEffectiveness(), Reason.NO_DATA);
    }

    @Test
    @DisplayName(
            "what a source says under a key is another record than what another, or the host itself, says under it")
    void sources() {
        tell(bill("a", 0, Component.USEFUL, 30));
        room.billed(new InfrastructureCost("a", live.now(), Component.IDLE, Slow.dollars(10)));
        room.importBatch(new ImportBatch<>("cloud", live.now(), List.of(bill("a", 0, Component.NETWORK, 20))));
        assertThat(overhead()).isEqualTo(0.5);
    }

    @Test
    @DisplayName("answered row by row: a bad row refuses itself and no other")
    void badRows() {
        ImportAnswer answer = tell(
                ImportRow.of("cost", 0, () -> new CostAtVolume("cost", live.now(), -1, Slow.dollars(1))),
                ImportRow.of("other id", 0, () -> new LoadPoint("p", live.now(), 1, 1)),
                ImportRow.of("ahead", 0, () -> new LoadPoint("ahead", live.now().plus(Days.DAY), 1, 1)),
                ImportRow.of("name", 0, () -> new CashFlow("name", "bad\nname", live.now(), Slow.dollars(1), Kind.NET)),
                bill("a", 0, Component.USEFUL, 1));
        assertThat(answer.refused())
                .extracting(row -> row.reason().orElseThrow())
                .containsExactly(Reason.OUT_OF_RANGE, Reason.INVALID_INPUT, Reason.OUT_OF_RANGE, Reason.INVALID_INPUT);
        assertThat(answer.accepted()).isEqualTo(1);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.OUT_OF_RANGE, 2L, Reason.INVALID_INPUT, 2L));
    }

    @Test
    @DisplayName("a row in another currency is refused and leaves a gap, until a revision closes it")
    void foreignCurrency() {
        tell(bill("a", 0, Component.USEFUL, 90));
        ImportRow<ScalabilityFact> euros = ImportRow.of(
                "b", 0, () -> new InfrastructureCost("b", live.now(), Component.IDLE, Money.of("9", "EUR")));
        assertThat(tell(euros).refused())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains(Reason.CURRENCY_MISMATCH));
        Sound.absent(room.calculate().infrastructureOverhead().overheadRatio(), Reason.CURRENCY_MISMATCH);
        assertThat(live.refused()).isEqualTo(Map.of(Reason.CURRENCY_MISMATCH, 1L));
        assertThat(tell(bill("b", 1, Component.IDLE, 10)).accepted()).isEqualTo(1);
        assertThat(overhead()).isEqualTo(0.1);
    }

    @Test
    @DisplayName("flows of a batch pay back, and a revised one moves the day")
    void flows() {
        live.passDays(30);
        tell(
                ImportRow.of("1", 0, () -> flow("1", 0, -100)),
                ImportRow.of("2", 0, () -> flow("2", 10, 50)),
                ImportRow.of("3", 0, () -> flow("3", 20, 100)));
        assertThat(daysToRoi()).isEqualTo(15);
        tell(ImportRow.of("2", 1, () -> flow("2", 10, 100)));
        assertThat(daysToRoi()).isEqualTo(10);
    }

    private double daysToRoi() {
        return Sound.value(room.calculate().returnTimes().timeToRoi().get("triage")) / Days.SECONDS;
    }

    private static ScalabilityFact flow(String id, int day, double dollars) {
        return new CashFlow(id, "triage", Live.START.plus(Duration.ofDays(day)), Slow.dollars(dollars), Kind.NET);
    }

    @Test
    @DisplayName("a batch told to two instances is one batch in their merge")
    void fleet() {
        Live other = new Live();
        FactLogs mine = new FactLogs(Days.SETTINGS.currency());
        FactLogs theirs = new FactLogs(Days.SETTINGS.currency());
        for (FactLogs logs : List.of(mine, theirs)) {
            logs.add(new InfrastructureCost("a", other.now(), Component.IDLE, Slow.dollars(10)));
        }
        theirs.add(new InfrastructureCost("b", other.now(), Component.USEFUL, Slow.dollars(10)));
        var nothing = io.roi4j.impl.tally.Declarations.EMPTY;
        ScalabilityTally merged = mine.tally(nothing).merge(theirs.tally(nothing));
        assertThat(InfrastructureSums.of(merged, Days.SETTINGS.currency()).overhead())
                .isEqualByComparingTo("10");
    }

    @Test
    @DisplayName("the age of the books is that of the latest export")
    void booksAge() {
        Sound.absent(room.calculate().booksAge(), Reason.NOT_RECORDED);
        tell(bill("a", 0, Component.USEFUL, 1));
        live.passDays(3);
        room.importBatch(new ImportBatch<>("ledger", Live.START, List.of()));
        assertThat(Sound.value(room.calculate().booksAge())).isEqualTo(3 * Days.SECONDS);
    }

    @Test
    @DisplayName("a closed library refuses every row")
    void closed() {
        live.roi().close();
        assertThat(tell(bill("a", 0, Component.USEFUL, 1)).refused())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains(Reason.NOT_RECORDED));
        assertThat(room.importBatch(null).rows()).isEmpty();
    }
}
