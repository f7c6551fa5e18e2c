package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Cohort;
import io.roi4j.impl.Race;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.intake.ImportBatch;
import io.roi4j.intake.ImportRow;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.CashFlow.Kind;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.InfrastructureCost.Component;
import io.roi4j.scalability.ScalabilityCalculator;
import io.roi4j.scalability.ScalabilityFact;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Threads that tell the same slow facts, and different ones, while another reads. */
class ScalabilityConcurrencyTest {
    private static final int FACTS = 500;

    private final Live live = new Live();
    private final ScalabilityCalculator room = live.after().scalability();

    @Test
    @DisplayName("every thread tells 500 facts of its own and 500 that all of them tell: the latter count once")
    void toldDirectly() throws Exception {
        Race.run(
                thread -> {
                    for (int i = 0; i < FACTS; i++) {
                        bill("own " + thread + " " + i, Component.USEFUL);
                        bill("shared " + i, Component.IDLE);
                        room.flowed(new CashFlow(
                                "f " + thread + " " + i, "d" + thread, live.now(), Slow.dollars(-1), Kind.NET));
                    }
                },
                room::calculate);
        var metrics = room.calculate();
        var totals = metrics.infrastructureOverhead().infrastructure();
        assertThat(totals.usefulCost().sum()).isEqualTo((double) Race.THREADS * FACTS);
        assertThat(totals.overheadCost().sum()).isEqualTo(FACTS);
        assertThat(metrics.infrastructureOverhead().overheadRatio().observations())
                .isEqualTo((Race.THREADS + 1L) * FACTS);
        assertThat(metrics.returnTimes().timeToRoi())
                .hasSize(Race.THREADS)
                .allSatisfy((name, time) -> assertThat(time.observations()).isEqualTo(FACTS));
        assertThat(live.refused()).isEmpty();
    }

    private void bill(String id, Component component) {
        room.billed(new InfrastructureCost(id, live.now(), component, Slow.dollars(1)));
    }

    @Test
    @DisplayName(
            "every thread imports every revision of the same records, some of them deleted at last: the highest count")
    void imported() throws Exception {
        Race.run(
                thread -> {
                    for (int i = 0; i < FACTS; i++) {
                        int record = i;
                        int revision = thread % 3;
                        room.importBatch(
                                new ImportBatch<>("ledger", live.now(), List.of(row("r" + record, record, revision))));
                    }
                    for (int record = 0; record < FACTS; record++) {
                        room.importBatch(
                                new ImportBatch<>("ledger", live.now(), List.of(row("r" + record, record, 3))));
                    }
                },
                () -> assertThat(live.roi().report().entry("triage", Cohort.AFTER))
                        .isPresent());
        var found = room.calculate().infrastructureOverhead().overheadRatio();
        // The third revision leaves every second record, half of them idle.
        assertThat(found.observations()).isEqualTo(FACTS / 2);
        assertThat(Sound.value(found)).isEqualTo(0.5);
    }

    private ImportRow<ScalabilityFact> row(String id, int record, int revision) {
        if (revision == 3 && record % 2 == 1) {
            return ImportRow.deleted(id, revision);
        }
        Component component = record % 4 < 2 ? Component.USEFUL : Component.IDLE;
        return ImportRow.of(
                id,
                revision,
                () -> new InfrastructureCost(
                        id,
                        live.now(),
                        component,
                        revision == 3 ? Slow.dollars(1) : Slow.dollars(Days.SECONDS + revision)));
    }
}
