package io.roi4j.impl.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Reason;
import io.roi4j.Window;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Evidence;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Daily;
import io.roi4j.impl.tally.Laws;
import io.roi4j.throughput.ThroughputCalculator;
import io.roi4j.throughput.ThroughputMetrics;
import java.time.Duration;
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

class ThroughputProperties {
    private static final Duration LATER = Duration.ofMinutes(90);

    @Provide
    Arbitrary<ThroughputTally> tallies() {
        return Arbitraries.randomValue(SomeWork::tally);
    }

    @Provide
    Arbitrary<List<ThroughputTally>> days() {
        return Arbitraries.randomValue(SomeWork::days);
    }

    @Provide
    Arbitrary<List<Consumer<ThroughputCalculator>>> facts() {
        return Arbitraries.randomValue(random -> SomeWork.facts(random, Live.START, LATER));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void talliesMerge(
            @ForAll("tallies") ThroughputTally a,
            @ForAll("tallies") ThroughputTally b,
            @ForAll("tallies") ThroughputTally c) {
        Laws.hold(ThroughputTally.EMPTY, a, b, c);
        Laws.hold(WorkTally.EMPTY, a.work(), b.work(), c.work());
        Laws.hold(Costs.EMPTY, a.costs(), b.costs(), c.costs());
        Laws.hold(
                Daily.of(CategoryCosts.EMPTY),
                a.costs().compacted(),
                b.costs().compacted(),
                c.costs().compacted());
        Laws.hold(Flow.EMPTY, a.work().flow(), b.work().flow(), c.work().flow());
        Laws.hold(Disruptions.EMPTY, a.disruptions(), b.disruptions(), c.disruptions());
        Laws.hold(CostOfWork.EMPTY, costOfWork(a), costOfWork(b), costOfWork(c));
        assertThat(a.costs().merge(a.costs()).known()).isEqualTo(a.costs().known());
    }

    private static CostOfWork costOfWork(ThroughputTally tally) {
        return new CostOfWork(tally.costs().compacted().sum(), tally.work().tasks());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whateverWasRecordedTheMeasuresAreSound(
            @ForAll("days") List<ThroughputTally> current,
            @ForAll("days") List<ThroughputTally> baseline,
            @ForAll boolean declared) {
        Inputs<ThroughputTally> recorded = Days.inputs(ThroughputTally.EMPTY, current, baseline);
        Inputs<ThroughputTally> inputs = declared
                ? new Inputs<>(
                        with(ThroughputTally.CAPACITY, 0.5, recorded.current()),
                        Evidence.of(Minutes.declared(ThroughputTally.RATE, 0.1)
                                .merge(Minutes.declared(ThroughputTally.COST_PER_TRANSACTION, 2))
                                .merge(Minutes.declared(ThroughputTally.RECOVERY_TIME, 600))),
                        recorded.settings())
                : recorded;
        Sound.metrics(Minutes.metrics(inputs));
    }

    private static Evidence<ThroughputTally> with(String name, double value, Evidence<ThroughputTally> evidence) {
        return evidence.with(evidence.tally().merge(Minutes.declared(name, value)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfFactsDoesNotMatter(@ForAll("facts") List<Consumer<ThroughputCalculator>> facts, @ForAll long seed) {
        List<Consumer<ThroughputCalculator>> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));
        ThroughputMetrics metrics = told(facts);
        assertThat(told(shuffled)).isEqualTo(metrics);
        Sound.metrics(metrics);
    }

    private static ThroughputMetrics told(List<Consumer<ThroughputCalculator>> facts) {
        Live live = new Live();
        live.pass(LATER);
        facts.forEach(fact -> fact.accept(live.after().throughput()));
        return live.after().throughput().calculate(Minutes.WINDOW);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aSlowFactToldTwiceCountsOnce(@ForAll("facts") List<Consumer<ThroughputCalculator>> facts, @ForAll long seed) {
        List<Consumer<ThroughputCalculator>> slow = SomeWork.slowFacts(new Random(seed), Live.START, LATER);
        List<Consumer<ThroughputCalculator>> once = new ArrayList<>(facts);
        once.addAll(slow);
        List<Consumer<ThroughputCalculator>> twice = new ArrayList<>(once);
        twice.addAll(slow);
        assertThat(told(twice)).isEqualTo(told(once));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void garbageOnlyCounts(@ForAll("facts") List<Consumer<ThroughputCalculator>> facts) {
        Live live = new Live();
        live.pass(LATER);
        ThroughputCalculator room = live.after().throughput();
        facts.forEach(fact -> fact.accept(room));
        ThroughputMetrics before = room.calculate(Window.ALL);
        long refused = refused(live);
        List<Consumer<ThroughputCalculator>> garbage = SomeWork.garbage(live.now());
        garbage.forEach(fact -> fact.accept(room));
        assertThat(room.calculate(Window.ALL)).isEqualTo(before);
        assertThat(refused(live) - refused).isEqualTo(garbage.size());
        assertThat(live.refused(Reason.NON_FINITE_INPUT)).isEqualTo(3);
    }

    private static long refused(Live live) {
        return live.refused().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whatever the instances of a fleet saw, their tallies together are that of one that saw all. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void splitAndMergeIsTheWhole(@ForAll("days") List<ThroughputTally> days) {
        Evidence<ThroughputTally> whole = Days.evidence(ThroughputTally.EMPTY, days);
        int half = days.size() / 2;
        ThroughputTally parts = Days.evidence(ThroughputTally.EMPTY, days.subList(half, days.size()))
                .tally()
                .merge(Days.evidence(ThroughputTally.EMPTY, days.subList(0, half))
                        .tally());
        assertThat(parts).isEqualTo(whole.tally());
    }
}
