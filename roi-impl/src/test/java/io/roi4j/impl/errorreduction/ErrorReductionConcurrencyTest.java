package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.errorreduction.DeclaredRate;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.Race;
import io.roi4j.impl.formula.Live;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Threads that tell the same retrainings and rates, and different ones, while another reads. */
class ErrorReductionConcurrencyTest {
    private static final int FACTS = 300;

    private final Live live = new Live();
    private final ErrorReductionCalculator room = live.after().errorReduction();

    @Test
    @DisplayName("300 retrainings of each thread and 300 of all: beyond the cap, and the sums are exact")
    void retrainings() throws Exception {
        live.passDays(30);
        Race.run(
                thread -> {
                    for (int i = 0; i < FACTS; i++) {
                        retrain("own " + thread + " " + i, i);
                        retrain("shared " + i, i);
                        room.declareRate(new DeclaredRate("r" + i, live.now(), 0.5, "report"));
                    }
                },
                room::calculate);
        var found = room.calculate();
        long refused = live.refused(io.roi4j.Reason.TOO_OLD);
        // What came when its neighbours had been summed up may have been among them: it is refused, and counted.
        assertThat(found.correctiveIterations().iterationTotals().iterations().sum() + refused)
                .isBetween((Race.THREADS + 1.0) * FACTS, 2.0 * Race.THREADS * FACTS);
        assertThat(found.correctiveIterations().iterationTotals().iterations().sum())
                .isLessThanOrEqualTo((Race.THREADS + 1.0) * FACTS);
        assertThat(found.trend().senSlope().observations()).isEqualTo(FACTS);
    }

    @Test
    @DisplayName("within the cap every retraining counts, and counts once")
    void withinTheCap() throws Exception {
        live.passDays(30);
        Race.run(
                thread -> {
                    for (int i = 0; i < 100; i++) {
                        retrain("own " + thread + " " + i, i);
                        retrain("shared " + i, i);
                    }
                },
                room::calculate);
        assertThat(room.calculate()
                        .correctiveIterations()
                        .iterationTotals()
                        .iterations()
                        .sum())
                .isEqualTo((Race.THREADS + 1.0) * 100);
        assertThat(live.refused()).isEmpty();
    }

    private void retrain(String id, int minute) {
        room.retrained(new Retraining(
                id,
                live.now().minus(Duration.ofDays(2)),
                live.now().minus(Duration.ofDays(1)).plus(Duration.ofMinutes(minute)),
                new Evaluation.Separate(12, 100, 6, 100),
                true));
    }
}
