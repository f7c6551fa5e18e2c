package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Money;
import io.roi4j.errorreduction.CorrectiveIterations;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Sound;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ErrorFormulaProperties {
    @Provide
    Arbitrary<List<ErrorReductionTally>> days() {
        return SomeOutcomes.days();
    }

    @Provide
    Arbitrary<List<Retraining>> retrainings() {
        return SomeOutcomes.retrainings(12);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whateverWasRecordedTheMeasuresAreSound(
            @ForAll("days") List<ErrorReductionTally> current,
            @ForAll("days") List<ErrorReductionTally> baseline,
            @ForAll("retrainings") List<Retraining> retrainings) {
        Inputs<ErrorReductionTally> inputs = inputs(current, baseline, SomeOutcomes.byId(retrainings));
        Sound.metrics(ErrorReductionFormulas.metrics(
                inputs,
                SomeOutcomes.byId(retrainings),
                inputs.current().tally(),
                0,
                Interventions.none(inputs.settings())));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aThousandTimesTheMoneyIsAThousandTimesTheCostOfAPoint(@ForAll("retrainings") List<Retraining> retrainings) {
        List<Retraining> dearer =
                retrainings.stream().map(ErrorFormulaProperties::dearer).toList();
        CorrectiveIterations before = iterations(retrainings);
        CorrectiveIterations after = iterations(dearer);
        assertThat(after.costPerPoint().estimate().reason())
                .isEqualTo(before.costPerPoint().estimate().reason());
        before.costPerPoint()
                .value()
                .ifPresent(value -> assertThat(Sound.value(after.costPerPoint()))
                        .isCloseTo(1_000 * value, within(1e-9 * 1_000 * value)));
        assertThat(after.halfLife()).isEqualTo(before.halfLife());
        assertThat(after.logReductionRate()).isEqualTo(before.logReductionRate());
    }

    /** Kept one by one or summed up, retrainings give the same figures. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void compactionChangesNoFigure(@ForAll("retrainings") List<Retraining> retrainings) {
        IterationSums sums = retrainings.stream()
                .map(retraining -> IterationSums.of(retraining, Days.SETTINGS.currency()))
                .reduce(IterationSums.EMPTY, IterationSums::merge);
        Iterations all = Iterations.of(sums, Days.SETTINGS);
        CorrectiveIterations kept = iterations(retrainings);
        assertThat(IterationFormulas.costPerPoint(all).estimate().reason())
                .isEqualTo(kept.costPerPoint().estimate().reason());
        assertThat(IterationFormulas.retrainings(all)).isEqualTo(kept.retrainings());
        assertThat(IterationFormulas.significantShare(all)).isEqualTo(kept.significantShare());
        kept.logReductionRate()
                .value()
                .ifPresent(value -> assertThat(Sound.value(IterationFormulas.logReductionRate(all)))
                        .isCloseTo(value, within(1e-9 * (Math.abs(value) + 1e-6))));
    }

    private static Retraining dearer(Retraining r) {
        return new Retraining(
                r.id(),
                r.start(),
                r.end(),
                r.evaluation(),
                r.disjoint(),
                r.cost().map(cost -> new Money(cost.amount().multiply(BigDecimal.valueOf(1_000)), cost.currency())));
    }

    private static CorrectiveIterations iterations(List<Retraining> retrainings) {
        Retrainings all = SomeOutcomes.byId(retrainings);
        return IterationFormulas.correctiveIterations(inputs(List.of(), List.of(), all), all);
    }

    private static Inputs<ErrorReductionTally> inputs(
            List<ErrorReductionTally> current, List<ErrorReductionTally> baseline, Retrainings retrainings) {
        Inputs<ErrorReductionTally> inputs = Days.inputs(ErrorReductionTally.EMPTY, current, baseline);
        return new Inputs<>(
                inputs.current().with(inputs.current().tally().with(retrainings)),
                inputs.baseline(),
                inputs.settings());
    }
}
