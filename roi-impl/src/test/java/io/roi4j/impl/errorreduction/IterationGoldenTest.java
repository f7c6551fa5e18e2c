package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.errorreduction.CorrectiveIterations;
import io.roi4j.errorreduction.Evaluation;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.golden.GoldenCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 6.5, through the formulas and through the public surface. */
class IterationGoldenTest {
    @Test
    @DisplayName("definitions 6.5: three retrainings, 12 % to 4.5 % in 36 days, as errors of 1,000")
    void threeRetrainings() {
        GoldenCase golden = GoldenCase.definition("6.5");
        for (CorrectiveIterations found : bothWays(retrainings(golden))) {
            golden.check("log_reduction_per_day", Sound.value(found.logReductionRate()) * Days.SECONDS);
            golden.check("half_life_days", Sound.value(found.halfLife()) / Days.SECONDS);
            golden.checkAll(
                    "per_iteration_relative_reduction",
                    Sound.value(found.relativeReductions().get("3")),
                    Sound.value(found.relativeReductions().get("2")),
                    Sound.value(found.relativeReductions().get("1")));
            assertThat(found.relativeReductions()).hasSize(3);
            assertThat(Sound.value(found.retrainings())).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("definitions 6.5: the interval, numpy, from Var ln e = (1 - e)/(n e) on either side")
    void interval() {
        for (CorrectiveIterations found : bothWays(retrainings(GoldenCase.definition("6.5")))) {
            // V = sum(1/k0 - 1/1000 + 1/k1 - 1/1000); (sum(ln(k0/k1)) -+ 1.959963984540054 * sqrt(V)) / 36
            double day = Days.SECONDS;
            Sound.limits(
                    found.logReductionRate().estimate(), 0.010952602212209155 / day, 0.04353791184399787 / day, 1e-18);
            // ln 2 over those, the other way round
            Sound.limits(found.halfLife().estimate(), 15.920542607637772 * day, 63.28607276426745 * day, 1e-6);
            // Newcombe's interval of the gain: 120 to 80 [0.0137, 0.0664], 80 to 50 [0.0084, 0.0520], 50 to 45
            // [-0.0139, 0.0240]
            assertThat(Sound.value(found.significantShare())).isCloseTo(2 / 3.0, within(1e-15));
        }
    }

    private static List<Retraining> retrainings(GoldenCase golden) {
        List<Retraining> retrainings = new ArrayList<>();
        Instant start = Live.START;
        for (var row : golden.input("error_before_after_days")) {
            Instant end = start.plus(Duration.ofDays(row.get(2).longValue()));
            long before = Math.round(1_000 * row.get(0).doubleValue());
            long after = Math.round(1_000 * row.get(1).doubleValue());
            retrainings.add(new Retraining(
                    "v" + retrainings.size(), start, end, new Evaluation.Separate(before, 1_000, after, 1_000), true));
            start = end;
        }
        return retrainings;
    }

    private static List<CorrectiveIterations> bothWays(List<Retraining> retrainings) {
        Map<String, Retraining> byId = new HashMap<>();
        Live live = new Live();
        live.passDays(40);
        retrainings.forEach(retraining -> {
            byId.put(retraining.id(), retraining);
            live.after().errorReduction().retrained(retraining);
        });
        Retrainings all = new Retrainings(byId, IterationSums.EMPTY);
        ErrorReductionTally tally = ErrorReductionTally.EMPTY.with(all);
        CorrectiveIterations pure = IterationFormulas.correctiveIterations(
                new Inputs<>(Evidence.of(tally), Evidence.of(ErrorReductionTally.EMPTY), Days.SETTINGS), all);
        return List.of(pure, live.after().errorReduction().calculate().correctiveIterations());
    }
}
