package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TrendProperties {
    @Provide
    Arbitrary<double[]> seriesFrom4() {
        return Arbitraries.doubles()
                .between(-100, 100)
                .array(double[].class)
                .ofMinSize(4)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<int[]> whole() {
        return Arbitraries.integers()
                .between(-50, 50)
                .array(int[].class)
                .ofMinSize(4)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<double[]> seriesFrom3() {
        return Arbitraries.doubles()
                .between(-100, 100)
                .array(double[].class)
                .ofMinSize(3)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<long[]> countsOf6() {
        return Arbitraries.longs()
                .between(1, 49)
                .array(long[].class)
                .ofMinSize(6)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<double[]> anything() {
        return Arbitraries.doubles().array(double[].class).ofMinSize(0).ofMaxSize(80);
    }

    @Property
    void turningTheSeriesTurnsTheTrend(@ForAll("seriesFrom4") double[] y) {
        double[] turned = Arrays.stream(y).map(v -> -v).toArray();
        var there = MannKendall.of(y);
        var back = MannKendall.of(turned);
        assertThat(back.s()).isEqualTo(-there.s());
        assertThat(back.p()).isEqualTo(there.p());
        assertThat(Expect.value(there.p())).isBetween(0.0, 1.0);
        assertThat(Expect.value(there.tau())).isBetween(-1.0, 1.0);
        assertThat(Expect.value(SenSlope.of(turned, 0.95)))
                .isCloseTo(-Expect.value(SenSlope.of(y, 0.95)), within(1e-9));
    }

    @Property
    void aMonotoneScaleChangesNoRankTest(@ForAll("whole") int[] values) {
        double[] y = Arrays.stream(values).asDoubleStream().toArray();
        double[] cubed = Arrays.stream(y).map(v -> v * v * v).toArray();
        assertThat(MannKendall.of(cubed)).isEqualTo(MannKendall.of(y));
        assertThat(Pettitt.of(cubed)).isEqualTo(Pettitt.of(y));
    }

    @Property
    void aStraightLineIsFoundByBoth(
            @ForAll @DoubleRange(min = -10, max = 10) double slope, @ForAll @IntRange(min = 3, max = 40) int n) {
        double[] x = new double[n];
        double[] y = new double[n];
        Arrays.setAll(x, i -> 3 * i);
        Arrays.setAll(y, i -> 7 + slope * x[i]);
        assertThat(Expect.value(SenSlope.of(x, y, 0.95))).isCloseTo(slope, within(1e-9));
        assertThat(Expect.value(OlsSlope.of(x, y, 0.95).slope())).isCloseTo(slope, within(1e-9));
    }

    @Property
    void intervalsHoldTheSlope(@ForAll("seriesFrom3") double[] y) {
        double[] x = new double[y.length];
        Arrays.setAll(x, i -> i);
        Expect.sound(SenSlope.of(y, 0.95), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        Expect.sound(OlsSlope.of(x, y, 0.95).slope(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Property
    void rightAnswersTrendOppositeToErrors(
            @ForAll("countsOf6") long[] errors, @ForAll @LongRange(min = 50, max = 5000) long trials) {
        double[] time = {0, 1, 2, 4, 5, 8};
        long[] n = new long[6];
        Arrays.fill(n, trials);
        long[] right = Arrays.stream(errors).map(k -> trials - k).toArray();
        var there = BinomialLogitTrend.of(time, errors, n, 0.95);
        var back = BinomialLogitTrend.of(time, right, n, 0.95);
        Expect.mirrored(there.logitSlope(), back.logitSlope(), 1e-7);
        Expect.mirrored(there.probabilitySlope(), back.probabilitySlope(), 1e-7);
        Expect.sound(there.logitSlope(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(there.dispersion()).isGreaterThanOrEqualTo(1);
    }

    @Property
    void tenfoldTimeIsATenthOfTheSlope(@ForAll("countsOf6") long[] errors) {
        double[] time = {0, 1, 2, 4, 5, 8};
        double[] slow = Arrays.stream(time).map(t -> 10 * t).toArray();
        long[] n = {50, 60, 70, 80, 90, 100};
        var fast = BinomialLogitTrend.of(time, errors, n, 0.95).logitSlope();
        var tenth = BinomialLogitTrend.of(slow, errors, n, 0.95).logitSlope();
        Expect.close(
                tenth,
                Expect.value(fast) / 10,
                Expect.interval(fast).lower() / 10,
                Expect.interval(fast).upper() / 10,
                1e-9);
    }

    @Property
    void detectorsNeverThrowAndKeepTheirOrder(@ForAll("anything") double[] x) {
        var cusum = Cusum.of(x, 0, 0.5, 4).signals();
        var page = PageHinkley.of(x, PageHinkley.Settings.twoSided(5, 0.005, 10));
        var adwin = Adwin.of(x, 0.01, 40);
        for (var signals : List.of(cusum, page, adwin)) {
            int last = -1;
            for (ChangeSignal signal : signals) {
                assertThat(signal.onset()).isBetween(0, signal.index());
                assertThat(signal.index()).isGreaterThanOrEqualTo(last);
                last = signal.index();
            }
        }
        Pettitt.of(x);
        LeastSquaresChangePoint.of(x);
        MannKendall.of(x);
        HamedRao.of(x);
        SenSlope.of(x, 0.95);
    }
}
