package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.tally.Laws;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.ScalabilityFact;
import io.roi4j.scalability.ScalabilityMetrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScalabilityTallyProperties {
    @Provide
    Arbitrary<List<ScalabilityFact>> facts() {
        return SomeSlowFacts.facts(40);
    }

    @Provide
    Arbitrary<InfrastructureSums> sums() {
        return Arbitraries.randomValue(
                random -> new InfrastructureSums(cents(random), cents(random), cents(random), cents(random)));
    }

    private static BigDecimal cents(Random random) {
        return BigDecimal.valueOf(random.nextInt(1_000), random.nextInt(3));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void talliesMerge(
            @ForAll("facts") List<ScalabilityFact> first,
            @ForAll("facts") List<ScalabilityFact> second,
            @ForAll("facts") List<ScalabilityFact> third) {
        ScalabilityTally a = Slow.tally(first);
        Laws.hold(ScalabilityTally.EMPTY, a, Slow.tally(second), Slow.tally(third));
        assertThat(a.merge(a)).isEqualTo(a);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void sumsMerge(
            @ForAll("sums") InfrastructureSums a,
            @ForAll("sums") InfrastructureSums b,
            @ForAll("sums") InfrastructureSums c) {
        Laws.hold(InfrastructureSums.EMPTY, a, b, c);
        Laws.hold(
                PartOfWhole.EMPTY,
                new PartOfWhole(a.useful(), a.overhead()),
                new PartOfWhole(b.useful(), b.overhead()),
                new PartOfWhole(c.useful(), c.overhead()));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void splitAndMergeIsTheWhole(@ForAll("facts") List<ScalabilityFact> facts, @ForAll @IntRange(max = 40) int cut) {
        int at = Math.min(cut, facts.size());
        ScalabilityTally parts = Slow.tally(facts.subList(0, at)).merge(Slow.tally(facts.subList(at, facts.size())));
        assertThat(parts).isEqualTo(Slow.tally(facts));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whateverWasRecordedTheMeasuresAreSound(
            @ForAll("facts") List<ScalabilityFact> current, @ForAll("facts") List<ScalabilityFact> baseline) {
        Sound.metrics(ScalabilityFormulas.metrics(
                Days.inputs(InferenceTally.EMPTY, List.of(), List.of()),
                new Inputs<>(Evidence.of(Slow.tally(current)), Evidence.of(Slow.tally(baseline)), Days.SETTINGS),
                InfrastructureSums.EMPTY));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void neitherOrderNorRepetitionMatters(@ForAll("facts") List<ScalabilityFact> facts, @ForAll Random random) {
        List<ScalabilityFact> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts);
        Collections.shuffle(shuffled, random);
        assertThat(live(shuffled)).isEqualTo(live(facts));
    }

    private static ScalabilityMetrics live(List<ScalabilityFact> facts) {
        Live live = new Live();
        live.passDays(SomeSlowFacts.DAYS);
        facts.forEach(fact -> Slow.record(live.after().scalability(), fact));
        Sound.metrics(live.after().scalability().calculate());
        return live.after().scalability().calculate();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aHundredthOfTheMoneyHasTheSameOverhead(@ForAll("facts") List<ScalabilityFact> facts) {
        List<InfrastructureCost> costs = facts.stream()
                .filter(InfrastructureCost.class::isInstance)
                .map(InfrastructureCost.class::cast)
                .filter(cost -> cost.cost().amount().scale() < 50
                        && cost.cost().amount().precision() < 50
                        && cost.cost().currency().getCurrencyCode().equals("USD"))
                .toList();
        List<InfrastructureCost> cents = costs.stream()
                .map(cost -> new InfrastructureCost(
                        cost.id(),
                        cost.at(),
                        cost.component(),
                        new io.roi4j.Money(
                                cost.cost().amount().movePointLeft(2),
                                cost.cost().currency())))
                .toList();
        var whole = Slow.pure(costs).infrastructureOverhead().overheadRatio().value();
        var hundredth =
                Slow.pure(cents).infrastructureOverhead().overheadRatio().value();
        assertThat(hundredth.isPresent()).isEqualTo(whole.isPresent());
        assertThat(hundredth.orElse(0)).isCloseTo(whole.orElse(0), org.assertj.core.api.Assertions.within(1e-12));
    }
}
