package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Total;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.LatencyHistogram;
import io.roi4j.impl.tally.SomeDurations;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UpperBoundsProperties {
    @Provide
    static Arbitrary<long[]> many() {
        return SomeDurations.many();
    }

    private static LatencyHistogram histogram(long[] all) {
        long[] counts = new long[LatencyHistogram.BUCKETS];
        Arrays.stream(all).forEach(nanos -> counts[LatencyHistogram.bucketOf(nanos)]++);
        return LatencyHistogram.of(0, counts, Arrays.stream(all).max().orElse(0));
    }

    private static void exact(Map<String, Total> counts, long[] all) {
        counts.forEach((bound, total) -> {
            long nanos = bound.equals(UpperBounds.ALL)
                    ? Long.MAX_VALUE
                    : new BigDecimal(bound).movePointRight(9).longValueExact();
            assertThat(total)
                    .isEqualTo(Total.count(
                            Arrays.stream(all).filter(one -> one < nanos).count()));
        });
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyCountIsExact(@ForAll("many") long[] all) {
        exact(UpperBounds.INFERENCE.counts(histogram(all), 0), all);
        exact(UpperBounds.TOKEN.counts(histogram(all), 0), all);
        exact(UpperBounds.WORK.counts(DurationSketch.of(all)), all);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theCountsOfPartsAddUpAndNeverFall(@ForAll("many") long[] a, @ForAll("many") long[] b) {
        DurationSketch first = DurationSketch.of(a);
        DurationSketch second = DurationSketch.of(b);
        added(
                UpperBounds.WORK.counts(first),
                UpperBounds.WORK.counts(second),
                UpperBounds.WORK.counts(first.merge(second)));
        added(
                UpperBounds.TOKEN.counts(histogram(a), 3),
                UpperBounds.TOKEN.counts(histogram(b), 4),
                UpperBounds.TOKEN.counts(histogram(a).merge(histogram(b)), 7));
    }

    private static void added(Map<String, Total> a, Map<String, Total> b, Map<String, Total> both) {
        Map<String, Double> sums = new HashMap<>();
        for (Map<String, Total> part : List.of(a, b)) {
            part.forEach((bound, total) -> sums.merge(bound, total.sum(), Double::sum));
        }
        both.forEach((bound, total) -> {
            assertThat(total.sum()).isEqualTo(sums.get(bound));
            assertThat(total.sum())
                    .isGreaterThanOrEqualTo(
                            a.getOrDefault(bound, Total.count(0)).sum());
        });
        assertThat(both.keySet()).isEqualTo(sums.keySet());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aLongerBoundHoldsNoFewer(@ForAll("many") long[] all) {
        Map<String, Total> counts = UpperBounds.WORK.counts(DurationSketch.of(all));
        List<Double> rising = counts.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(UpperBounds.ALL))
                .sorted(java.util.Comparator.comparing(entry -> new BigDecimal(entry.getKey())))
                .map(entry -> entry.getValue().sum())
                .toList();
        assertThat(rising).isSorted();
        assertThat(rising)
                .allMatch(count -> count <= counts.get(UpperBounds.ALL).sum());
    }
}
