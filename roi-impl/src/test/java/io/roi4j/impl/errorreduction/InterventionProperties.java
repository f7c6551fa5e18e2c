package io.roi4j.impl.errorreduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Score;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Laws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InterventionProperties {
    @Provide
    Arbitrary<InterventionTally> tallies() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 10_000),
                        Arbitraries.longs().between(0, 100_000))
                .as(InterventionTally::new);
    }

    @Provide
    Arbitrary<List<InterventionTally>> days() {
        return tallies().list().ofMaxSize(30);
    }

    @Property
    void merging(
            @ForAll("tallies") InterventionTally a,
            @ForAll("tallies") InterventionTally b,
            @ForAll("tallies") InterventionTally c) {
        Laws.hold(InterventionTally.EMPTY, a, b, c);
    }

    @Property(tries = 300)
    void theRateIsSound(
            @ForAll("days") List<InterventionTally> current, @ForAll("days") List<InterventionTally> baseline) {
        Inputs<InterventionTally> inputs = Days.inputs(InterventionTally.EMPTY, current, baseline);
        Score rate = InterventionFormulas.humanInterventionRate(
                new Interventions(inputs, inputs.current().tally(), false));
        Sound.measure("humanInterventionRate", rate);
        InterventionTally all = inputs.current().tally();
        assertThat(rate.value().isPresent()).isEqualTo(all.predictions() > 0);
        rate.value().ifPresent(value -> assertThat(value).isEqualTo(all.interventions() / (all.predictions() / 1e3)));
    }

    @Property(tries = 100)
    void theOrderOfFactsDoesNotMatter(@ForAll("days") List<InterventionTally> facts, @ForAll Random random) {
        List<InterventionTally> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertThat(told(shuffled)).isEqualTo(told(facts));
    }

    private static Score told(List<InterventionTally> facts) {
        Live live = new Live();
        for (InterventionTally fact : facts) {
            long at = live.millis() - fact.predictions() % 80 * 86_400_000;
            live.after().errorReduction().intervened(at, fact.interventions(), fact.predictions());
        }
        return live.after().errorReduction().calculate().humanInterventionRate();
    }
}
