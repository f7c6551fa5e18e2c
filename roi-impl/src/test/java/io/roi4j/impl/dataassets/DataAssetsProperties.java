package io.roi4j.impl.dataassets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Figures;
import io.roi4j.Measure;
import io.roi4j.Score;
import io.roi4j.Window;
import io.roi4j.dataassets.DataAssetsCalculator;
import io.roi4j.dataassets.DataAssetsMetrics;
import io.roi4j.impl.StreamingRoi;
import io.roi4j.impl.tally.EventCount;
import io.roi4j.impl.tally.Latest;
import java.time.InstantSource;
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

class DataAssetsProperties {
    private static final Arbitrary<String> NAMES = Arbitraries.of("a", "b", "c", "d", "other");
    private static final Arbitrary<Long> TIMES = Arbitraries.longs().between(Facts.daysAgo(399), Facts.daysAgo(0));
    private static final Arbitrary<Long> COUNTS = Arbitraries.longs().between(1, DatasetSeries.MOST_TIMES);
    private static final Arbitrary<Long> SIZES = Arbitraries.longs().greaterOrEqual(0);

    /** Something told of a data set. */
    interface Fact {
        void tell(DataAssetsCalculator room);
    }

    record Size(String dataset, long atMillis, long bytes) implements Fact {
        @Override
        public void tell(DataAssetsCalculator room) {
            room.dataset(dataset).stored(atMillis, bytes);
        }
    }

    record Access(String dataset, long atMillis, long times) implements Fact {
        @Override
        public void tell(DataAssetsCalculator room) {
            room.dataset(dataset).accessed(atMillis, times, times % 3 == 0 ? "" : "m" + times % 3, times % 1_000);
        }
    }

    record Value(String dataset, long atMillis, boolean high) implements Fact {
        @Override
        public void tell(DataAssetsCalculator room) {
            room.dataset(dataset).highValue(atMillis, high);
        }
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        Arbitrary<Fact> value =
                Combinators.combine(NAMES, TIMES, Arbitraries.of(true, false)).as(Value::new);
        return Arbitraries.oneOf(facts(TIMES, SIZES, COUNTS), value).list().ofMaxSize(40);
    }

    /** What every recorder must refuse. */
    @Provide
    Arbitrary<List<Fact>> garbage() {
        Arbitrary<Long> tooOld = Arbitraries.longs().between(Long.MIN_VALUE + 1, Facts.daysAgo(402));
        Arbitrary<Long> future = Arbitraries.longs().greaterOrEqual(Facts.daysAgo(-1));
        Arbitrary<Fact> wrongTime = facts(Arbitraries.oneOf(tooOld, future), SIZES, COUNTS);
        Arbitrary<Fact> wrongNumber = facts(
                TIMES, Arbitraries.longs().lessOrEqual(-1), Arbitraries.longs().lessOrEqual(0));
        return Arbitraries.oneOf(wrongTime, wrongNumber).list().ofMaxSize(20);
    }

    private static Arbitrary<Fact> facts(Arbitrary<Long> times, Arbitrary<Long> sizes, Arbitrary<Long> counts) {
        Arbitrary<Fact> size = Combinators.combine(NAMES, times, sizes).as(Size::new);
        Arbitrary<Fact> access = Combinators.combine(NAMES, times, counts).as(Access::new);
        return Arbitraries.oneOf(size, access);
    }

    @Provide
    Arbitrary<DataAssetsTally> tallies() {
        Arbitrary<Long> counts = Arbitraries.longs().greaterOrEqual(0);
        Arbitrary<Latest> sizes = Combinators.combine(TIMES, SIZES).as(Latest::new);
        Arbitrary<Latest> values =
                Combinators.combine(TIMES, Arbitraries.longs().between(0, 1)).as(Latest::new);
        Arbitrary<ReadsTally> reads = Combinators.combine(counts, TIMES).as(ReadsTally::new);
        Arbitrary<DatasetTally> datasets = Combinators.combine(
                        counts,
                        counts,
                        counts,
                        Arbitraries.oneOf(sizes, Arbitraries.just(Latest.NEVER)),
                        Arbitraries.oneOf(values, Arbitraries.just(Latest.NEVER)),
                        TIMES,
                        TIMES,
                        Arbitraries.maps(NAMES, reads).ofMaxSize(3))
                .as(DatasetTally::new);
        return Combinators.combine(TIMES, Arbitraries.maps(NAMES, datasets).ofMaxSize(6))
                .as(DataAssetsTally::new);
    }

    @Property
    void mergingIsFreeOfOrder(
            @ForAll("tallies") DataAssetsTally a,
            @ForAll("tallies") DataAssetsTally b,
            @ForAll("tallies") DataAssetsTally c) {
        assertThat(a.merge(b)).isEqualTo(b.merge(a));
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(DataAssetsTally.EMPTY)).isEqualTo(a);
        assertThat(DataAssetsTally.EMPTY.merge(a)).isEqualTo(a);
    }

    @Property
    void theFamiliesMerge(
            @ForAll short at, @ForAll byte value, @ForAll short otherAt, @ForAll byte otherValue, @ForAll int events) {
        Latest a = new Latest(at, value);
        Latest b = new Latest(otherAt, otherValue);
        assertThat(a.merge(b)).isEqualTo(b.merge(a)).isIn(a, b);
        assertThat(a.merge(Latest.NEVER)).isEqualTo(a).isEqualTo(Latest.NEVER.merge(a));
        EventCount count = new EventCount(Math.abs((long) events), 7);
        assertThat(count.merge(EventCount.EMPTY)).isEqualTo(count).isEqualTo(EventCount.EMPTY.merge(count));
    }

    @Property(tries = 300)
    void sharesLieInRange(@ForAll("tallies") DataAssetsTally current, @ForAll("tallies") DataAssetsTally baseline) {
        DataAssetsMetrics metrics = DataAssetsFormulas.metrics(Facts.inputs(current, baseline));
        between(0, 1, metrics.neverAccessedShare());
        between(0, 1, metrics.accessGini());
        between(0, 1, metrics.dataSetCoverage());
        between(0, 1, metrics.activeUseRatio());
        between(0, 1, metrics.darkDataShare());
        between(1, Double.MAX_VALUE, metrics.storedToActiveRatio());
        between(0, current.datasets().size(), metrics.unknownDatasets());
        Figures.of(metrics).stream()
                .filter(entry -> entry.figure() instanceof Measure && !(entry.figure() instanceof Score))
                .forEach(entry -> between(0, Double.MAX_VALUE, (Measure) entry.figure()));
        if (metrics.activeUseRatio().value().isPresent()) {
            assertThat(Facts.value(metrics.activeUseRatio()) + Facts.value(metrics.darkDataShare()))
                    .isCloseTo(1, within(1e-12));
        }
    }

    private static void between(double least, double most, Measure measure) {
        measure.value().ifPresent(value -> assertThat(value).isBetween(least, most));
        measure.estimate()
                .interval()
                .ifPresent(
                        interval -> assertThat(interval.contains(measure.value().orElseThrow()))
                                .isTrue());
    }

    @Property(tries = 300)
    void theOrderOfFactsDoesNotMatter(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        assertThat(told(shuffled).calculate()).isEqualTo(told(facts).calculate());
        assertThat(told(shuffled).calculate(Window.ALL)).isEqualTo(told(facts).calculate(Window.ALL));
    }

    @Property(tries = 300)
    void everySplitOverInstancesMergesToTheWhole(@ForAll("facts") List<Fact> facts, @ForAll Random random) {
        List<Fact> here = new ArrayList<>();
        List<Fact> there = new ArrayList<>();
        facts.forEach(fact -> (random.nextBoolean() ? here : there).add(fact));
        var scope = Facts.settings(Window.lastDays(50).length()).scope();
        DataAssetsTally merged = told(here)
                .evidence(scope)
                .tally()
                .merge(told(there).evidence(scope).tally());
        assertThat(merged).isEqualTo(told(facts).evidence(scope).tally());
    }

    @Property(tries = 300)
    void garbageChangesOnlyTheRefusedCount(
            @ForAll("facts") List<Fact> facts, @ForAll("garbage") List<Fact> garbage, @ForAll Random random) {
        List<Fact> mixed = new ArrayList<>(facts);
        garbage.forEach(fact -> mixed.add(random.nextInt(mixed.size() + 1), fact));
        StreamingRoi roi = roi();
        StreamingDataAssetsCalculator room = room(roi);
        mixed.forEach(fact -> fact.tell(room));
        assertThat(room.calculate()).isEqualTo(told(facts).calculate());
        assertThat(roi.health().refused().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(garbage.size());
    }

    private static StreamingDataAssetsCalculator told(List<Fact> facts) {
        StreamingDataAssetsCalculator room = room(roi());
        facts.forEach(fact -> fact.tell(room));
        return room;
    }

    private static StreamingRoi roi() {
        return StreamingRoi.builder().clock(InstantSource.fixed(Facts.NOW)).build();
    }

    private static StreamingDataAssetsCalculator room(StreamingRoi roi) {
        return (StreamingDataAssetsCalculator) roi.initiative("x").dataAssets();
    }
}
