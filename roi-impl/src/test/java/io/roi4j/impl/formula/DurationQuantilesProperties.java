package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Direction;
import io.roi4j.Elapsed;
import io.roi4j.impl.stats.Quantiles;
import io.roi4j.impl.tally.DurationSketch;
import io.roi4j.impl.tally.SomeDurations;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class DurationQuantilesProperties {
    @Provide
    static Arbitrary<long[]> many() {
        return SomeDurations.many();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aQuantileIsAtMostTheStatedErrorFromTypeSeven(
            @ForAll("many") long[] nanos, @ForAll @DoubleRange(min = 0, max = 1) double p) {
        DurationSketch durations = DurationSketch.of(nanos);
        double[] seconds =
                Arrays.stream(nanos).mapToDouble(n -> n / 1e9).sorted().toArray();
        Quantiles.of(seconds, p, Quantiles.Type.TYPE_7, 0.95).value().ifPresent(exact -> {
            double error = durations.exact() ? 0 : DurationSketch.RELATIVE_ERROR;
            assertThat(DurationQuantiles.quantile(durations, p, Days.SETTINGS)
                            .value()
                            .orElseThrow())
                    .isCloseTo(exact, within(error * exact + 1e-12 * exact));
        });
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyReadingIsSound(
            @ForAll("many") long[] now,
            @ForAll("many") long[] before,
            @ForAll @DoubleRange(min = 0, max = 1) double p) {
        Inputs<DurationSketch> inputs = new Inputs<>(
                Evidence.of(DurationSketch.of(now)), Evidence.of(DurationSketch.of(before)), Days.SETTINGS);
        Sound.measure("quantile", new Elapsed(DurationQuantiles.reading(inputs, p, Direction.DOWN)));
        Sound.measure("mean", new Elapsed(DurationMeans.reading(inputs, Direction.DOWN)));
    }
}
