package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Ratio;
import io.roi4j.dataassets.DataAssetsMetrics;
import io.roi4j.impl.formula.Days;
import io.roi4j.impl.formula.Inputs;
import io.roi4j.impl.formula.Live;
import io.roi4j.impl.formula.Sound;
import io.roi4j.impl.tally.Binomial;
import io.roi4j.impl.tally.DurationSketch;
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

class DataWorkProperties {
    private static final Arbitrary<Long> NANOS = Arbitraries.oneOf(
            Arbitraries.longs().between(0, 1_000), Arbitraries.longs().between(0, 1_000_000_000_000_000_000L));

    @Provide
    Arbitrary<DataWorkFact> facts() {
        Arbitrary<DataWorkFact> runs = Combinators.combine(NANOS, NANOS).as(DataWorkFact.Run::new);
        Arbitrary<DataWorkFact> checks = Combinators.combine(
                        Arbitraries.longs().between(0, 50), Arbitraries.longs().between(1, 50))
                .as((passed, failed) -> new DataWorkFact.Checks(passed, passed + failed));
        return Arbitraries.oneOf(runs, checks);
    }

    @Provide
    Arbitrary<List<DataWorkFact>> work() {
        return facts().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<List<DataWorkFact>>> days() {
        return facts().list().ofMaxSize(6).list().ofMaxSize(15);
    }

    private static DataWork sum(List<DataWorkFact> facts) {
        DataWorkAccumulator sum = new DataWorkAccumulator();
        facts.forEach(sum::add);
        return sum.tally();
    }

    private static Inputs<DataAssetsTally> inputs(List<List<DataWorkFact>> now, List<List<DataWorkFact>> before) {
        return Days.inputs(
                DataAssetsTally.EMPTY,
                now.stream().map(day -> DataAssetsTally.of(sum(day))).toList(),
                before.stream().map(day -> DataAssetsTally.of(sum(day))).toList());
    }

    @Property(tries = 300)
    void merging(
            @ForAll("work") List<DataWorkFact> a,
            @ForAll("work") List<DataWorkFact> b,
            @ForAll("work") List<DataWorkFact> c) {
        Laws.hold(DataWork.EMPTY, sum(a), sum(b), sum(c));
        Laws.hold(ProcessingTally.EMPTY, sum(a).processing(), sum(b).processing(), sum(c).processing());
        Laws.hold(
                DataAssetsTally.EMPTY,
                DataAssetsTally.of(sum(a)),
                DataAssetsTally.of(sum(b)),
                DataAssetsTally.of(sum(c)));
    }

    @Property(tries = 300)
    void everySplitMergesToTheWhole(@ForAll("work") List<DataWorkFact> facts, @ForAll Random random) {
        List<DataWorkFact> here = new ArrayList<>();
        List<DataWorkFact> there = new ArrayList<>();
        facts.forEach(fact -> (random.nextBoolean() ? here : there).add(fact));
        assertThat(sum(here).merge(sum(there))).isEqualTo(sum(facts));
    }

    @Property
    void reads(@ForAll int a, @ForAll int b, @ForAll int c, @ForAll long at) {
        Laws.hold(
                ReadsTally.EMPTY,
                new ReadsTally(Math.abs((long) a), at),
                new ReadsTally(Math.abs((long) b), b),
                new ReadsTally(Long.MAX_VALUE, c));
    }

    @Property(tries = 200)
    void everyMeasureIsSound(
            @ForAll("days") List<List<DataWorkFact>> now, @ForAll("days") List<List<DataWorkFact>> before) {
        Inputs<DataAssetsTally> inputs = inputs(now, before);
        Sound.metrics(DataAssetsFormulas.metrics(inputs));
    }

    @Property(tries = 200)
    void theShareIsThatOfTheSums(@ForAll("days") List<List<DataWorkFact>> days) {
        Inputs<DataAssetsTally> inputs = inputs(days, List.of());
        Ratio share = ProcessingFormulas.retrievalShare(inputs);
        ProcessingTally all = inputs.current().tally().work().processing();
        double retrieval = all.retrieval().sumOfNanos().doubleValue();
        double total = all.total().sumOfNanos().doubleValue();
        assertThat(all.retrieval().sumOfNanos().add(all.processing().sumOfNanos()))
                .isEqualTo(all.total().sumOfNanos());
        assertThat(share.value().isPresent()).isEqualTo(total > 0);
        share.value().ifPresent(value -> assertThat(value).isEqualTo(retrieval / total));
    }

    @Property(tries = 100)
    void theOrderOfFactsDoesNotMatter(@ForAll("work") List<DataWorkFact> facts, @ForAll Random random) {
        List<DataWorkFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertThat(told(shuffled)).isEqualTo(told(facts));
    }

    private static DataAssetsMetrics told(List<DataWorkFact> facts) {
        Live live = new Live();
        for (DataWorkFact fact : facts) {
            long at = live.millis() - Math.floorMod(fact.hashCode(), 80) * 86_400_000L;
            if (fact instanceof DataWorkFact.Run run) {
                live.after().dataAssets().processed(at, run.retrievalNanos(), run.processingNanos());
            } else if (fact instanceof DataWorkFact.Checks checks) {
                live.after().dataAssets().qualityChecked(at, checks.passed(), checks.all());
            }
        }
        return live.after().dataAssets().calculate();
    }

    @Property(tries = 50)
    void manyRunsAreAsManyRuns(@ForAll Random random) {
        DataWorkAccumulator sum = new DataWorkAccumulator();
        long[] totals = new long[3_000];
        for (int i = 0; i < totals.length; i++) {
            int retrieval = random.nextInt(1_000_000);
            int processing = random.nextInt(1_000_000);
            totals[i] = (long) retrieval + processing;
            sum.add(new DataWorkFact.Run(retrieval, processing));
        }
        assertThat(sum.tally().processing().total()).isEqualTo(DurationSketch.of(totals));
        assertThat(sum.tally().checks()).isEqualTo(Binomial.EMPTY);
    }
}
