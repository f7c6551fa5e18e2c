package io.roi4j.impl.scalability;

import io.roi4j.Reason;
import io.roi4j.impl.formula.AllMeasures;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.OneHop;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.scalability.ScalabilityFact;
import io.roi4j.scalability.ScalabilityMetrics;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScalabilityComparedTest {
    private static final Inputs<InferenceTally> NO_INFERENCES = Days.inputs(InferenceTally.EMPTY, List.of(), List.of());
    private static final List<Inputs<ScalabilityTally>> SOME =
            IntStream.range(0, 20).mapToObj(ScalabilityComparedTest::inputs).toList();

    private static Inputs<ScalabilityTally> inputs(int seed) {
        Random random = new Random(seed);
        List<ScalabilityFact> facts = IntStream.range(0, 60)
                .mapToObj(i -> SomeSlowFacts.fact(random, "f" + i))
                .toList();
        return new Inputs<>(Evidence.of(Slow.tally(facts)), Evidence.of(ScalabilityTally.EMPTY), Days.SETTINGS);
    }

    private static ScalabilityMetrics metrics(Inputs<ScalabilityTally> facts) {
        return ScalabilityFormulas.metrics(NO_INFERENCES, facts, InfrastructureSums.EMPTY, Optional.empty());
    }

    @Test
    void withNothingBeforeNothingIsCompared() {
        SOME.forEach(inputs -> AllMeasures.withoutBaseline(metrics(inputs), Reason.CURRENCY_MISMATCH));
    }

    @Test
    void eachMeasureIsThatOfTheFormulaOfItsName() {
        SOME.forEach(inputs -> {
            OneHop.check(
                    metrics(inputs),
                    List.of(inputs),
                    LoadFormulas.class,
                    TrainingFormulas.class,
                    ComplexityFormulas.class,
                    InfrastructureFormulas.class,
                    PaybackFormulas.class);
            OneHop.check(metrics(inputs), List.of(NO_INFERENCES), ScalabilityFormulas.class);
        });
    }
}
