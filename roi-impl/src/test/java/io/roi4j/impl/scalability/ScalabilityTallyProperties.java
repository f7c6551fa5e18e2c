package io.roi4j.impl.scalability;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Provenance;
import io.roi4j.Ratio;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.inference.InferenceTally;
import io.roi4j.impl.tally.Laws;
import io.roi4j.impl.tally.Lost;
import io.roi4j.impl.tally.Records;
import io.roi4j.scalability.CashFlow;
import io.roi4j.scalability.InfrastructureCost;
import io.roi4j.scalability.ScalabilityFact;
import io.roi4j.scalability.ScalabilityMetrics;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
    void dailySumsMerge(
            @ForAll("facts") List<ScalabilityFact> first,
            @ForAll("facts") List<ScalabilityFact> second,
            @ForAll("facts") List<ScalabilityFact> third) {
        DaySums<Bills> none = DaySums.none(Bills.EMPTY);
        Laws.hold(none, bills(first), bills(second), bills(third));
        Laws.hold(DaySums.none(Flows.EMPTY), flows(first), flows(second), flows(third));
        Laws.hold(
                Bills.EMPTY,
                bills(first).total(),
                bills(second).total(),
                bills(third).total());
        Laws.hold(
                Flows.EMPTY,
                flows(first).total(),
                flows(second).total(),
                flows(third).total());
        Laws.hold(Lost.NONE, new Lost(first.size()), new Lost(second.size()), new Lost(Long.MAX_VALUE));
        assertThat(bills(first).merge(bills(second)).total().parts())
                .isEqualTo(bills(first).total().parts() + bills(second).total().parts());
    }

    private static DaySums<Bills> bills(List<ScalabilityFact> facts) {
        return bills(facts, 5);
    }

    private static DaySums<Bills> bills(List<ScalabilityFact> facts, int days) {
        DaySumsAccumulator<InfrastructureCost, Bills> sums =
                new DaySumsAccumulator<>(days, Bills.EMPTY, cost -> Bills.of(cost, Days.SETTINGS.currency()));
        facts.stream()
                .filter(InfrastructureCost.class::isInstance)
                .map(InfrastructureCost.class::cast)
                .forEach(sums::add);
        return sums.tally();
    }

    private static DaySums<Flows> flows(List<ScalabilityFact> facts) {
        DaySumsAccumulator<CashFlow, Flows> sums =
                new DaySumsAccumulator<>(5, () -> new FlowsAccumulator(Days.SETTINGS.currency()));
        facts.stream()
                .filter(CashFlow.class::isInstance)
                .map(CashFlow.class::cast)
                .forEach(sums::add);
        return sums.tally();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void energyAndUtilisationMerge(
            @ForAll @IntRange(max = 1_000) int a, @ForAll @IntRange(max = 1_000) int b, @ForAll Provenance from) {
        Energy energy = new Energy(new PartOfWhole(BigDecimal.valueOf(a), BigDecimal.valueOf(b)), a);
        Laws.hold(Energy.EMPTY, energy, new Energy(PartOfWhole.EMPTY, b), energy.merge(energy));
        Utilisation used = new Utilisation(a, a, b, from);
        Laws.hold(Utilisation.EMPTY, used, new Utilisation(1, b, a, Provenance.DECLARED), used.merge(used));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void runSumsMerge(
            @ForAll("facts") List<ScalabilityFact> a,
            @ForAll("facts") List<ScalabilityFact> b,
            @ForAll("facts") List<ScalabilityFact> c) {
        RunSums first = RunSums.of(Slow.tally(a));
        RunSums second = RunSums.of(Slow.tally(b));
        Laws.hold(RunSums.EMPTY, first, second, RunSums.of(Slow.tally(c)));
        RunSums highest = first.highest(second);
        assertThat(highest).isEqualTo(second.highest(first)).isEqualTo(highest.highest(first));
        assertThat(highest.joules()).isGreaterThanOrEqualTo(first.joules());
    }

    /** What is summed by day and what is kept one by one give the same figures. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void summedByDayTheBillsAreTheSame(@ForAll("facts") List<ScalabilityFact> facts) {
        ScalabilityTally kept = Slow.tally(facts);
        ScalabilityTally summed = new ScalabilityTally(
                kept.costs(),
                kept.complexities(),
                kept.loads(),
                kept.trainings(),
                kept.runs(),
                new Records<>(Map.of(), all(facts), Instant.EPOCH),
                kept.energy(),
                kept.flows(),
                kept.goLives(),
                kept.declarations());
        Inputs<ScalabilityTally> one =
                new Inputs<>(Evidence.of(kept), Evidence.of(ScalabilityTally.EMPTY), Days.SETTINGS);
        Inputs<ScalabilityTally> other =
                new Inputs<>(Evidence.of(summed), Evidence.of(ScalabilityTally.EMPTY), Days.SETTINGS);
        assertThat(overheadRatio(other)).isEqualTo(overheadRatio(one));
        assertThat(InfrastructureSums.of(summed, Days.SETTINGS.currency()).overhead())
                .isEqualByComparingTo(
                        InfrastructureSums.of(kept, Days.SETTINGS.currency()).overhead());
    }

    private static Ratio overheadRatio(Inputs<ScalabilityTally> inputs) {
        return InfrastructureFormulas.overheadRatio(InfrastructureFormulas.bills(inputs));
    }

    private static DaySums<Bills> all(List<ScalabilityFact> facts) {
        return bills(facts, 500);
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
                InfrastructureSums.EMPTY,
                java.util.Optional.empty()));
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
