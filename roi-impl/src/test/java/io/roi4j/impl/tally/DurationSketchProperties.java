package io.roi4j.impl.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.impl.timeline.DurationAccumulator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DurationSketchProperties {
    private static final LogBuckets BUCKETS = new LogBuckets(6);

    @Provide
    static Arbitrary<Long> nanos() {
        return SomeDurations.nanos();
    }

    @Provide
    static Arbitrary<long[]> many() {
        return SomeDurations.many();
    }

    @Property(tries = 5_000)
    void aDurationLiesInItsBucketAndNearItsMiddle(@ForAll("nanos") long nanos) {
        int bucket = BUCKETS.bucketOf(nanos);
        // Doubles can't tell Long.MAX_VALUE from the end of the last bucket.
        BigDecimal exact = BigDecimal.valueOf(nanos);
        assertThat(new BigDecimal(BUCKETS.lower(bucket))).isLessThanOrEqualTo(exact);
        assertThat(new BigDecimal(BUCKETS.upper(bucket))).isGreaterThan(exact);
        assertThat(Math.abs(BUCKETS.middle(bucket) - nanos)).isLessThanOrEqualTo(DurationSketch.RELATIVE_ERROR * nanos);
    }

    @Example
    void bucketsFollowEachOtherWithoutGaps() {
        int last = BUCKETS.bucketOf(Long.MAX_VALUE);
        assertThat(BUCKETS.lower(0)).isZero();
        for (int bucket = 0; bucket < last; bucket++) {
            assertThat(BUCKETS.bucketOf((long) BUCKETS.lower(bucket))).isEqualTo(bucket);
            assertThat(BUCKETS.upper(bucket)).isGreaterThan(BUCKETS.lower(bucket));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void sketchesMerge(@ForAll("many") long[] a, @ForAll("many") long[] b, @ForAll("many") long[] c) {
        Laws.hold(DurationSketch.EMPTY, DurationSketch.of(a), DurationSketch.of(b), DurationSketch.of(c));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void splitAndMergeIsTheWhole(@ForAll("many") long[] all, @ForAll @IntRange(max = 1_500) int cut) {
        int at = Math.min(cut, all.length);
        DurationSketch first = DurationSketch.of(Arrays.copyOf(all, at));
        DurationSketch second = DurationSketch.of(Arrays.copyOfRange(all, at, all.length));
        assertThat(first.merge(second)).isEqualTo(DurationSketch.of(all));
        assertThat(DurationSketch.of(all).exact()).isEqualTo(all.length <= DurationSketch.EXACT);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anAccumulatorThatIsReadNowAndThenHasThemAll(
            @ForAll("many") long[] all, @ForAll @IntRange(min = 1, max = 400) int every) {
        DurationAccumulator accumulator = new DurationAccumulator();
        for (int i = 0; i < all.length; i++) {
            accumulator.add(all[i]);
            if (i % every == 0) {
                assertThat(accumulator.tally().size()).isEqualTo(i + 1);
            }
        }
        assertThat(accumulator.tally()).isEqualTo(DurationSketch.of(all)).isEqualTo(accumulator.tally());
        accumulator.add(DurationSketch.of(all));
        assertThat(accumulator.tally()).isEqualTo(DurationSketch.of(SomeDurations.joined(all, all)));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyRankIsFoundWithinTheStatedError(@ForAll("many") long[] all) {
        DurationSketch sketch = DurationSketch.of(all);
        long[] sorted = all.clone();
        Arrays.sort(sorted);
        for (int rank = 1; rank <= sorted.length; rank += 7) {
            DurationSketch.Place place = sketch.at(rank);
            double truth = sorted[rank - 1];
            assertThat(place.nearest()).isCloseTo(truth, within(DurationSketch.RELATIVE_ERROR * truth));
            assertThat(truth).isBetween(place.least(), place.most());
            assertThat(place.nearest()).isBetween(place.least(), place.most());
        }
        assertThatThrownBy(() -> sketch.at(all.length + 1L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sketch.at(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void sumsAndExtremesAreExactHoweverManyThereAre(@ForAll("many") long[] all) {
        DurationSketch sketch = DurationSketch.of(all);
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (long nanos : all) {
            sum = sum.add(BigInteger.valueOf(nanos));
            squares = squares.add(BigInteger.valueOf(nanos).pow(2));
        }
        assertThat(sketch.sumOfNanos()).isEqualTo(sum);
        assertThat(sketch.sumOfSquares()).isEqualTo(squares);
        assertThat(sketch.longestNanos()).isEqualTo(Arrays.stream(all).max().orElse(0));
        assertThat(sketch.shortestNanos()).isEqualTo(Arrays.stream(all).min().orElse(Long.MAX_VALUE));
    }

    @Example
    void itKeepsNoHandOnTheArrayItWasGiven() {
        long[] nanos = {3, 1, 2};
        DurationSketch sketch = DurationSketch.of(nanos);
        nanos[0] = 9;
        sketch.sortedNanos()[0] = 9;
        assertThat(sketch.sortedNanos()).containsExactly(1, 2, 3);
        assertThat(sketch)
                .isEqualTo(DurationSketch.of(1, 2, 3))
                .isNotEqualTo(DurationSketch.of(1, 2, 4))
                .isNotEqualTo(DurationSketch.of(2, 1, 2, 3))
                .hasToString("DurationSketch[size=3, sumOfNanos=6, longestNanos=3]");
        assertThatThrownBy(() -> DurationSketch.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LogBuckets(21)).isInstanceOf(IllegalArgumentException.class);
    }
}
