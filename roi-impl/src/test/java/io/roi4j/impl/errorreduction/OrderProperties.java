package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Window;
import io.roi4j.errorreduction.ErrorReductionCalculator;
import io.roi4j.errorreduction.ErrorReductionMetrics;
import io.roi4j.errorreduction.Retraining;
import io.roi4j.impl.formula.Live;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order in which facts are told doesn't matter, and neither does telling a retraining twice. */
class OrderProperties {
    /** A fact on its way to a running library. */
    @FunctionalInterface
    interface Told extends Consumer<ErrorReductionCalculator> {}

    @Provide
    Arbitrary<List<Told>> outcomes() {
        return Arbitraries.randomValue(random -> {
            List<Told> told = new ArrayList<>();
            for (int i = random.nextInt(150); i > 0; i--) {
                told.add(outcome(random));
            }
            return told;
        });
    }

    private static Told outcome(Random random) {
        long at = Live.START.toEpochMilli() + random.nextLong(20L * 24 * 3_600_000);
        boolean baseline = random.nextBoolean();
        boolean current = random.nextInt(4) > 0;
        boolean truth = random.nextBoolean();
        String model = "m" + random.nextInt(3);
        String segment = "s" + random.nextInt(2);
        return switch (random.nextInt(4)) {
            case 0 -> room -> room.outcome(model, at, current, segment);
            case 1 -> room -> room.classified(model, at, current, truth, segment);
            case 2 -> room -> room.paired(model, at, baseline, current, segment);
            default -> room -> room.pairedClassified(model, at, baseline, current, truth, segment);
        };
    }

    @Provide
    Arbitrary<List<Retraining>> retrainings() {
        return SomeOutcomes.retrainings(8);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void anyOrderGivesTheSameMeasures(
            @ForAll("outcomes") List<Told> outcomes,
            @ForAll("retrainings") List<Retraining> retrainings,
            @ForAll Random random) {
        List<Told> facts = new ArrayList<>(outcomes);
        retrainings.forEach(retraining -> facts.add(room -> room.retrained(retraining)));
        List<ErrorReductionMetrics> inOrder = metrics(facts);
        Collections.shuffle(facts, random);
        assertThat(metrics(facts)).isEqualTo(inOrder);
        retrainings.forEach(retraining -> facts.add(room -> room.retrained(retraining)));
        assertThat(metrics(facts)).isEqualTo(inOrder);
    }

    private static List<ErrorReductionMetrics> metrics(List<Told> facts) {
        Live live = new Live();
        live.passDays(25);
        facts.forEach(fact -> fact.accept(live.after().errorReduction()));
        return List.of(
                live.after().errorReduction().calculate(),
                live.after().errorReduction().calculate(Window.lastDays(12)),
                live.after().errorReduction().calculate(Window.ALL),
                live.before().errorReduction().calculate());
    }
}
