package io.roi4j.impl.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.roi4j.Estimate;
import io.roi4j.impl.golden.GoldenCase;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SampleGoldenTest {
    @Test
    @DisplayName("NIST StRD NumAcc3, whole and in 7 shards")
    void numAcc3() {
        GoldenCase golden = GoldenCase.load("nist-numacc3");
        double[] x = new double[(int) golden.count("n")];
        Arrays.setAll(x, i -> i == 0 ? 1_000_000.2 : i % 2 == 1 ? 1_000_000.1 : 1_000_000.3);
        Moments[] shards = new Moments[7];
        Arrays.fill(shards, Moments.EMPTY);
        IntStream.range(0, x.length).forEach(i -> shards[i % 7] = shards[i % 7].add(x[i]));
        for (Moments moments :
                new Moments[] {Moments.of(x), Arrays.stream(shards).reduce(Moments.EMPTY, Moments::merge)}) {
            golden.check("mean", moments.mean());
            golden.check("sd", Expect.value(moments.standardDeviation()));
        }
    }

    @Test
    @DisplayName("Student (1908), R sleep: t interval of a mean, Welch")
    void sleep() {
        GoldenCase golden = GoldenCase.load("student-sleep");
        double confidence = golden.number("confidence");
        Moments a = Moments.of(golden.numbers("a"));
        Moments b = Moments.of(golden.numbers("b"));
        golden.check("mean_a", a.mean());
        golden.check("sd_a", Expect.value(a.standardDeviation()));
        checkInterval(golden, "mean_a_ci", StudentMean.of(a, confidence));
        var welch = WelchDifference.test(a, b, confidence);
        golden.check("diff", Expect.value(welch.difference()));
        golden.check("welch_df", Expect.value(welch.degreesOfFreedom()));
        golden.check("welch_t", Expect.value(welch.t()));
        golden.check("welch_p", Expect.value(welch.p()));
        checkInterval(golden, "diff_ci", welch.difference());
    }

    @Test
    @DisplayName("definitions 1.2: eight iterations")
    void iterations() {
        GoldenCase golden = GoldenCase.definition("1.2");
        double[] hours = golden.numbers("durations_hours");
        Estimate mean = StudentMean.of(Moments.of(hours), 0.95);
        golden.check("mean_hours", Expect.value(mean));
        checkInterval(golden, "mean_ci", mean);
        Arrays.sort(hours);
        golden.check("median_hours", Quantiles.value(hours, 0.5, Quantiles.Type.TYPE_7));
        golden.check("p85_hours_type7", Quantiles.value(hours, 0.85, Quantiles.Type.TYPE_7));
    }

    @Test
    @DisplayName("R ?poisson.test: 137 events in 24.19893")
    void garwood() {
        GoldenCase golden = GoldenCase.load("poisson-rate-137");
        Estimate rate = Garwood.of(golden.count("events"), golden.number("exposure"), golden.number("confidence"));
        golden.check("rate", Expect.value(rate));
        checkInterval(golden, "ci", rate);
    }

    @Test
    @DisplayName("definitions 2.1 and 4.4: throughput and arrivals by Garwood")
    void rates() {
        GoldenCase throughput = GoldenCase.definition("2.1");
        long[] completed = throughput.counts("completed_per_window");
        Estimate rate = Garwood.of(
                Arrays.stream(completed).sum(), completed.length * throughput.number("window_seconds"), 0.95);
        throughput.check("rate_per_s", Expect.value(rate));
        checkInterval(throughput, "exact_poisson_ci_per_s", rate);
        GoldenCase bugs = GoldenCase.definition("4.4");
        Estimate arrivals = Garwood.of(bugs.count("opened"), bugs.number("exposure_days"), 0.95);
        bugs.check("arrival_rate_per_day", Expect.value(arrivals));
        checkInterval(bugs, "arrival_rate_ci", arrivals);
    }

    @Test
    @DisplayName("R ?poisson.test: 11 in 800 against 21 in 3011")
    void rateRatio() {
        GoldenCase golden = GoldenCase.load("poisson-ratio-11-21");
        Estimate ratio = PoissonRateRatio.of(
                golden.count("a.events"),
                golden.number("a.exposure"),
                golden.count("b.events"),
                golden.number("b.exposure"),
                golden.number("confidence"));
        golden.check("rate_ratio", Expect.value(ratio));
        checkInterval(golden, "ci", ratio);
        golden.check("p", Expect.value(PoissonRateRatio.p(11, 800, 21, 3011)));
    }

    @Test
    @DisplayName("NIST/SEMATECH e-Handbook 7.2.6.2: the 90th percentile of 12 gauge readings")
    void nistPercentile() {
        GoldenCase golden = GoldenCase.load("nist-percentile");
        double[] x = golden.numbers("x");
        Arrays.sort(x);
        double p = golden.number("p");
        golden.check("type6", Quantiles.value(x, p, Quantiles.Type.TYPE_6));
        golden.check("type7", Quantiles.value(x, p, Quantiles.Type.TYPE_7));
        golden.check("type8", Quantiles.value(x, p, Quantiles.Type.TYPE_8));
    }

    @Test
    @DisplayName("R rivers: types 5 to 8, the median's order statistics")
    void rivers() {
        GoldenCase golden = GoldenCase.load("quantiles-rivers");
        double[] x = golden.numbers("x");
        Arrays.sort(x);
        double[] p = golden.numbers("p");
        for (Quantiles.Type type : Quantiles.Type.values()) {
            String key = "type" + type.name().substring(5);
            golden.checkAll(
                    key, Arrays.stream(p).map(q -> Quantiles.value(x, q, type)).toArray());
        }
        double share = golden.expected("quantile_ci_p").doubleValue();
        var ranks = QuantileInterval.ranks(x.length, share, 0.95).orElseThrow();
        golden.check("lower_rank", (double) ranks.lower());
        golden.check("upper_rank", (double) ranks.upper());
        golden.check("coverage", ranks.coverage());
        var interval = Expect.interval(Quantiles.of(x, share, Quantiles.Type.TYPE_7, 0.95));
        golden.check("ci_lower", interval.lower());
        golden.check("ci_upper", interval.upper());
    }

    @Test
    @DisplayName("definitions 5.1: concentration of accesses")
    void gini() {
        GoldenCase golden = GoldenCase.definition("5.1");
        golden.check("gini", Expect.value(Gini.of(golden.numbers("accesses_by_dataset"))));
    }

    @Test
    @DisplayName("edge-cases.json: merging an empty state is the identity")
    void mergeIdentity() {
        Moments some = Moments.of(1, 2, 3);
        assertThat(some.m2()).isEqualTo(2);
        assertThat(Moments.EMPTY.merge(some)).isEqualTo(some);
        assertThat(some.merge(Moments.EMPTY)).isEqualTo(some);
    }

    private static void checkInterval(GoldenCase golden, String path, Estimate actual) {
        golden.checkAll(
                path, Expect.interval(actual).lower(), Expect.interval(actual).upper());
    }
}
