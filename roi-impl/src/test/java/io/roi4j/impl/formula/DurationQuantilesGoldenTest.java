package io.roi4j.impl.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roi4j.Estimate;
import io.roi4j.impl.golden.GoldenCase;
import io.roi4j.impl.stats.Moments;
import io.roi4j.impl.stats.Quantiles;
import io.roi4j.impl.tally.DurationSketch;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DurationQuantilesGoldenTest {
    @Test
    @DisplayName("R rivers (Tukey 1977) as seconds, whole and in 7 shards: type 7, the median's order statistics")
    void rivers() {
        GoldenCase golden = GoldenCase.load("quantiles-rivers");
        double[] x = golden.numbers("x");
        DurationSketch[] shards = new DurationSketch[7];
        Arrays.fill(shards, DurationSketch.EMPTY);
        for (int i = 0; i < x.length; i++) {
            shards[i % 7] = shards[i % 7].merge(seconds(x[i]));
        }
        DurationSketch merged = Arrays.stream(shards).reduce(DurationSketch.EMPTY, DurationSketch::merge);
        assertThat(merged).isEqualTo(seconds(x));
        golden.checkAll(
                "type7",
                Arrays.stream(golden.numbers("p")).map(p -> value(merged, p)).toArray());
        double p = golden.expected("quantile_ci_p").doubleValue();
        var interval = Sound.interval(DurationQuantiles.quantile(merged, p, Days.SETTINGS));
        golden.check("ci_lower", interval.lower());
        golden.check("ci_upper", interval.upper());
    }

    @Test
    @DisplayName("NIST/SEMATECH e-Handbook 7.2.6.2, readings taken for seconds: the 90th percentile of type 7")
    void nistPercentile() {
        GoldenCase golden = GoldenCase.load("nist-percentile");
        golden.check("type7", value(seconds(golden.numbers("x")), golden.number("p")));
    }

    @Test
    @DisplayName("definitions 3.9: ten response times")
    void responseTimes() {
        GoldenCase golden = GoldenCase.definition("3.9");
        DurationSketch durations = seconds(golden.numbers("seconds"));
        golden.check("p50", value(durations, 0.5));
        golden.check("p90_type7", value(durations, 0.9));
        golden.check("mean", DurationMeans.moments(durations).mean());
    }

    @Test
    @DisplayName("rivers 10 times over: a sketch, each quantile within its stated error of type 7")
    void sketchOfRivers() {
        double[] rivers = GoldenCase.load("quantiles-rivers").numbers("x");
        double[] x = new double[10 * rivers.length];
        Arrays.setAll(x, i -> rivers[i % rivers.length]);
        DurationSketch sketch = seconds(x);
        assertThat(sketch.exact()).isFalse();
        Arrays.sort(x);
        for (double p : new double[] {0, 0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 1}) {
            double exact =
                    Quantiles.of(x, p, Quantiles.Type.TYPE_7, 0.95).value().orElseThrow();
            assertThat(value(sketch, p)).isCloseTo(exact, within(DurationSketch.RELATIVE_ERROR * exact));
        }
        Moments moments = DurationMeans.moments(sketch);
        assertThat(moments.mean()).isCloseTo(Moments.of(x).mean(), within(1e-9));
        assertThat(moments.m2()).isCloseTo(Moments.of(x).m2(), within(1e-3));
    }

    private static double value(DurationSketch durations, double p) {
        Estimate quantile = DurationQuantiles.quantile(durations, p, Days.SETTINGS);
        return quantile.value().orElseThrow();
    }

    /** Decimal seconds to the nanosecond. */
    static DurationSketch seconds(double... seconds) {
        return DurationSketch.of(Arrays.stream(seconds)
                .mapToLong(s -> BigDecimal.valueOf(s).movePointRight(9).longValueExact())
                .toArray());
    }
}
